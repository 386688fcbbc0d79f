import Foundation
import Jobs
import Media
import Providers
import Store
import Studio

extension Workshop {
    /// Shoots the video of a clip from its first frame as a video take; nil when the clip is not there any more.
    func shootVideo(_ order: StepOrder, _ attempt: Attempt, in folder: URL) async throws -> Change? {
        guard let shooting = try await shooting(order) else { return nil }
        guard let firstFrame = shooting.firstFrame else { throw Self.incomplete(order) }
        let picture = shooting.imageOrder(
            prompt: shooting.clip.value.videoPrompt,
            order.wish,
            files: store.files
        )
        let video = VideoOrder(
            image: picture,
            firstFrame: store.files.url(of: firstFrame.sha256),
            rate: shooting.project.format.rate,
            frames: shooting.frames,
            cuts: shooting.cuts
        )
        let take = PlannedTake(
            kind: .video,
            shooting: shooting,
            recipe: shooting.videoRecipe(self, from: firstFrame.sha256, order.wish),
            basis: try Hash.of(shooting.videoRecipe(self, from: firstFrame.sha256)),
            replaces: order.replaces
        )
        return try await make(take, file: folder.appending(path: "take.mp4")) { file in
            try await engines.video.shoot(video, to: file) { attempt.report($0) }
            try await check(file, against: video, of: shooting)
        }
    }

    /// Throws a `Problem` when an engine delivered something else than was ordered; the cut counts on it.
    private func check(_ file: URL, against order: VideoOrder, of shooting: Shooting) async throws {
        let video = try await Probe(programs: programs).facts(of: file).video
        let size = order.image.size
        guard video?.packets == order.frames, video?.size == size else {
            let found = video?.size.map { " of \($0.width)×\($0.height)" } ?? ""
            throw Problem(
                .externalServiceError,
                "The video of “\(shooting.scene.name)” came with \(video?.packets ?? 0) frames\(found) instead"
                    + " of \(order.frames) of \(size.width)×\(size.height); try again."
            )
        }
    }
}
