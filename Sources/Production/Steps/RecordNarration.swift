import Foundation
import Providers
import Store
import Studio

extension Workshop {
    /// Speaks the line of one scene; a line that cannot be spoken in its language is noted as silent.
    func recordNarration(_ order: StepOrder, in folder: URL) async throws -> Change? {
        let plan = try await store.read { try Soundtrack($0, order.project) }
        guard let position = order.position, plan.scenes.indices.contains(position) else {
            throw Self.incomplete(order)
        }
        let (speech, recipe) = plan.speech(position, voice: order.settings?.voice, engines)
        let project = plan.project.id
        let hash = try Hash.of(recipe)
        guard try await store.read({ try $0.sound(of: project, kind: .narration, hash: hash) }) == nil else {
            return nil
        }
        let file = folder.appending(path: "line.wav")
        let samples = try await engines.voice.speak(speech, to: file)
        let stored = samples == nil ? nil : try adopt(file)
        let scene = plan.scenes[position].id
        return { transaction in
            let asset = try stored.map {
                try transaction.asset($0, kind: .narration, mime: "audio/wav", project: project)
            }
            let sound = Sound(
                kind: .narration,
                scene: scene,
                asset: asset,
                samples: samples ?? 0,
                recipe: recipe
            )
            try transaction.insert(sound, of: project, hash: hash)
        }
    }
}
