import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import JWTKit
public import Logging
import NIOCore
public import Production
public import ServiceLifecycle
public import Studio

/// The studio as a service: listens, and answers until shutdown.
public struct StudioService: Service {
    let server: StudioServer
    private let settings: ServerSettings
    private let logger: Logger
    private let onListening: @Sendable (Int) async -> Void

    /// A server of a workshop and its accounts.
    ///
    /// `onListening` is called with the port when calls are answered. Throws when the data folder's signing key
    /// cannot be read or made.
    public init(
        workshop: Workshop,
        accounts: Accounts,
        surroundings: any Surroundings,
        settings: ServerSettings,
        version: String,
        logger: Logger,
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        server = try await StudioServer(
            workshop: workshop,
            accounts: accounts,
            surroundings: surroundings,
            settings: settings,
            version: version
        )
        self.settings = settings
        self.logger = logger
        self.onListening = onListening
    }

    /// Answers until shutdown.
    public func run() async throws {
        let application = Application(
            responder: server.responder(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [UnreadableCalls(), LingeringClose()],
                    idleTimeout: .seconds(settings.idleSeconds),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: UnreadableCalls.longestHead,
                        maxHeaderListSize: UnreadableCalls.longestHead
                    )
                )
            ),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port),
                serverName: "reelwright",
                backlog: 4096
            ),
            onServerRunning: { [onListening] channel in
                await onListening(channel.localAddress?.port ?? 0)
            },
            logger: logger
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            group.addTask { try await server.events.run(logger) }
            // The one never ends before the other, unless it fails.
            try await group.next()
            group.cancelAll()
        }
    }

    /// Whether `/docs` is Swagger UI, whose files were there when the program was built, or a plain page.
    public static let hasSwaggerUI = SwaggerPage.isPossible

    /// The TypeScript file of the API.
    public static func typeScript(version: String) throws -> String {
        TypeScriptFile(catalogue: try Catalogue(StudioServer.endpoints), version: version).text
    }

    /// An account as the API writes it, on one line.
    public static func text(of user: User) throws -> String { try Wire.text(UserView(user)) }
}

extension StudioServer {
    /// All endpoints there are.
    static let endpoints = [
        AccountEndpoints.all,
        PeopleEndpoints.all,
        ShareEndpoints.all,
        ProjectEndpoints.all,
        SceneEndpoints.all,
        ClipEndpoints.all,
        TakeEndpoints.all,
        FilmEndpoints.all, CutEndpoints.all, RenderEndpoints.all, EditEndpoints.all,
        HistoryEndpoints.all,
        BriefEndpoints.all,
        ConversationEndpoints.all,
        MoodEndpoints.all,
        EventEndpoints.all,
        StepEndpoints.all,
        GenerationEndpoints.all,
        QueueEndpoints.all,
        EngineEndpoints.all,
        AssetEndpoints.all,
        CastEndpoints.all,
        StyleTemplateEndpoints.all,
        StoryTemplateEndpoints.all,
        StorageEndpoints.all,
        ServiceEndpoints.all,
    ].flatMap(\.self)

    init(
        workshop: Workshop,
        accounts: Accounts,
        surroundings: any Surroundings,
        settings: ServerSettings,
        version: String
    ) async throws {
        let origins = Origins(
            allowed: Set(settings.origins.filter { $0 != "*" }),
            isOpen: settings.origins.contains("*"),
            publicOrigin: settings.publicURL.flatMap(URL.init(string:))?.origin
        )
        let tokens = try await AccessTokens(
            signingKey: accounts.signingKey(),
            surroundings: surroundings
        )
        let links = MediaLinks(key: try await accounts.mediaKey(), surroundings: surroundings)
        let catalogue = try Catalogue(Self.endpoints, inputsOnly: true)
        self.init(
            workshop: workshop,
            accounts: accounts,
            surroundings: surroundings,
            catalogue: catalogue,
            document: ServedDocument(Self.endpoints, version: version),
            doorkeeper: AccountDoorkeeper(accounts: accounts, tokens: tokens, origins: origins),
            tokens: tokens,
            links: links,
            limits: RateLimits(settings.rates, surroundings),
            openCalls: OpenCalls(),
            events: EventHub(store: workshop.store, surroundings: surroundings, settings: settings.events),
            origins: origins,
            settings: settings,
            version: version
        )
    }
}
