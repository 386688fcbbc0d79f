import Foundation
import Glibc

/// A process in words that no other process ever has: the boot, the process namespace, id and start time.
struct ProcessIdentity {
    let boot: String
    let namespace: String
    let id: Int32
    let start: String

    static let own = ProcessIdentity(
        boot: currentBoot,
        namespace: currentNamespace,
        id: getpid(),
        start: startTime(of: getpid()) ?? "0"
    )

    var text: String { "\(boot)/\(namespace)/\(id)/\(start)" }

    init(boot: String, namespace: String, id: Int32, start: String) {
        self.boot = boot
        self.namespace = namespace
        self.id = id
        self.start = start
    }

    init?(text: String) {
        let parts = text.split(separator: "/").map(String.init)
        guard parts.count == 4, let id = Int32(parts[2]) else { return nil }
        self.init(boot: parts[0], namespace: parts[1], id: id, start: parts[3])
    }

    /// The same, short enough for a part of a file's name; of the boot it keeps eight characters.
    var mark: String { "\(boot.prefix(8))-\(namespace)-\(id)-\(start)" }

    init?(mark: String) {
        let parts = mark.split(separator: "-").map(String.init)
        guard parts.count == 4, let id = Int32(parts[2]) else { return nil }
        let boot = Self.currentBoot.hasPrefix(parts[0]) ? Self.currentBoot : parts[0]
        self.init(boot: boot, namespace: parts[1], id: id, start: parts[3])
    }

    /// Whether the process has certainly ended; false when that cannot be known from here.
    var isGone: Bool {
        // A process of an earlier boot of this machine cannot be told from one of another machine that
        // shares the folder, so only its lease decides.
        guard boot == Self.currentBoot, namespace == Self.currentNamespace else { return false }
        return Self.startTime(of: id) != start
    }

    private static let currentBoot = read("/proc/sys/kernel/random/boot_id") ?? "unknown"

    private static let currentNamespace: String = {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
        return (link ?? "unknown").filter(\.isNumber)
    }()

    /// The start time in ticks since boot (proc(5), field 22 of stat), nil when there is no such process.
    private static func startTime(of id: Int32) -> String? {
        guard let stat = read("/proc/\(id)/stat"), let end = stat.lastIndex(of: ")") else { return nil }
        let fields = stat[stat.index(after: end)...].split(separator: " ")
        // A zombie works no more.
        guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
        return String(fields[19])
    }

    private static func read(_ path: String) -> String? {
        (try? String(contentsOfFile: path, encoding: .utf8))?.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
