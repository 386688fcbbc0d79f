import Foundation
import Jobs
import Media
import Providers
import Store
import Studio

extension Workshop {
    /// Shoots the video of a clip from its first frame as a video take.
    func shootVideo(_ order: StepOrder, _ attempt: Attempt, in folder: URL) async throws -> Change? {
        let shooting = try await shooting(order)
        guard let firstFrame = shooting.firstFrame else { throw Self.incomplete(order) }
        let picture = imageOrder(shooting, prompt: shooting.clip.value.videoPrompt)
        let video = VideoOrder(
            image: picture,
            firstFrame: store.files.url(of: firstFrame.sha256),
            rate: shooting.project.format.rate,
            frames: shooting.frames,
            cuts: shooting.cuts
        )
        var recipe = Recipe(engines, picture)
        recipe.parameters["frames"] = "\(video.frames)"
        recipe.parameters["rate"] = video.rate.text
        recipe.parameters["cuts"] = video.cuts.map(String.init).joined(separator: " ")
        recipe.inputs = [firstFrame, shooting.productImage, shooting.logo].compactMap(\.?.sha256)
        return try await take(.video, of: shooting, recipe, file: folder.appending(path: "take.mp4")) {
            file in
            try await engines.video.shoot(video, to: file) { attempt.report($0) }
            try await check(file, against: video)
        }
    }

    /// Throws a `Problem` when an engine delivered something else than was ordered; the cut counts on it.
    private func check(_ file: URL, against order: VideoOrder) async throws {
        let video = try await Probe(programs: programs).facts(of: file).video
        let size = order.image.size
        guard video?.packets == order.frames, video?.size == size else {
            let found = video?.size.map { " of \($0.width)×\($0.height)" } ?? ""
            throw Problem(
                .externalServiceError,
                "The video of scene \(order.image.position + 1) came with \(video?.packets ?? 0) frames\(found) instead"
                    + " of \(order.frames) of \(size.width)×\(size.height); try again."
            )
        }
    }
}
