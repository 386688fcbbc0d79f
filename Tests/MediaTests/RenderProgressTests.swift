import Studio
import Synchronization
import Testing

@testable import Media

struct RenderProgressTests {
    @Test func `a render tells each phase in turn, and how many of the frames are made`() async throws {
        let bench = try Workbench()
        let film = try await bench.cut(rate: FrameRate(30), scenes: [40, 40, 40]) { UInt8($0 * 50 + $1) }
        let told = Mutex<[(phase: RenderPhase, share: Double)]>([])
        _ = try await Composer(programs: bench.programs, cores: 1)
            .render(film.plan(), in: bench.subfolder("work"), to: bench.file("film.mp4")) { phase, share in
                told.withLock { $0.append((phase, share)) }
            }
        let all = told.withLock(\.self)
        var phases: [RenderPhase] = []
        for one in all where one.phase != phases.last { phases.append(one.phase) }
        #expect(phases == RenderPhase.allCases)
        for phase in phases {
            let shares = all.filter { $0.phase == phase }.map(\.share)
            #expect(shares == shares.sorted() && shares.last == 1, "\(phase): \(shares)")
        }
        // After each of the three videos and of the five pieces; FFmpeg tells of frames in between.
        let looked = all.filter { $0.phase == .downloading }.map { Int(($0.share * 3).rounded()) }
        #expect(looked == [0, 1, 2, 3])
        let made = all.filter { $0.phase == .composing }.map { $0.share * 120 }
        #expect(made.allSatisfy { abs($0 - $0.rounded()) < 1e-9 })
        #expect(Set(made.map { Int($0.rounded()) }).count >= 3, "\(made)")
    }

    @Test func `pieces made side by side never let the sum fall`() async {
        let told = Mutex<[Double]>([])
        let tally = Tally(total: 8 * 2000) { share in told.withLock { $0.append(share) } }
        await withTaskGroup(of: Void.self) { group in
            for piece in 0..<8 {
                group.addTask { for count in 1...2000 { tally.note(count, of: piece) } }
            }
        }
        let shares = told.withLock(\.self)
        #expect(shares.count == 16_000 && shares.last == 1)
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
    }
}
