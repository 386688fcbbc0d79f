import Studio
import Testing

/// Parts of a brief are changed by what a person sends.
@Suite struct BriefChangeTests {
    @Test func `what is sent counts as said, what is null is taken away, the rest stays`() throws {
        var brief = Brief()
        brief.product = .said("Lumen")
        brief.audience = .assumed("Anybody")
        brief.tone = .said(["calm"])
        var change = BriefChange()
        change.audience = " People who read at night "
        change.tone = .some(nil)
        change.messages = .some(["It dims.", "It dims.", " "])
        try brief.apply(change)
        #expect(brief.product == .said("Lumen"))
        #expect(brief.audience == .said("People who read at night"))
        #expect(brief.tone.source == .missing)
        #expect(brief.messages == .said(["It dims."]))
    }

    @Test func `notes rule out what they name, unless the prohibitions come with them`() throws {
        var brief = Brief()
        var change = BriefChange()
        change.notes = "Please don't show any faces."
        try brief.apply(change)
        #expect(brief.prohibitions.source == .said)
        change.prohibitions = .some(nil)
        try brief.apply(change)
        #expect(brief.prohibitions.source == .missing)
    }

    @Test func `control characters are refused with the key`() {
        var brief = Brief()
        var change = BriefChange()
        change.product = "Lu\u{7}men"
        let problem = #expect(throws: Problem.self) { try brief.apply(change) }
        #expect(problem?.subject == "product_name")
    }

    @Test func `name and language follow the brief until somebody chooses them`() {
        let format = Format(aspect: .square, rate: FrameRate(30), seconds: 6)
        func fields(_ name: String, _ language: String) -> ProjectFields {
            ProjectFields(
                name: name,
                description: "",
                brief: Brief(),
                format: format,
                language: language,
                voice: nil,
                mood: nil,
                isArchived: false,
                isDeleted: false
            )
        }
        var brief = Brief()
        brief.product = .said("Stille")
        brief.description = .said("Ein leiser Wasserkocher für alle, die früh aufstehen.")
        var follows = fields("Untitled", "en")
        follows.take(brief)
        #expect((follows.name, follows.language) == ("Stille", "de"))
        var stays = fields("My film", "pt-br")
        stays.take(brief)
        #expect((stays.name, stays.language) == ("My film", "pt-br"))
    }

    @Test(arguments: SceneLengths.counts)
    func `a film is divided into as many scenes as are asked for, when they fit`(count: Int) {
        let rate = FrameRate(30)
        for seconds in [6.0, 15, 24, 30, 60, 120] {
            let frames = rate.frames(inSeconds: seconds)
            guard SceneLengths.canDivide(frames: frames, rate: rate, into: count) else { continue }
            for seed in 0..<5 {
                let parts = SceneLengths.divide(
                    frames: frames,
                    rate: rate,
                    features: count - 3,
                    exactly: true,
                    seed: Seed(UInt64(seed))
                )
                #expect(parts.count == count)
                #expect(parts.reduce(0) { $0 + $1.frames } == frames)
                #expect(parts.allSatisfy { (36...240).contains($0.frames) })
            }
        }
    }

    @Test func `a mixed mood has the light of one and the colours of the other`() {
        func mood(_ name: String, _ direction: String, _ color: UInt32) -> Mood {
            Mood(
                name: name,
                description: "\(name).",
                styleKeywords: ["\(name) one", "shared", "\(name) two"],
                colorPalette: [Color(color)],
                aestheticDirection: direction
            )
        }
        let dawn = mood("Dawn", "Soft light, long lens, pale colours, and slow.", 0x102030)
        let neon = mood("Neon", "Neon at night, wide lens, deep tones, and quick.", 0xe0457b)
        let mixed = Mood.mixed(light: dawn, color: neon)
        #expect(mixed.name == "Dawn in Neon")
        #expect(mixed.colorPalette == neon.colorPalette)
        #expect(mixed.aestheticDirection == "Soft light, long lens, deep tones, and slow.")
        #expect(mixed.styleKeywords == ["Dawn one", "shared", "Dawn two", "Neon one", "Neon two"])
        let free = mood("Free", "As it comes.", 0)
        #expect(
            Mood.mixed(light: free, color: neon).aestheticDirection
                == "As it comes. The colours: Neon at night, wide lens, deep tones, and quick."
        )
    }
}
