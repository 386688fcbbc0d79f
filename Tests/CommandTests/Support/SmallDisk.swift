import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A file system in memory, in a folder of a test.
struct SmallDisk {
    let folder: URL

    init(_ folder: URL, kilobytes: Int) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try mount(kilobytes: kilobytes, flags: 0)
    }

    /// Gives it more room; what is on it stays.
    func grow(megabytes: Int) throws {
        try mount(kilobytes: megabytes * 1024, flags: UInt(MS_REMOUNT))
    }

    /// Takes it away; again does nothing.
    func remove() { Self.unmount(folder.path) }

    /// Takes away all that a test which was killed has left under a folder.
    static func removeAll(under folder: URL) {
        let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 1, fields[1].hasPrefix(folder.path + "/") else { continue }
            unmount(String(fields[1]))
        }
    }

    private static func unmount(_ path: String) { umount2(path, Int32(MNT_DETACH)) }

    private func mount(kilobytes: Int, flags: UInt) throws {
        guard Glibc.mount("tmpfs", folder.path, "tmpfs", flags, "size=\(kilobytes)k") == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    /// Whether this process may mount; the capability is bit 21 of the effective set.
    static let isPossible: Bool = {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("CapEff:") }
        let set = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
        return geteuid() == 0 && set >> 21 & 1 == 1
    }()
}
