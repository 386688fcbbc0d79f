public import Studio

/// One line of the event log as those read it who watch.
public struct LoggedEvent: Sendable, Hashable {
    /// Rises by one in the order of commits.
    public let number: Int64
    /// For example `job.claimed`.
    public let kind: String
    /// The project it is about, if it is about one.
    public let project: String?
    /// The id of what it happened to.
    public let subject: String
    /// What more there is to say: a JSON object in one line.
    public let data: String
    /// The account that did it.
    public let actor: String
    /// Microseconds since the epoch.
    public let at: Int64
}

/// An event with all who may see it, as things stand when it is read.
public struct AddressedEvent: Sendable {
    public let event: LoggedEvent
    /// The accounts that see it whatever they came by.
    public let viewers: Set<String>
    /// The accounts that see it as administrators.
    public let administrators: Set<String>
    /// The accounts that see its project, whether or not they see the event.
    public let members: Set<String>
    /// Whether its project is there, and not in the trash; true without one.
    public let isProjectThere: Bool
}

/// Who reads events.
public struct EventReader: Sendable, Hashable {
    public let user: ID<User>
    /// Whether what is for administrators is shown too.
    public let isAdministrator: Bool
    /// Only events of this project; nil for all that the account may see.
    public let project: ID<Project>?

    /// A reader of all events an account may see, or of those of one project.
    public init(user: ID<User>, isAdministrator: Bool, project: ID<Project>? = nil) {
        self.user = user
        self.isAdministrator = isAdministrator
        self.project = project
    }
}

/// A part of the log as one reader sees it.
public struct EventPage: Sendable {
    public let events: [LoggedEvent]
    /// What comes later has a higher number than this.
    public let last: Int64
    /// Whether the log goes on after `last`.
    public let hasMore: Bool
    /// Why there are no events: the reader has to read everything anew, and goes on after `last`.
    public let reset: EventReset?

    package init(events: [LoggedEvent], last: Int64, hasMore: Bool, reset: EventReset?) {
        self.events = events
        self.last = last
        self.hasMore = hasMore
        self.reset = reset
    }
}

/// Why the events after a number cannot be given.
public enum EventReset: String, Sendable, CaseIterable, Codable {
    /// Some of them are not kept any more.
    case trimmed
    /// The number is one that the log has not reached: it is of another data folder, or of one before a restore.
    case future
    /// The reader was too slow.
    case slow
}
