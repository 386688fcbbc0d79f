import Testing

/// A film whose queue is held by an administrator.
struct HeldQueueTests {
    @Test func `a held queue is said at once, and the same command goes on when it is let go on`()
        async throws
    {
        let shared = try await SharedFilm.small.value
        let bench = try Bench()
        _ = try await bench.begin()
        _ = try await bench.sql(
            "INSERT INTO decisions SELECT '', 'queue_paused', 'true', id, 1 FROM users LIMIT 1"
        )
        let held = try await bench.make()
        #expect(held.status != 0 && held.complaint.contains("holds its queue"), "\(held)")
        _ = try await bench.sql("UPDATE decisions SET value = 'false' WHERE name = 'queue_paused'")
        let outcome = try await bench.make()
        try #require(outcome.status == 0, "\(outcome)")
        #expect(try await Film(file: bench.file("lamp.mp4")).pictures() == shared.frames)
    }
}
