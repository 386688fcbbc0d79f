import Interchange
import Studio
import Testing

struct CaptionFileTests {
    private func caption(_ start: Int, _ end: Int, _ text: String) -> Caption {
        Caption(start: MediaTime(start, timescale: 1000), end: MediaTime(end, timescale: 1000), text: text)
    }

    @Test func `SubRip numbers its cues and ends its lines with CR LF`() {
        let text = SubRip.text(of: [caption(0, 1500, "One."), caption(3_661_001, 3_662_000, "Two.")])
        #expect(
            text == "1\r\n00:00:00,000 --> 00:00:01,500\r\nOne.\r\n\r\n"
                + "2\r\n01:01:01,001 --> 01:01:02,000\r\nTwo.\r\n"
        )
    }

    @Test func `WebVTT begins with its name and ends its lines with LF`() {
        let text = WebVTT.text(of: [caption(0, 1500, "One."), caption(2000, 3000, "Two.")])
        #expect(
            text == "WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nOne.\n\n00:00:02.000 --> 00:00:03.000\nTwo.\n"
        )
        #expect(WebVTT.text(of: []) == "WEBVTT\n")
        #expect(WebVTT.text(of: [], language: "de") == "WEBVTT\nLanguage: de\n")
        #expect(SubRip.text(of: []).isEmpty)
    }

    @Test func `arrows, tags and references cannot break either file`() {
        let captions = [caption(0, 1000, "a --> b & <b>c</b> {\\an8} 1 < 2 &amp;")]
        let vtt = WebVTT.text(of: captions)
        #expect(!vtt.contains("<b>") && vtt.contains("&lt;b&gt;c&lt;/b&gt;") && vtt.contains("&amp;amp;"))
        #expect(vtt.components(of: "-->") == 1)
        let srt = SubRip.text(of: captions)
        #expect(srt.components(of: "-->") == 1)
        #expect(!srt.contains("<b>") && !srt.contains("{\\") && srt.contains("1 < 2"))
    }

    @Test func `blank lines, line ends and control characters within a text become spaces`() {
        let text = SubRip.text(of: [caption(0, 1000, "one\n\n2\r\n\u{2028}three\u{7}four\t ")])
        #expect(text == "1\r\n00:00:00,000 --> 00:00:01,000\r\none 2 three four\r\n")
    }

    @Test func `empty captions and those without length are left out`() {
        let text = SubRip.text(of: [caption(0, 1000, " \n"), caption(5, 5, "x"), caption(10, 20, "y")])
        #expect(text == "1\r\n00:00:00,010 --> 00:00:00,020\r\ny\r\n")
    }

    @Test func `cues are in order and never overlap`() {
        let text = WebVTT.text(of: [
            caption(2000, 4000, "b"), caption(0, 2500, "a"), caption(2000, 3000, "c"),
            caption(3500, 3600, "d"),
        ])
        #expect(
            text == "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\na\n\n00:00:02.000 --> 00:00:03.500\nb c\n\n"
                + "00:00:03.500 --> 00:00:03.600\nd\n"
        )
    }

    @Test(arguments: [
        (
            "The handle stays cool, and the lid closes with one finger.",
            ["The handle stays cool,", "and the lid closes with one finger."]
        ),
        ("You hear the water, not the machine.", ["You hear the water, not the machine."]),
        (
            "Sie hält auf Wunsch auch zwischen den Haltestellen an.",
            ["Sie hält auf Wunsch auch", "zwischen den Haltestellen an."]
        ),
        ("静かな電気ケトルは、朝の時間を大切にする人のためのものです。", ["静かな電気ケトルは、朝の時間を", "大切にする人のためのものです。"]),
        ("Donaudampfschifffahrtsgesellschaftskapitän", ["Donaudampfschifffahrtsgesellschaftskapitän"]),
    ])
    func `a long line is broken once, at a pause or evenly`(text: String, lines: [String]) {
        let file = WebVTT.text(of: [caption(0, 1000, text)])
        #expect(Array(file.split(separator: "\n").dropFirst(2)).map(String.init) == lines)
    }

    @Test func `any text gives at most two lines and keeps its words`() {
        var chance = SeededGenerator(seed: 4)
        let words = ["a", "kettle", "–", "静か", "boils,", "Haltestellen", "🍵", "of", "чайник", "<i>", "&"]
        for _ in 0..<500 {
            let text = (0..<Int(1 + chance.next() % 25)).map { _ in chance.pick(words) }.joined(
                separator: " "
            )
            let lines = WebVTT.text(of: [caption(0, 1000, text)]).split(separator: "\n").dropFirst(2)
            #expect((1...2).contains(lines.count))
            let plain = lines.joined(separator: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&amp;", with: "&")
            #expect(plain.filter { $0 != " " } == text.filter { $0 != " " })
        }
    }

    @Test(arguments: FrameRate.offered)
    func `times of frames are given to the millisecond`(rate: FrameRate) {
        let captions = [Caption(start: rate.time(ofFrames: 1), end: rate.time(ofFrames: 100), text: "x")]
        let expected = Int((1000 / rate.framesPerSecond).rounded())
        #expect(SubRip.text(of: captions).contains("00:00:00,0\(expected) --> "))
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
