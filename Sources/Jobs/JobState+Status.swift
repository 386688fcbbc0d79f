extension JobState {
    /// The state as those outside know it: queued, processing, completed, failed or cancelled.
    public var status: String {
        switch self {
        case .waiting, .available, .scheduled: "queued"
        case .running: "processing"
        case .completed: "completed"
        case .discarded: "failed"
        case .cancelled: "cancelled"
        }
    }
}
