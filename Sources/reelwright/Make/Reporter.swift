import Production
import Studio

/// Tells a person or a program how a film comes along.
protocol Reporter: Sendable {
    func began(_ film: BegunFilm, freshSeed: Bool)
    func warning(_ sentence: String)
    /// Called several times a second with what the rows say.
    func progress(_ state: FilmState)
    func finished(_ project: Project, _ render: Render, _ output: OutputPlace, wasFinished: Bool)
    func failed(_ problem: Problem)
}

/// Where the film was written, and how a person would name it.
struct OutputPlace: Sendable {
    let path: String
}

/// Chooses how to tell.
enum Reporters {
    static func reporter(json: Bool) -> any Reporter {
        if json { return JSONReporter() }
        return Console.isTerminal ? TerminalReporter() : LineReporter()
    }
}
