import Foundation
import Production
import Studio
import Synchronization

/// A line a step with a bar and the time left, redrawn in place.
final class TerminalReporter: Reporter {
    /// Lines drawn so far, which the next drawing goes over.
    private let lines = Mutex(0)

    func began(_ film: BegunFilm, freshSeed: Bool) {
        Console.note(Sentences.began(film, freshSeed: freshSeed))
    }

    func warning(_ sentence: String) {
        Console.note("Note: " + sentence)
    }

    func progress(_ state: FilmState) {
        let steps = StepSummary.all(state, now: SystemSurroundings.microseconds)
        let width = min(Console.columns, 100) - 1
        let text = steps.map { "\u{1B}[2K" + String(line($0).prefix(width)) + "\n" }.joined()
        lines.withLock { lines in
            Console.draw((lines > 0 ? "\u{1B}[\(lines)A" : "") + text)
            lines = steps.count
        }
    }

    func finished(_ project: Project, _ render: Render, _ output: OutputPlace, wasFinished: Bool) {
        Console.note(Sentences.finished(project, render, output, wasFinished: wasFinished))
    }

    func failed(_: Problem) {}

    private func line(_ step: StepSummary) -> String {
        let name = step.name.padding(toLength: 14, withPad: " ", startingAt: 0)
        let full = 24
        let filled = Int((step.progress * Double(full)).rounded())
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: full - filled)
        let count = "\(step.done)/\(step.count)"
        return "  \(name)\(bar)  \(count.padding(toLength: 6, withPad: " ", startingAt: 0)) \(end(step))"
    }

    private func end(_ step: StepSummary) -> String {
        if step.isFinished {
            return step.failed > 0 ? "\(step.failed) failed" : Sentences.time(step.seconds)
        }
        guard step.isRunning || step.progress > 0 else { return "" }
        let phase = step.phase.map { $0 + ", " } ?? ""
        guard step.progress > 0.05 else { return phase.isEmpty ? "" : String(phase.dropLast(2)) }
        let left = step.seconds * (1 - step.progress) / step.progress
        return "\(phase)\(Sentences.time(left)) left"
    }
}
