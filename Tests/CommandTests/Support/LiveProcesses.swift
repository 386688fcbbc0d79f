import Foundation

/// What the system says of its processes.
enum LiveProcesses {
    /// All that a process started, and what these started.
    static func descendants(of id: Int32) -> [Int32] {
        let parents = Dictionary(uniqueKeysWithValues: all().map { ($0, parent(of: $0)) })
        var found: [Int32] = []
        var open = [id]
        while let next = open.popLast() {
            let children = parents.filter { $0.value == next }.map(\.key)
            found += children
            open += children
        }
        return found
    }

    /// Halts all that a process started, until it is killed; false when there is nothing.
    static func halt(startedBy id: Int32) -> Bool {
        let all = descendants(of: id)
        for id in all { _ = kill(id, SIGSTOP) }
        return all.contains(where: isAlive)
    }

    /// The processes that work in a folder or name it in their arguments.
    static func inside(_ folder: URL) -> [String] {
        all().compactMap { id in
            guard isAlive(id) else { return nil }
            let place = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/cwd")) ?? ""
            let arguments = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") ?? Data()
            let command = String(decoding: arguments, as: UTF8.self).replacing("\0", with: " ")
            return place.hasPrefix(folder.path) || command.contains(folder.path) ? "\(id) \(command)" : nil
        }
    }

    private static func all() -> [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { Int32($0) }
    }

    private static func isAlive(_ id: Int32) -> Bool {
        guard let state = fields(of: id).first else { return false }
        return state != "Z" && state != "X"
    }

    private static func parent(of id: Int32) -> Int32 {
        let fields = fields(of: id)
        return fields.count > 1 ? Int32(fields[1]) ?? 0 : 0
    }

    /// What follows the name in /proc/PID/stat: state, parent, group and so on.
    private static func fields(of id: Int32) -> [Substring] {
        guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let end = stat.lastIndex(of: ")")
        else { return [] }
        return stat[stat.index(after: end)...].split(separator: " ")
    }
}
