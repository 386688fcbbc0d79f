import ArgumentParser
import Foundation
import Glibc
import Studio

/// Where a new password comes from; shared by the commands that set one.
struct PasswordOptions: ParsableArguments {
    @Flag(name: .long, help: "Read the password from the first line of standard input.")
    var passwordStdin = false

    /// The password that was given; nil when a random one is wanted.
    func ask() throws -> String? {
        if passwordStdin {
            guard let line = readLine() else {
                throw Problem(
                    .invalidParameter,
                    "There is no password on standard input; write it there on one line.",
                    subject: "password-stdin"
                )
            }
            return line
        }
        guard isatty(STDIN_FILENO) == 1, Console.isTerminal else { return nil }
        let password = Self.read("Password (empty for a random one): ")
        guard !password.isEmpty else { return nil }
        guard Self.read("The same again: ") == password else {
            throw Problem(.invalidParameter, "The two passwords differ; try again.", subject: "password")
        }
        return password
    }

    /// Prints a random password; it is not kept anywhere.
    static func show(_ password: String) {
        Console.note("The password is shown this once:")
        Console.print(password)
    }

    /// A line of the terminal that is not shown while it is typed.
    private static func read(_ question: String) -> String {
        var shown = termios()
        tcgetattr(STDIN_FILENO, &shown)
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        // What was typed before the question is dropped, and nothing shows from the question on.
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSANOW, &shown)
            Console.draw("\n")
        }
        Console.draw(question)
        return readLine() ?? ""
    }
}
