import Studio
import Testing

struct ValueTests {
    @Test(arguments: FrameRate.offered)
    func `a rate reads back what it writes`(rate: FrameRate) {
        #expect(FrameRate(text: rate.text) == rate)
        #expect(FrameRate(text: "29.97") == nil)
    }

    @Test func `media time is exact and in lowest terms`() {
        let rate = FrameRate(30000, 1001)
        #expect(rate.time(ofFrames: 30000) == MediaTime(1001, timescale: 1))
        #expect(MediaTime(1, timescale: 3) + MediaTime(1, timescale: 6) == MediaTime(1, timescale: 2))
        #expect(MediaTime(1, timescale: 3) < MediaTime(2, timescale: 5))
        #expect(MediaTime(1001, timescale: 30000).milliseconds == 33)
    }

    @Test func `thirty seconds are 900 frames and 1,440,000 samples`() {
        let format = Format(aspect: .portrait, rate: FrameRate(30), seconds: 30)
        #expect(format.frames == 900 && format.samples == 1_440_000 && format.crossfade == 15)
        #expect(Format(aspect: .square, rate: FrameRate(30000, 1001), seconds: 30).frames == 899)
    }

    @Test func `colours read back, and contrast is that of WCAG`() throws {
        let color = Color(0x1A2B3C)
        #expect(color.hex == "#1a2b3c")
        #expect(try Wire.value(Color.self, from: Wire.text(color)) == color)
        #expect(abs(Color(0).contrast(with: Color(0xFFFFFF)) - 21) < 0.001)
        #expect(throws: (any Error).self) { try Wire.value(Color.self, from: "\"#12345g\"") }
    }

    @Test func `derived seeds differ by name and place and never change`() {
        let seed = Seed(7)
        #expect(seed.derived("a", 1) == seed.derived("a", 1))
        #expect(Set((0..<100).map { seed.derived("a", $0) }).count == 100)
        #expect(seed.derived("a") != seed.derived("b"))
    }

    @Test func `a brief keeps what was said and survives the wire`() throws {
        var brief = Brief()
        brief.product = .said("Stille")
        brief.product.assume("Other")
        brief.tone.assume(["calm"])
        #expect(brief.product == .said("Stille") && brief.tone == .assumed(["calm"]))
        #expect(brief.completeness == 40)
        #expect(try Wire.value(Brief.self, from: Wire.text(brief)) == brief)
    }

    @Test func `a timeline whose frames do not add up is refused`() throws {
        let format = Format(aspect: .portrait, rate: FrameRate(30), frames: 60)
        func timeline(_ items: [(Int, Int)]) -> Timeline {
            Timeline(
                title: "A",
                format: format,
                items: items.map { TimelineItem(name: "", video: ID("v"), frames: $0.0, overlap: $0.1) },
                music: nil,
                narration: [],
                captions: []
            )
        }
        try timeline([(30, 15), (30, 0)]).check()
        #expect(timeline([(30, 15), (30, 0)]).starts == [0, 30])
        #expect(throws: Problem.self) { try timeline([(30, 15), (29, 0)]).check() }
        #expect(throws: Problem.self) { try timeline([(45, 16), (15, 0)]).check() }
        #expect(throws: Problem.self) { try timeline([(30, 15), (30, 1)]).check() }
    }
}
