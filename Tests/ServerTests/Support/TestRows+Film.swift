import Production
import Store
import Studio

@testable import Server

extension TestRows {
    /// Gives the film what it lacks by rows alone: a video of the clip, and a track.
    func finish(_ server: TestServer, as person: Person) async throws {
        let project = project
        let clip = ID<Clip>(id("clip_id"))
        try await server.accounts.store.write(as: person.id) { transaction in
            func asset(_ digit: String, _ kind: Asset.Kind, _ mime: String) throws -> Asset {
                try transaction.asset(
                    sha256: String(repeating: digit, count: 64),
                    bytes: 1,
                    kind: kind,
                    mime: mime,
                    project: project
                )
            }
            try transaction.insertTake(
                .video,
                of: clip,
                in: project,
                asset: asset("1", .video, "video/mp4"),
                recipe: Recipe(provider: "elsewhere", version: "1", prompt: "A kettle", seed: Seed(1)),
                hash: "2"
            )
            let track = try asset("2", .music, "audio/wav").id
            let row = try transaction.projectRow(project)
            try transaction.edit("project.music", project) { editing in
                _ = try editing.change(row) { $0.music = track }
            }
        }
    }
}

extension JSON {
    /// A number without a fraction; nil for anything else.
    var whole: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }
}
