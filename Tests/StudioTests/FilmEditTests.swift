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
        #expect(try !Wire.text(timeline).contains("sound"))
        let settings = try Wire.text(RenderSettings())
        #expect(settings == #"{"captions":"soft","music":true,"narration":true,"quality":"draft"}"#)
    }

    @Test func `an edit that was written before there were mixes and speeds is still read`() throws {
        let text = #"{"captions":"burn","transitions":{"a":{"kind":"cut"}}}"#
        let edit: FilmEdit = try Wire.value(from: text)
        #expect(edit == FilmEdit(transitions: ["a": FilmEdit.Transition(.cut)], captions: .burn))
        #expect(try Wire.text(edit) == text)
        var full = edit
        var sound = SoundMix()
        sound.musicEnd = MediaTime(12_345, timescale: 1000)
        sound.ducking = 0
        (full.sound, full.speed) = (sound, 1.25)
        full.titleCard = FilmCard(text: "Two", subtitle: "Lines", frames: 40)
        full.endCard = FilmCard(text: "End", frames: 24)
        #expect(full.cardFrames == 64)
        #expect(try Wire.value(FilmEdit.self, from: Wire.text(full)) == full)
    }

    @Test func `of a mix that is kept which can be heard and is not as it comes`() {
        var mix = SoundMix()
        (mix.musicStart, mix.fadeIn, mix.fadeOut) = (.zero, .zero, SoundMix.usualFadeOut)
        (mix.musicVolume, mix.narrationVolume, mix.ducking) = (1, 1, 7)
        #expect(mix.heard(music: true, narration: true) == nil)
        (mix.musicVolume, mix.narrationVolume, mix.ducking) = (0.5, 2, 0)
        let music = mix.heard(music: true, narration: false)
        #expect(music?.musicVolume == 0.5 && music?.narrationVolume == nil && music?.ducking == nil)
        let lines = mix.heard(music: false, narration: true)
        #expect(lines?.musicVolume == nil && lines?.narrationVolume == 2 && lines?.ducking == nil)
        #expect(mix.heard(music: true, narration: true)?.ducking == 0)
        #expect(mix.heard(music: false, narration: false) == nil)
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
