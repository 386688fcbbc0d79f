import Foundation
import Glibc

/// Standard output and standard error.
enum Console {
    /// Whether a person looks at standard error, where progress goes.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Width of the terminal that shows progress, in columns; 80 when it does not say.
    static var columns: Int { width(of: STDERR_FILENO) ?? 80 }

    /// Width of the terminal that shows results; nil when they go elsewhere.
    static var outputColumns: Int? { isatty(STDOUT_FILENO) == 1 ? width(of: STDOUT_FILENO) ?? 80 : nil }

    private static func width(of descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// A line of results.
    static func print(_ line: String) {
        write(line + "\n", to: STDOUT_FILENO)
    }

    /// A line for the person, beside the results.
    static func note(_ line: String) {
        write(line + "\n", to: STDERR_FILENO)
    }

    /// The one sentence of an error.
    static func error(_ sentence: String) {
        note("reelwright: " + sentence)
    }

    /// Text as it is, for drawing on a terminal.
    static func draw(_ text: String) {
        write(text, to: STDERR_FILENO)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                return
            }
            bytes = bytes.dropFirst(count)
        }
    }
}
