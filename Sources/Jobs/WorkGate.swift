/// Decides whether new work may begin; what runs goes on, and what waits is not failed.
public protocol WorkGate: Sendable {
    /// Whether a job may be taken now; asked before each.
    func isOpen() async -> Bool
}
