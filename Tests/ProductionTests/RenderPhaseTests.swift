import Media
import Testing

@testable import Production

struct RenderPhaseTests {
    @Test func `each phase of a render goes on where the one before ended`() {
        var end = 0.0
        for phase in RenderPhase.allCases {
            #expect(abs(phase.share(of: 0) - end) < 1e-9, "\(phase)")
            #expect(phase.share(of: 0.5) > phase.share(of: 0) && phase.share(of: 1) > phase.share(of: 0.5))
            end = phase.share(of: 1)
        }
        #expect(abs(end - 1) < 1e-9)
        #expect(RenderPhase.composing.share(of: 7) == RenderPhase.composing.share(of: 1))
    }
}
