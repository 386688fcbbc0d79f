import Foundation

/// One run of a program: what it is given and what it may use.
struct ProgramRun: Sendable {
    var program: Program
    /// Never read by a shell; text of people reaches a program only through files.
    var arguments: [String]
    /// The working directory, which also takes caches.
    var folder: URL
    var limits = ProgramLimits()
}

/// What a program may use before it is stopped.
struct ProgramLimits: Sendable {
    /// Wall-clock time.
    var time: Duration = .seconds(600)
    /// The most bytes any one file it writes may hold.
    var fileBytes = 4_000_000_000
    /// The most address space it may take, in bytes; an encoder of 1080 x 1920 needs about 1 GB.
    var memoryBytes = 6_000_000_000
    /// The most bytes of standard output that are kept.
    var outputBytes = 8_000_000
}

/// How a program ended.
struct ProgramResult: Sendable {
    let end: ProgramEnd
    let output: [UInt8]
    /// The last 16 KB of standard error.
    let complaint: String

    var succeeded: Bool { end == .exited(0) }
}

/// The ways a program can end.
enum ProgramEnd: Hashable, Sendable {
    case exited(Int32)
    case signaled(Int32)
}
