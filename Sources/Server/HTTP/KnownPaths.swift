import HTTPTypes

/// The paths of all endpoints with the methods that each takes: for `Allow`, whatever method was used.
struct KnownPaths: Sendable {
    private struct Row {
        let parts: [Substring]
        let methods: String

        var parameters: Int { parts.count { $0.hasPrefix("{") } }
    }

    private let rows: [Row]

    /// The paths of a catalogue; who takes GET takes HEAD, and all take OPTIONS.
    init(_ catalogue: Catalogue) {
        rows = Dictionary(grouping: catalogue.entries.map(\.endpoint), by: \.path).map { path, endpoints in
            var methods = Set(endpoints.map(\.method.rawValue)).union(["OPTIONS"])
            if methods.contains("GET") { methods.insert("HEAD") }
            return Row(parts: path.split(separator: "/"), methods: methods.sorted().joined(separator: ", "))
        }
    }

    /// The methods of a path, or of a pattern of paths, with commas between; nil when it is no endpoint's.
    func methods(of path: String) -> String? {
        let parts = path.split(separator: "/")
        let fitting = rows.filter { row in
            row.parts.count == parts.count
                && zip(row.parts, parts).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        }
        // What is spelled out goes before what is a parameter, as in the router.
        return fitting.min { $0.parameters < $1.parameters }?.methods
    }
}
