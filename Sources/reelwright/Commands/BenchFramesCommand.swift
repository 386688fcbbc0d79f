import ArgumentParser
import Foundation
import Media
import Production
import Providers
import Store
import Studio

/// `reelwright bench-frames`: draws all takes of a project, so that `bin/bench` can measure drawing alone.
struct BenchFramesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-frames",
        abstract: "Writes the drawn frames of a project's takes, bare, to standard output; for measurements.",
        shouldDisplay: false
    )

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        let surroundings = SystemSurroundings()
        let store = try dataOptions.existingStore(surroundings)
        guard let project = try await store.read({ try $0.projects() }).first else {
            throw Problem(
                .resourceNotFound,
                "The data folder holds no project; `reelwright make` begins one."
            )
        }
        let workshop = Workshop(store, MachinePrograms.located(), surroundings)
        for (order, frames) in try await workshop.takes(of: project.id) {
            let take = try DraftTake(order, frames: frames)
            try RawFrames.write(frames, size: order.size, to: .standardOutput) { frame, memory in
                try take.draw(frame: frame, into: memory)
            }
        }
    }
}
