import Hummingbird
import Production
import Studio
import Synchronization

/// Before set-up, a server that others can reach answers nothing but the set-up: not even what there is.
struct SetUpGuard: RouterMiddleware {
    typealias Context = StudioContext

    let accounts: Accounts
    let isLocal: Bool
    /// The paths of the set-up.
    let paths: Set<String>
    private let state = SetUpState()

    init(accounts: Accounts, isLocal: Bool, _ catalogue: Catalogue) {
        self.accounts = accounts
        self.isLocal = isLocal
        paths = Set(catalogue.entries.map(\.endpoint).filter(\.isPartOfSetUp).map(\.path))
    }

    func handle(
        _ request: Request,
        context: StudioContext,
        next: @concurrent (Request, StudioContext) async throws -> Response
    ) async throws -> Response {
        if !isLocal, !paths.contains(request.uri.path), try await state.isOpen(accounts) {
            throw Problem(.forbidden, "This server is not set up yet; open its set-up link first.")
        }
        return try await next(request, context)
    }
}

/// Whether there is an administrator: once there is one there always will be, so it is asked no more.
final class SetUpState: Sendable {
    private let isDone = Mutex(false)

    func isOpen(_ accounts: Accounts) async throws -> Bool {
        if isDone.withLock({ $0 }) { return false }
        let isOpen = try await accounts.needsSetUp()
        if !isOpen { isDone.withLock { $0 = true } }
        return isOpen
    }
}

extension Endpoint {
    /// Whether it answers before there is an account.
    fileprivate var isPartOfSetUp: Bool {
        path.hasPrefix("/set-up") || path == "/docs/style.css" || name == "auth.setUp"
    }
}
