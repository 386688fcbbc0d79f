import Foundation
import Production
import Studio
import Synchronization

/// A plain line a step, for logs and pipes.
final class LineReporter: Reporter {
    private let told = Mutex<Set<String>>([])

    func began(_ film: BegunFilm, freshSeed: Bool) {
        Console.note(Sentences.began(film, freshSeed: freshSeed))
    }

    func warning(_ sentence: String) {
        Console.note("Note: " + sentence)
    }

    func progress(_ state: FilmState) {
        for step in StepSummary.all(state, now: SystemSurroundings.microseconds) where step.isFinished {
            let isNew = told.withLock { $0.insert(step.name).inserted }
            if isNew { Console.note(Sentences.finished(step)) }
        }
    }

    func finished(_ project: Project, _ render: Render, _ output: OutputPlace, wasFinished: Bool) {
        Console.note(Sentences.finished(project, render, output, wasFinished: wasFinished))
    }

    func failed(_: Problem) {}
}

/// The lines that plain and terminal output share.
enum Sentences {
    static func began(_ film: BegunFilm, freshSeed: Bool) -> String {
        let project = film.project
        let seed = freshSeed || film.isNew ? ", seed \(project.seed)" : ""
        return (film.isNew ? "Making " : "Going on with ") + "“\(project.name)” (\(project.slug)\(seed))"
    }

    static func finished(_ step: StepSummary) -> String {
        let name = step.name.padding(toLength: 14, withPad: " ", startingAt: 0)
        let count =
            step.failed > 0 ? "\(step.failed) of \(step.count) failed" : "\(step.done) of \(step.count)"
        return "\(name)\(count), \(time(step.seconds))"
    }

    static func finished(
        _ project: Project,
        _ render: Render,
        _ output: OutputPlace,
        wasFinished: Bool
    ) -> String {
        let seconds = project.format.duration.seconds.formatted(.number.precision(.fractionLength(0...2)))
        let size = (Double(render.film.bytes) / 1_000_000).formatted(.number.precision(.fractionLength(1)))
        let facts = "\(render.frames) frames, \(seconds) s, \(size) MB"
        return wasFinished
            ? "Finished before; copied to \(output.path) (\(facts))"
            : "Wrote \(output.path) (\(facts))"
    }

    static func time(_ seconds: Double) -> String {
        seconds < 60
            ? "\(seconds.formatted(.number.precision(.fractionLength(1)))) s"
            : "\(Int(seconds) / 60) min \(Int(seconds) % 60) s"
    }
}
