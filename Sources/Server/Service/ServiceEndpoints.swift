import HTTPTypes
import Hummingbird
import Production
import Store
import Studio

/// What the server says of itself.
enum ServiceEndpoints {
    static let all: [Endpoint] = [
        Endpoint(.get, "/", "service.root", "What this is.", who: .anyone, run: root),
        Endpoint(.get, "/health", "service.health", "That the server answers.", who: .anyone, run: health),
        Endpoint(
            .get,
            "/readyz",
            "service.ready",
            "Whether work can be taken: the database writes and the disk has room.",
            who: .anyone,
            problems: [.serviceUnavailable, .insufficientStorage, .inputOutput],
            run: ready
        ),
        Endpoint(.get, "/api/v1/", "service.api", "That the API answers.", who: .anyone, run: api),
        Endpoint(
            .get,
            "/api/v1/health",
            "service.apiHealth",
            "That the API and its database answer.",
            who: .anyone,
            problems: [.inputOutput],
            run: apiHealth
        ),
        Endpoint(
            .get,
            "/api/v1/about",
            "service.about",
            "The version, and what it counts.",
            who: .signedIn,
            run: about
        ),
        text("/api/openapi.json", "service.document", "This document.", "application/json") { $0.document },
        text("/docs", "service.docs", "This document for people.", "text/html") {
            DocumentPage(catalogue: $0.catalogue).html
        },
        text("/docs/style.css", "service.docsStyle", "The looks of that page.", "text/css") { _ in
            DocumentPage.style
        },
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
        _ text: @escaping @Sendable (StudioServer) -> String
    ) -> Endpoint {
        Endpoint(raw: .get, path, name, summary, who: .anyone, mediaType: mediaType) { visit in
            Reply(text: text(visit.server), mediaType: mediaType + "; charset=utf-8")
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
        let store = call.server.workshop.store
        // The writer itself has to answer, not only a reader's snapshot.
        _ = try await store.write { $0.now }
        let free = try store.freeBytes
        guard free >= ReadyView.leastFreeBytes else {
            throw Problem(.insufficientStorage, "The disk has \(free >> 20) MB left; free some space.")
        }
        return ReadyView(status: "ready", freeBytes: free)
    }

    private static func about(_ call: Call<Nothing, Nothing>) async throws -> AboutView {
        AboutView(version: call.server.version, endpoints: call.server.catalogue.entries.count)
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

/// Whether work can be taken.
struct ReadyView: Described {
    static let about = "That work can be taken."
    static let details = [Detail(CodingKeys.freeBytes, "Room on the disk of the data folder.")]
    /// Less than this is too little to begin a film with.
    static let leastFreeBytes = 200 << 20

    let status: String
    let freeBytes: Int
}

/// The version.
struct AboutView: Described {
    static let about = "The version of the server."

    let version: String
    let endpoints: Int
}
