public import Jobs
public import Store
public import Studio

/// The world of a store in a test: its clock and ids are the test's.
public struct TestSurroundings: StoreSurroundings {
    public let clock: any JobClock
    public let ids: any IDGenerator

    /// A world whose time stands still at `ManualClock.start`, unless given another.
    public init(clock: any JobClock = ManualClock(), ids: any IDGenerator = CountingIDs()) {
        self.clock = clock
        self.ids = ids
    }

    public var now: Int64 { clock.now }
}

extension TemporaryFolder {
    /// Opens a store in the folder.
    public func store(_ surroundings: TestSurroundings = TestSurroundings()) throws -> Store {
        try Store(folder: url, surroundings: surroundings)
    }
}
