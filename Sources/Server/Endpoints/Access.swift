import Production
import Studio

/// Who may call an endpoint; every endpoint has to say.
enum Access: Hashable, Sendable {
    /// No account is needed.
    case anyone
    /// Any account, for what is its own.
    case signedIn
    /// A member of the project that the call is about, with this role or a higher one.
    case member(ProjectRole, of: Subject)
    /// Who may do so much with the row of the path, which belongs to a project, or to its maker alone.
    case holder(Reach, of: Subject)
    /// Those who run the installation.
    case administrator

    /// Where a call says which project it is about.
    enum Subject: Hashable, Sendable {
        /// The first id of the path: a project's, or that of a row of one.
        case path
        /// Another id of the path.
        case named(String)
        /// The same, for a row in the trash.
        case trashed
        /// The job of the path; whosever the work is, the queue is the administrators' too.
        case job
        /// A key of the body.
        case body(String)
    }

    /// For the document.
    var words: String {
        switch self {
        case .anyone: "Anyone."
        case .signedIn: "Any account, for what is its own."
        case .member(.owner, _): "The owner of the project."
        case .member(let role, let subject):
            "\(role == .editor ? "An" : "A") \(role.rawValue) of the project, or above"
                + (subject == .job ? "; administrators too." : ".")
        case .holder(let reach, _):
            "Its maker; of what belongs to a project, \(reach == .write ? "an editor" : "a viewer") of it, or above."
        case .administrator: "Administrators."
        }
    }
}
