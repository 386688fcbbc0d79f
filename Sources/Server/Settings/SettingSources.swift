import Studio

/// Where settings stand: flags count more than the environment, which counts more than the file.
public struct SettingSources: Sendable {
    /// By key.
    public var flags: [String: String]
    public var environment: [String: String]
    /// By key; lists with commas between.
    public var file: [String: String]
    /// What the file is called, for sentences.
    public var fileName: String
    /// Flags that were given and mean nothing.
    public var unknownFlags: [String] = []

    /// What was found in each.
    public init(
        flags: [String: String] = [:],
        environment: [String: String] = [:],
        file: [String: String] = [:],
        fileName: String = "reelwright.toml"
    ) {
        self.flags = flags
        self.environment = environment
        self.file = file
        self.fileName = fileName
    }

    /// The settings, or those of them that are named; throws a `Problem` for the first that cannot be.
    ///
    /// A name of the environment without a value is as one that is not there.
    public func settings(only keys: Set<String>? = nil) throws -> StudioSettings {
        var settings = StudioSettings()
        for setting in Setting.all where keys?.contains(setting.key) ?? true {
            guard let (name, text) = value(of: setting) else { continue }
            do {
                try setting.apply(text, &settings)
            } catch let refusal as Setting.Refusal {
                throw Problem(
                    .invalidParameter,
                    "\(name) must be \(refusal.rule), not \(text.isEmpty ? "empty" : String(text.prefix(200))).",
                    subject: setting.key
                )
            }
        }
        return settings
    }

    /// One sentence for each name that means nothing here, with what to use instead.
    public var warnings: [String] {
        let keys = Set(Setting.all.map(\.key))
        let flags = unknownFlags.map {
            "There is no flag \($0.prefix { $0 != "=" }.prefix(100)), so it is ignored; serve --help lists those there are."
        }
        let unknown = file.keys.filter { !keys.contains($0) }.sorted().map {
            "\(fileName) has the key \($0), which is none of its settings; see docs/configuration.md."
        }
        let names = Set(Setting.all.map(\.environment)).union(Self.otherNames)
        let strange = environment.keys.filter { $0.hasPrefix("REELWRIGHT_") && !names.contains($0) }.sorted()
            .map {
                "\($0) is set, but is none of the settings; see docs/configuration.md."
            }
        let replaced = Self.replaced.compactMap { names, instead in
            let found = environment.keys.filter { key in
                names.contains { $0.hasSuffix("*") ? key.hasPrefix($0.dropLast()) : key == $0 }
            }
            return found.isEmpty
                ? nil : "\(found.sorted().joined(separator: ", ")) is set, but not used here: \(instead)"
        }
        return flags + unknown + strange + replaced
    }

    private func value(of setting: Setting) -> (name: String, text: String)? {
        if let text = flags[setting.key] { return (setting.flag, text) }
        if let text = environment[setting.environment], !text.isEmpty { return (setting.environment, text) }
        return file[setting.key].map { ("\(setting.key) in \(fileName)", $0) }
    }

    /// Names of the environment that other parts read: every command the first two, the checks the others.
    private static let otherNames: Set<String> = [
        "REELWRIGHT_DATA", "REELWRIGHT_CONFIG", "REELWRIGHT_EXECUTABLE", "REELWRIGHT_LONG", "REELWRIGHT_SEED",
        "REELWRIGHT_PICTURES",
    ]

    /// Names that other systems of this kind have, with what there is instead; a star stands for any ending.
    public static let replaced: [(names: [String], instead: String)] = [
        (["MONGO_URL", "DB_NAME"], "the database is a file in the data folder, which --data chooses."),
        (["SUPABASE_*"], "accounts, rows and files are in the data folder, which --data chooses."),
        (["UPLOAD_DIR"], "uploads are in the data folder, which --data chooses."),
        (["NEXT_PUBLIC_*"], "pages come from the server itself; public_url says where people reach it."),
        (
            ["IMAGES_PER_MOOD", "IMAGE_WIDTH", "IMAGE_HEIGHT"],
            "the quality decides on the images of a mood, and the project's format on their size."
        ),
    ]
}
