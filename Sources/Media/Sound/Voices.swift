public import Studio

/// The voices that eSpeak NG has, and the choice among them.
public struct Voices: Sendable {
    private let voices: [Voice]
    private let variants: Set<String>

    private struct Voice: Hashable {
        /// For example `en-us`.
        let language: String
        /// For example `gmw/en-US`.
        let file: String
        /// Languages it also serves, for example `zh`.
        let others: [String]
    }

    /// Reads the tables that `espeak-ng --voices` and `espeak-ng --voices=variant` print.
    init(table: String, variants: String) {
        voices = table.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: " ", omittingEmptySubsequences: true)
            guard fields.count >= 5 else { return nil }
            let others = line.split(separator: "(").dropFirst().compactMap { part in
                part.contains(")") ? part.split(separator: " ").first.map(String.init) : nil
            }
            return Voice(language: String(fields[1]), file: String(fields[4]), others: others)
        }
        self.variants = Set(
            variants.split(separator: "\n").dropFirst().compactMap { line in
                line.split(separator: " ").first { $0.hasPrefix("!v/") }.map { String($0.dropFirst(3)) }
            }
        )
    }

    /// The voice of a BCP 47 language; nil when there is none for it, nor for the language without its region.
    public func voice(for language: String) -> String? {
        let wanted = Self.renamed[language.lowercased()] ?? language.lowercased()
        let base = String(wanted.prefix { $0 != "-" })
        for candidate in [wanted, Self.renamed[base] ?? base]
        where voices.contains(where: { $0.language == candidate || $0.others.contains(candidate) }) {
            return candidate
        }
        return voices.first { $0.language.hasPrefix(base + "-") }?.language
    }

    /// Checks a voice a person asked for, for example `en-us` or `en-us+f3`, and returns it as it is given on.
    ///
    /// Throws a `Problem` (`invalidParameter`) that names a few near ones.
    public func checked(_ name: String) throws(Problem) -> String {
        let parts = name.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init
        )
        let base = parts[0].lowercased()
        let known = voices.contains {
            $0.language.lowercased() == base || $0.file.lowercased() == base || $0.others.contains(base)
        }
        guard known, parts.count == 1 || variants.contains(parts[1]) else {
            let near = known ? Self.near(parts[1], variants) : Self.near(base, voices.map(\.language))
            let kind = known ? "variant of the voice \(parts[0])" : "voice"
            throw Problem(
                .invalidParameter,
                "There is no \(kind) called “\(parts.last ?? name)”; near ones are \(near.joined(separator: ", ")).",
                subject: "voice"
            )
        }
        return name
    }

    /// Languages whose voice has another name.
    private static let renamed = ["no": "nb", "zh-cn": "cmn", "zh-tw": "cmn", "zh-hk": "yue", "pt": "pt"]

    private static func near(_ name: String, _ names: some Sequence<String>) -> [String] {
        let ranked = names.map { (name: $0, distance: distance(Array(name), Array($0))) }
        return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(4).map(\.name)
    }

    /// Letters that have to be changed, added or removed.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, other) in right.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(change, row[place] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
