import Production
import Studio
import TestSupport

/// What accounts ought to do, in plain values.
struct AccountModel {
    struct Person {
        let id: ID<User>
        let email: String
        var role: User.Role
        var password: String
        var isDeleted = false

        init(_ user: User, password: String) {
            id = user.id
            email = user.email?.text ?? ""
            role = user.role
            self.password = password
        }
    }

    struct Visit {
        let user: ID<User>
        var client: String
        var end: Int64
        var isEnded = false
    }

    struct Ticket {
        let visit: ID<Session>
        let parent: String?
        let end: Int64
        var usedAt: Int64?
        var isRetired = false
    }

    struct Key {
        let id: ID<APIKey>
        let user: ID<User>
        let token: Token
        let scopes: Set<KeyScope>
        var isDeleted = false
    }

    var now = ManualClock.start
    var users: [Person] = []
    var sessions: [ID<Session>: Visit] = [:]
    var tickets: [String: Ticket] = [:]
    /// The texts of all tickets, oldest first.
    var order: [String] = []
    var keys: [Key] = []
    var projects: [ID<Project>: ID<User>] = [:]
    var members: [ID<Project>: [ID<User>: ProjectRole]] = [:]

    static let month: Int64 = 30 * 24 * 3600 * 1_000_000

    func user(_ email: String) -> Person? { users.first { $0.email == email && !$0.isDeleted } }

    var administrators: [ID<User>] {
        users.filter { $0.role == .administrator && !$0.isDeleted }.map(\.id)
    }

    func isAlive(_ visit: Visit) -> Bool { !visit.isEnded && visit.end > now }

    /// Nil for a key that is refused.
    func scopes(of key: Key) -> Set<KeyScope>? {
        guard !key.isDeleted, let user = users.first(where: { $0.id == key.user }) else { return nil }
        return key.scopes.filter { user.role == .administrator || ($0 != .admin && $0 != .worker) }
    }

    mutating func begin(_ signedIn: SignedIn, at time: Int64) {
        now = time
        sessions[signedIn.session.id] = Visit(
            user: signedIn.user.id,
            client: signedIn.session.client,
            end: time + Self.month
        )
        add(signedIn, parent: nil)
    }

    /// Whether a refresh is taken; what else it means is done.
    mutating func refresh(_ text: String, _ client: SessionClient, mayRepeat: Bool) -> Bool {
        guard var ticket = tickets[text], ticket.end > now, let visit = sessions[ticket.visit], isAlive(visit)
        else { return false }
        if ticket.usedAt == nil, !ticket.isRetired {
            ticket.usedAt = now
            tickets[text] = ticket
            if let parent = ticket.parent {
                for (other, twin) in tickets where twin.parent == parent && twin.usedAt == nil {
                    tickets[other]?.isRetired = true
                }
            }
            return true
        }
        let isAnswered = tickets.values.contains { $0.parent == text && $0.usedAt != nil }
        if mayRepeat, let used = ticket.usedAt, !ticket.isRetired, now - used <= 10_000_000,
            client.name == visit.client, !isAnswered
        {
            return true
        }
        sessions[ticket.visit]?.isEnded = true
        return false
    }

    /// The session goes on with another ticket.
    mutating func goOn(_ signedIn: SignedIn, after text: String, _ client: SessionClient) {
        sessions[signedIn.session.id]?.end = now + Self.month
        sessions[signedIn.session.id]?.client = client.name
        add(signedIn, parent: text)
    }

    mutating func changePassword(of user: ID<User>, to password: String, but kept: ID<Session>) {
        for index in users.indices where users[index].id == user { users[index].password = password }
        for (id, visit) in sessions where visit.user == user && id != kept { sessions[id]?.isEnded = true }
    }

    mutating func setRole(_ role: User.Role, of user: ID<User>) {
        for index in users.indices where users[index].id == user { users[index].role = role }
    }

    mutating func delete(_ user: ID<User>) {
        for index in users.indices where users[index].id == user { users[index].isDeleted = true }
        for (id, visit) in sessions where visit.user == user { sessions[id]?.isEnded = true }
        for index in keys.indices where keys[index].user == user { keys[index].isDeleted = true }
        for project in members.keys { members[project]?[user] = nil }
    }

    private mutating func add(_ signedIn: SignedIn, parent: String?) {
        let text = signedIn.refreshToken.text
        tickets[text] = Ticket(visit: signedIn.session.id, parent: parent, end: now + Self.month)
        order.append(text)
    }
}
