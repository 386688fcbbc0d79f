import Foundation
import Providers
import Store
import Studio

extension Workshop {
    /// Composes the music under the whole film, or a loose piece of another length.
    func composeMusic(_ order: StepOrder, in folder: URL) async throws -> Change? {
        let plan = try await store.read { try Soundtrack($0, order.project) }
        let (music, asked) = plan.music(engines, frames: order.frames, prompt: order.wish?.prompt)
        let project = plan.project.id
        let hash = try Hash.of(asked)
        guard try await store.read({ try $0.sound(of: project, kind: .music, hash: hash) }) == nil else {
            return nil
        }
        let file = folder.appending(path: "music.wav")
        let facts = try await engines.music.compose(music, to: file)
        let stored = try adopt(file)
        // What came of it stands beside what was asked for; the hash is of the latter alone.
        var made = asked
        made.parameters.merge(facts?.parameters ?? [:]) { asked, _ in asked }
        let recipe = made
        return { transaction in
            let asset = try transaction.asset(
                stored,
                kind: .music,
                mime: "audio/wav",
                facts: Asset.Facts(duration: Double(music.samples) / 48_000),
                project: project
            )
            let sound = Sound(kind: .music, scene: nil, asset: asset, samples: music.samples, recipe: recipe)
            try transaction.insert(sound, of: project, hash: hash)
        }
    }
}
