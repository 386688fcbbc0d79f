import Foundation
import Media
import Server
import Store
import Studio

/// One thing that `doctor` looked at.
struct Finding: Encodable {
    let name: String
    /// What was found: a version, a path, a size.
    let found: String
    /// What is wrong; nil when nothing is.
    let problem: String?
    /// The command that mends it.
    let remedy: String?

    var isGood: Bool { problem == nil }

    func print() {
        let label = name.padding(toLength: 12, withPad: " ", startingAt: 0)
        guard let problem else { return Console.print("ok       \(label) \(found)") }
        Console.print("problem  \(label) \(problem)")
        if let remedy { Console.print("         mend it with: \(remedy)") }
    }
}

extension Finding {
    init(_ report: ProgramReport) {
        self.init(
            name: report.name,
            found: [report.version, report.path].compactMap(\.self).joined(separator: "  "),
            problem: report.problem,
            remedy: report.remedy
        )
    }

    /// Whether the fonts that words are set in are there.
    static func fonts() async throws -> [Finding] {
        let wanted = [
            ("Inter", "fonts-inter"), ("Noto Sans", "fonts-noto-core"),
            ("Noto Sans CJK JP", "fonts-noto-cjk"),
            ("Noto Color Emoji", "fonts-noto-color-emoji"),
        ]
        let families = FontFamilies.installed()
        return wanted.map { family, package in
            let isThere = families.contains(family)
            return Finding(
                name: "Font",
                found: family,
                problem: isThere ? nil : "the font \(family) is missing",
                remedy: isThere ? nil : "apt-get install \(package)"
            )
        }
    }

    /// Whether the page of the API is all it can be.
    static func documents() -> [Finding] {
        let isThere = StudioService.hasSwaggerUI
        return [
            Finding(
                name: "API pages",
                found: isThere ? "Swagger UI at /docs" : "a plain page at /docs",
                problem: isThere ? nil : "Swagger UI was not there when this program was built",
                remedy: isThere ? nil : "bin/setup build, then build again"
            )
        ]
    }

    /// Whether a film has room: a minute of film needs about 300 MB while it is made.
    static func disk(_ folder: URL) -> [Finding] {
        var place = folder
        while !FileManager.default.fileExists(atPath: place.path), place.path != "/" {
            place.deleteLastPathComponent()
        }
        let values = try? FileManager.default.attributesOfFileSystem(forPath: place.path)
        let free = (values?[.systemFreeSize] as? NSNumber)?.doubleValue ?? 0
        let gigabytes = (free / 1e9).formatted(.number.precision(.fractionLength(1)))
        let isEnough = free > 1e9
        return [
            Finding(
                name: "Disk",
                found: "\(gigabytes) GB free at \(place.path)",
                problem: isEnough ? nil : "only \(gigabytes) GB are free at \(place.path), a film wants 1 GB",
                remedy: isEnough ? nil : "df -h \(place.path)"
            )
        ]
    }

    /// Whether the data folder can be opened and its assets are what they say.
    static func dataFolder(_ options: DataOptions) async -> [Finding] {
        let folder = options.folder
        guard FileManager.default.fileExists(atPath: folder.appending(path: "reelwright.db").path) else {
            return [
                Finding(name: "Data folder", found: "\(folder.path), not made yet", problem: nil, remedy: nil)
            ]
        }
        do {
            let store = try options.store(SystemSurroundings())
            try await store.checkIntegrity()
            let count = try await store.read { try $0.projects().count }
            let found = "\(folder.path), \(count) project\(count == 1 ? "" : "s")"
            return [Finding(name: "Data folder", found: found, problem: nil, remedy: nil)]
        } catch {
            let isBytes = (error as? Problem)?.subject == "assets"
            let remedy =
                isBytes ? "reelwright make BRIEF --new" : "ls -l \(folder.path) \(folder.path)/backups"
            return [Finding(name: "Data folder", found: folder.path, problem: "\(error)", remedy: remedy)]
        }
    }
}
