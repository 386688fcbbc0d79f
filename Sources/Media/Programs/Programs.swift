public import Foundation
public import Logging
public import Studio

/// Where the programs and the sound font are, and the one way to run them.
public struct Programs: Sendable {
    /// The absolute paths of the programs that were found.
    let paths: [Program: URL]
    /// The PATH that children get, so that they find no more than was searched.
    let searchPath: String
    /// The instruments that music is played with, as a SoundFont 2 file; may be absent on disk.
    public let soundFont: URL
    let clock: any Clock<Duration>
    let logger: Logger

    /// Debian's small General MIDI sound font (package `timgm6mb-soundfont`).
    public static let defaultSoundFont = URL(fileURLWithPath: "/usr/share/sounds/sf2/TimGM6mb.sf2")

    /// Looks every program up in the folders of `path`, which has the form of the PATH variable.
    ///
    /// Relative folders are left out. A missing program is no error here: `path(of:)` and `verify()` say so.
    public static func located(
        inPath path: String,
        soundFont: URL = Programs.defaultSoundFont,
        clock: any Clock<Duration> = ContinuousClock(),
        logger: Logger = Logger(label: "media")
    ) -> Programs {
        let folders = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        var paths: [Program: URL] = [:]
        for program in Program.allCases {
            let candidates = folders.map { "\($0)/\(program.rawValue)" }
            let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
            paths[program] = found.map { URL(fileURLWithPath: $0) }
        }
        return Programs(
            paths: paths,
            searchPath: folders.joined(separator: ":"),
            soundFont: soundFont,
            clock: clock,
            logger: logger
        )
    }

    /// The absolute path of a program; throws a `Problem` with the command that installs it.
    public func path(of program: Program) throws(Problem) -> URL {
        if let path = paths[program] { return path }
        throw Self.missing(program)
    }

    static func missing(_ program: Program) -> Problem {
        Problem(
            .serviceUnavailable,
            "\(program.title) is missing; install it with: \(Self.remedy(program.package))",
            subject: program.rawValue
        )
    }

    static func remedy(_ package: String) -> String { "apt-get install \(package)" }
}
