import Foundation
import Providers
import Store
import Studio

extension Workshop {
    /// Speaks the line of one scene of the film; a line that cannot be spoken in its language is noted as silent.
    func recordNarration(_ order: StepOrder, in folder: URL) async throws -> Change? {
        let plan = try await store.read { try Soundtrack($0, order.project) }
        guard let scene = order.scene else { throw Self.incomplete(order) }
        // A scene that has left the film has no line to speak.
        guard let position = plan.scenes.firstIndex(where: { $0.id == scene }) else { return nil }
        let (speech, asked) = plan.speech(position, voice: order.settings?.voice, engines)
        let project = plan.project.id
        let hash = try Hash.of(asked)
        guard try await store.read({ try $0.sound(of: project, kind: .narration, hash: hash) }) == nil else {
            return nil
        }
        let file = folder.appending(path: "line.wav")
        let facts = try await engines.voice.speak(speech, to: file)
        let stored = facts.delivery == .unreadable ? nil : try adopt(file)
        // What came of it stands beside what was asked for; the hash is of the latter alone.
        var made = asked
        made.parameters.merge(facts.parameters) { asked, _ in asked }
        let recipe = made
        return { transaction in
            let asset = try stored.map {
                try transaction.asset(
                    $0,
                    kind: .narration,
                    mime: "audio/wav",
                    facts: Asset.Facts(duration: Double(facts.samples) / 48_000),
                    project: project
                )
            }
            let sound = Sound(
                kind: .narration,
                scene: scene,
                asset: asset,
                samples: facts.samples,
                recipe: recipe
            )
            try transaction.insert(sound, of: project, hash: hash)
        }
    }
}
