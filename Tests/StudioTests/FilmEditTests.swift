import Studio
import Testing

/// How a film is put together beyond its scenes and clips.
struct FilmEditTests {
    @Test func `what is not edited is written as it was before there were edits`() throws {
        let format = Format(aspect: .square, rate: FrameRate(24), seconds: 2)
        let timeline = Timeline(
            title: "One",
            format: format,
            items: [],
            music: nil,
            narration: [],
            captions: []
        )
        #expect(try !Wire.text(timeline).contains("caption_mode"))
        let settings = try Wire.text(RenderSettings())
        #expect(settings == #"{"captions":"soft","music":true,"narration":true,"quality":"draft"}"#)
    }

    @Test func `a scene runs on for as long as it is told, within its room`() {
        let (cut, short, free) = (ID<Scene>("a"), ID<Scene>("b"), ID<Scene>("c"))
        let edit = FilmEdit(transitions: [
            "a": FilmEdit.Transition(.cut), "b": FilmEdit.Transition(.dissolve, frames: 6),
            "c": FilmEdit.Transition(.dissolve),
        ])
        #expect(edit.overlap(after: cut, room: 12) == 0)
        #expect(edit.overlap(after: short, room: 12) == 6 && edit.overlap(after: short, room: 4) == 4)
        #expect(edit.overlap(after: free, room: 12) == 12)
        #expect(edit.overlap(after: ID("d"), room: 12) == 12)
        #expect(!edit.isPlain && FilmEdit().isPlain)
    }
}
