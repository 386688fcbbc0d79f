import HTTPTypes
import Production
import Store
import Studio

/// Which engine makes what.
enum EngineEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            .get,
            "/api/v1/settings/engines",
            "settings.engines",
            "Which engine makes what.",
            who: .administrator,
            run: get
        ),
        Endpoint(
            .put,
            "/api/v1/settings/engines",
            "settings.setEngines",
            "Says which engine makes what.",
            who: .administrator,
            run: set
        ),
        Endpoint(
            .get,
            "/api/v1/projects/{project_id}/engines",
            "projects.engines",
            "Which engine makes what in a project.",
            who: .member(.owner, of: .path),
            run: get
        ),
        Endpoint(
            .put,
            "/api/v1/projects/{project_id}/engines",
            "projects.setEngines",
            "Says which engine makes what in a project.",
            who: .member(.owner, of: .path),
            run: set
        ),
    ]

    private static func get(_ call: Call<Nothing, Nothing>) async throws -> EnginesView {
        try await engines(call.project, call.workshop)
    }

    private static func set(_ call: Call<Nothing, EnginesChange>) async throws -> EnginesView {
        let (project, change) = (call.project, call.body)
        let present = try await engines(project, call.workshop)
        let chosen = EnginesView(
            text: change.text ?? present.text,
            image: change.image ?? present.image,
            video: change.video ?? present.video,
            music: change.music ?? present.music,
            voice: change.voice ?? present.voice
        )
        let user = try call.principal.user
        if let project {
            try await call.workshop.chooseEngines(chosen.choice, for: project, by: user)
        } else {
            try await call.workshop.store.write(as: user) { try $0.decide(.engines, chosen) }
        }
        return chosen
    }

    /// What was decided for the project, else for the installation.
    private static func engines(_ project: ID<Project>?, _ workshop: Workshop) async throws -> EnginesView {
        try await workshop.store.read { transaction in
            if let project, let own: EnginesView = try transaction.decision(.engines, of: project) {
                return own
            }
            return try transaction.decision(.engines, of: nil) ?? EnginesView()
        }
    }
}

extension Call {
    /// The project of the path; nil where the call is about the installation.
    fileprivate var project: ID<Project>? { visit.path["project_id"].map { ID($0) } }
}

/// An engine.
enum EngineName: String, Codable, CaseIterable, Sendable { case draft }

/// Which engine makes what.
struct EnginesView: Described {
    static let schemaName = "Engines"
    static let about = "Which engine makes what."
    static let details = [
        Detail(CodingKeys.text, "The engine that writes."),
        Detail(CodingKeys.image, "The engine that draws."),
        Detail(CodingKeys.video, "The engine that shoots."),
        Detail(CodingKeys.music, "The engine that composes."),
        Detail(CodingKeys.voice, "The engine that speaks."),
    ]

    let text: EngineName
    let image: EngineName
    let video: EngineName
    let music: EngineName
    let voice: EngineName

    init(
        text: EngineName = .draft,
        image: EngineName = .draft,
        video: EngineName = .draft,
        music: EngineName = .draft,
        voice: EngineName = .draft
    ) {
        self.text = text
        self.image = image
        self.video = video
        self.music = music
        self.voice = voice
    }

    var choice: EngineChoice {
        EngineChoice(
            text: text.rawValue,
            image: image.rawValue,
            video: video.rawValue,
            music: music.rawValue,
            voice: voice.rawValue
        )
    }
}

/// Which engine is to make what.
struct EnginesChange: Described {
    static let about = "Which engine is to make what; what is left out stays."
    static let details = EnginesView.details

    let text: EngineName?
    let image: EngineName?
    let video: EngineName?
    let music: EngineName?
    let voice: EngineName?
}
