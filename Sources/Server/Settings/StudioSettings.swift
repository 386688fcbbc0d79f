public import Production
import Studio

/// Everything that whoever runs the studio decides, from wherever it was said.
public struct StudioSettings: Sendable {
    public var server = ServerSettings()
    public var accounts = AccountSettings()
    /// Jobs that are done at the same time; nil for one a processor core.
    public var workers: Int?
    /// Whether the log tells of every call.
    public var isDebugging = false
    /// What kind of installation it is.
    public var environment = Environment.development

    /// What holds when nothing is said.
    public init() {}

    /// For whom films are made here.
    public enum Environment: String, Sendable, CaseIterable {
        /// For those who try things: drafts unless a film is ordered otherwise.
        case development
        /// For those who use them: final quality unless a film is ordered otherwise.
        case production

        var quality: RenderSettings.Quality { self == .production ? .final : .draft }
    }
}
