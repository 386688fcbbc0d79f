import Foundation
import Jobs
import Production
import Studio
import Synchronization

/// One JSON object a line on standard output; the last is `finished` or `failed`.
final class JSONReporter: Reporter {
    private struct Line: Encodable {
        var event: String
        var projectId: String?
        var slug: String?
        var seed: Seed?
        var isNew: Bool?
        var step: String?
        var jobId: String?
        var state: String?
        var attempt: Int?
        var progress: Double?
        var phase: String?
        var code: String?
        var message: String?
        var output: String?
        var frames: Int?
        var samples: Int?
        var bytes: Int?
        var pictureHash: String?
        var soundHash: String?
        var copied: Bool?
    }

    private let last = Mutex<[String: String]>([:])

    func began(_ film: BegunFilm, freshSeed _: Bool) {
        let project = film.project
        var line = Line(event: "began", projectId: project.id.text, slug: project.slug)
        line.seed = project.seed
        line.isNew = film.isNew
        tell(line)
    }

    func warning(_ sentence: String) {
        tell(Line(event: "warning", message: sentence))
    }

    func progress(_ state: FilmState) {
        for job in state.jobs {
            let percent = (job.progress * 100).rounded() / 100
            let news = "\(job.state) \(job.attempt) \(percent)"
            let isNews = last.withLock { $0.updateValue(news, forKey: job.id) != news }
            guard isNews else { continue }
            var line = Line(event: "step", step: job.kind, jobId: job.id, state: job.state.rawValue)
            line.attempt = job.attempt
            line.progress = percent
            line.phase = job.phase
            line.message = job.failure?.message
            tell(line)
        }
    }

    func finished(_ project: Project, _ render: Render, _ output: OutputPlace, wasFinished: Bool) {
        var line = Line(event: "finished", projectId: project.id.text, output: output.path)
        line.frames = render.frames
        line.samples = render.samples
        line.bytes = render.film.bytes
        line.pictureHash = render.pictureHash
        line.soundHash = render.soundHash
        line.copied = wasFinished
        tell(line)
    }

    func failed(_ problem: Problem) {
        tell(Line(event: "failed", code: problem.code.rawValue, message: problem.message))
    }

    private func tell(_ line: Line) {
        guard let text = try? Wire.text(line) else { return }
        Console.print(text)
    }
}
