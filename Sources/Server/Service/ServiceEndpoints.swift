import HTTPTypes
import Hummingbird
import Production
import Store
import Studio

/// What the server says of itself.
enum ServiceEndpoints {
    static let all: [Endpoint] =
        [
            Endpoint(.get, "/", "service.root", "What this is.", who: .anyone, run: root),
            Endpoint(
                .get,
                "/health",
                "service.health",
                "That the server answers.",
                who: .anyone,
                run: health
            ),
            Endpoint(
                .get,
                "/readyz",
                "service.ready",
                "Whether work can be taken, part by part: the database writes, the disk has room, the queue moves.",
                who: .anyone,
                problems: [.serviceUnavailable],
                run: ready
            ),
            Endpoint(.get, "/api/v1/", "service.api", "That the API answers.", who: .anyone, run: api),
            Endpoint(
                .get,
                "/api/v1/health",
                "service.apiHealth",
                "That the API and its database answer.",
                who: .anyone,
                run: apiHealth
            ),
            Endpoint(
                .get,
                "/api/v1/about",
                "service.about",
                "The version, and what this installation is set to.",
                who: .signedIn,
                run: about
            ),
            text("/api/openapi.json", "service.document", "This document.", "application/json") {
                try $0.document.openAPI()
            },
            text("/docs", "service.docs", "This document for people.", "text/html") {
                SwaggerPage.isPossible ? SwaggerPage.html : try $0.document.page()
            },
            text("/docs/style.css", "service.docsStyle", "The looks of that page.", "text/css") { _ in
                DocumentPage.style
            },
        ] + SwaggerPage.files + [
            text("/set-up", "service.setUpPage", "The form for the first account.", "text/html") { _ in
                SetUpPage.html
            },
            text("/set-up/script.js", "service.setUpScript", "What the form does.", "text/javascript") { _ in
                SetUpPage.script
            },
        ]

    private static func text(
        _ path: String,
        _ name: String,
        _ summary: String,
        _ mediaType: String,
        _ text: @escaping @Sendable (StudioServer) throws -> String
    ) -> Endpoint {
        Endpoint(raw: .get, path, name, summary, who: .anyone, mediaType: mediaType) { visit in
            Reply(text: try text(visit.server), mediaType: mediaType + "; charset=utf-8")
        }
    }

    private static func root(_ call: Call<Nothing, Nothing>) async throws -> ServiceView {
        ServiceView(
            name: "Reelwright",
            version: call.server.version,
            docs: "/docs",
            document: "/api/openapi.json"
        )
    }

    private static func health(_: Call<Nothing, Nothing>) async throws -> HealthView {
        HealthView(status: "healthy", database: nil)
    }

    private static func api(_: Call<Nothing, Nothing>) async throws -> APIView {
        APIView(message: "Reelwright answers; /docs says what it can do.", status: "ok")
    }

    private static func apiHealth(_ call: Call<Nothing, Nothing>) async throws -> HealthView {
        _ = try await call.server.workshop.store.read { $0.now }
        return HealthView(status: "healthy", database: "healthy")
    }

    private static func ready(_ call: Call<Nothing, Nothing>) async throws -> ReadyView {
        let view = try await Readiness(call.server).view()
        guard view.status == .ready else { throw NotReady(view: view) }
        return view
    }

    private static func about(_ call: Call<Nothing, Nothing>) async throws -> AboutView {
        AboutView(call.server)
    }
}

/// What answers at the root.
struct ServiceView: Described {
    static let about = "What this server is and where it is described."

    let name: String
    let version: String
    let docs: String
    let document: String
}

/// The answer of `/api/v1/`.
struct APIView: Described {
    static let about = "That the API answers."

    let message: String
    let status: String
}

/// How it is.
struct HealthView: Described {
    static let about = "That it answers."
    static let details = [Detail(CodingKeys.database, "How the database is, where it was asked.")]

    let status: String
    let database: String?
}

/// The version and the settings that clients go by.
struct AboutView: Described {
    static let about = "The version of the server, and what it is set to."
    static let details = [
        Detail(CodingKeys.endpoints, "How many endpoints there are."),
        Detail(CodingKeys.engine, "What makes pictures, videos and sound."),
        Detail(CodingKeys.quality, "The quality of a film that is ordered without one."),
        Detail(CodingKeys.registration, "Whether an account is made by invitation alone, or by anybody."),
        Detail(CodingKeys.maxMusicBytes, "The largest file of music that is taken."),
        Detail(CodingKeys.maxImageBytes, "The largest image that is taken."),
        Detail(CodingKeys.maxVideoBytes, "The largest video that is taken."),
    ]

    let name: String
    let version: String
    let endpoints: Int
    let engine: String
    let quality: RenderSettings.Quality
    let registration: Registration
    let maxMusicBytes: Int
    let maxImageBytes: Int
    let maxVideoBytes: Int

    /// Who may make an account.
    enum Registration: String, Codable, CaseIterable {
        case invitation, open
    }

    init(_ server: StudioServer) {
        name = "Reelwright"
        version = server.version
        endpoints = server.catalogue.entries.count
        engine = server.workshop.engines.name
        quality = server.settings.quality
        registration = server.accounts.settings.isRegistrationOpen ? .open : .invitation
        maxMusicBytes = server.settings.sizes.music
        maxImageBytes = server.settings.sizes.image
        maxVideoBytes = server.settings.sizes.video
    }
}
