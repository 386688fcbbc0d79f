import HTTPTypes
import Jobs
import Production
import Store
import Studio

/// The steps of a film, ordered one by one.
enum StepEndpoints {
    static let all: [Endpoint] =
        projectSteps
        + [("/api/v1/projects", "projects"), ("/api/projects", "compatible")].flatMap(sceneSteps)
        + [
            Endpoint(
                .put,
                "/api/v1/clips/{clip_id}/first-frame",
                "clips.setFirstFrame",
                "Makes an image, or the last frame of the clip before, the first frame of a clip.",
                who: .member(.editor, of: .path),
                revision: .required,
                problems: [.conflict],
                run: setFirstFrame
            )
        ]

    private static let projectSteps: [Endpoint] = [
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/first-frames",
            "projects.orderFirstFrames",
            "Has the first frames drawn that are not there or not of what the clips ask for.",
            who: .member(.editor, of: .path),
            scope: .generate,
            status: .accepted,
            problems: [.conflict],
            run: firstFrames
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/videos",
            "projects.orderVideos",
            "Has the videos shot that are not there or not of what the clips ask for, with their first frames.",
            who: .member(.editor, of: .path),
            scope: .generate,
            status: .accepted,
            problems: [.conflict],
            run: videos
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/music",
            "projects.orderMusic",
            "Has the music of the film composed, or a piece of another length.",
            who: .member(.editor, of: .path),
            scope: .generate,
            status: .accepted,
            problems: [.conflict, .invalidParameter],
            run: music
        ),
        Endpoint(
            .post,
            "/api/v1/projects/{project_id}/narration",
            "projects.orderNarration",
            "Has the lines of scenes spoken.",
            who: .member(.editor, of: .path),
            scope: .generate,
            status: .accepted,
            problems: [.conflict, .invalidParameter, .serviceUnavailable, .externalServiceError],
            run: narration
        ),
    ]

    /// The rows of scenes that are served at both places.
    private static func sceneSteps(_ base: String, _ group: String) -> [Endpoint] {
        let one = "\(base)/{project_id}/scenes/{scene_id}"
        return [
            Endpoint(
                .post,
                "\(one)/generate-composition",
                "\(group).generateComposition",
                "Has the text engine say what a scene shows, how it looks and how it moves.",
                who: .member(.editor, of: .path),
                scope: .generate,
                status: .accepted,
                problems: [.conflict],
                run: composition
            ),
            Endpoint(
                .post,
                "\(one)/generate-video",
                "\(group).generateVideo",
                "Has the video of a scene shot, with all that it lacks.",
                who: .member(.editor, of: .path),
                scope: .generate,
                status: .accepted,
                problems: [.conflict],
                run: sceneVideo
            ),
        ]
    }

    private static func firstFrames(_ call: Call<Nothing, PicturesOrder>) async throws -> WorkView {
        try await pictures(.image, call)
    }

    private static func videos(_ call: Call<Nothing, PicturesOrder>) async throws -> WorkView {
        try await pictures(.video, call)
    }

    private static func pictures(
        _ kind: Take.Kind,
        _ call: Call<Nothing, PicturesOrder>
    ) async throws -> WorkView {
        try await call.work(
            call.ordering {
                try await call.workshop.orderPictures(
                    kind,
                    of: call.id("project_id"),
                    scenes: call.body.sceneIds,
                    force: call.body.force,
                    by: call.principal.user
                )
            }
        )
    }

    private static func music(_ call: Call<Nothing, MusicOrderBody>) async throws -> WorkView {
        let job = try await call.ordering {
            try await call.workshop.orderMusic(
                of: call.id("project_id"),
                prompt: call.body.prompt,
                seconds: call.body.duration,
                by: call.principal.user
            )
        }
        return try await call.work(job.map { [$0] } ?? [])
    }

    private static func narration(_ call: Call<Nothing, NarrationOrder>) async throws -> WorkView {
        try await call.work(
            call.ordering {
                try await call.workshop.orderNarration(
                    of: call.id("project_id"),
                    scenes: call.body.sceneIds,
                    voice: call.body.voice,
                    by: call.principal.user
                )
            }
        )
    }

    private static func composition(_ call: Call<Nothing, Nothing>) async throws -> OrderView {
        let scene = try await call.scene()
        let job = try await call.ordering {
            try await call.workshop.orderComposition(of: scene, by: call.principal.user)
        }
        return OrderView(job, "The composition is ordered.")
    }

    private static func sceneVideo(_ call: Call<Nothing, SceneVideoOrder>) async throws -> WorkView {
        let scene = try await call.scene()
        return try await call.work(
            call.ordering {
                try await call.workshop.orderVideo(
                    of: scene,
                    force: call.body.forceRegenerate,
                    by: call.principal.user
                )
            }
        )
    }

    private static func setFirstFrame(_ call: Call<Nothing, FirstFrameChoice>) async throws -> ClipView {
        let clip: ID<Clip> = call.id("clip_id")
        let user = try call.principal.user
        switch (call.body.takeID, call.body.from) {
        case (let take?, nil):
            let row = try await call.workshop.setFirstFrame(
                of: clip,
                to: take,
                revision: call.revision,
                by: user
            )
            return try await call.view(row)
        case (nil, .previous):
            let row = try await call.workshop.continueFromPrevious(clip, revision: call.revision, by: user)
            return try await call.view(row)
        default:
            throw InvalidFields(
                fields: [FieldProblem(pointer: "/take_id", message: "or from must stand, and not both")]
            )
        }
    }
}

/// Which pictures are made.
struct PicturesOrder: Described {
    static let about = "Which pictures are made; those of all scenes of the film when nothing is said."
    static let details = [
        Detail(CodingKeys.sceneIds, "Only those of these scenes.", .count(1...500), .unique),
        Detail(CodingKeys.force, "Whether what is there already is tried once more.", .standard(false)),
    ]

    let sceneIds: [ID<Scene>]?
    let force: Bool
}

/// Which music is made.
struct MusicOrderBody: Described {
    static let schemaName = "MusicOrder"
    static let about = "Which music is made; that of the film when nothing is said."
    static let details = [
        Detail(
            CodingKeys.prompt,
            "What it is to be; without a duration it is kept for the film.",
            .length(1...300),
            example: "A slow piano, warm"
        ),
        Detail(CodingKeys.duration, "Seconds of a loose piece; the film's without it.", .above(0, upTo: 600)),
    ]

    let prompt: String?
    let duration: Double?
}

/// Which lines are spoken.
struct NarrationOrder: Described {
    static let about = "Which lines are spoken; those of all scenes when nothing is said."
    static let details = [
        Detail(CodingKeys.sceneIds, "Only those of these scenes.", .count(1...500), .unique),
        Detail(
            CodingKeys.voice,
            "An eSpeak NG voice, which becomes the film's.",
            .length(1...100),
            example: "en-us+f3"
        ),
    ]

    let sceneIds: [ID<Scene>]?
    let voice: String?
}

/// How a scene's video is made.
struct SceneVideoOrder: Described {
    static let about = "How a scene's video is made."
    static let details = [
        Detail(CodingKeys.forceRegenerate, "Whether one that is there is tried once more.", .standard(false))
    ]

    let forceRegenerate: Bool
}

/// What a clip begins with.
struct FirstFrameChoice: Described {
    static let about =
        "What a clip begins with: an image of the project, or the last frame of the clip before it."
    static let details = [
        Detail(CodingKeys.takeID, "The image."),
        Detail(CodingKeys.from, "The last frame of the clip before."),
    ]

    let takeID: ID<Take>?
    let from: Origin?

    /// Where a first frame comes from.
    enum Origin: String, Codable, CaseIterable, Sendable { case previous }
}
