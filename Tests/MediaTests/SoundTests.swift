import Foundation
import Studio
import Testing

@testable import Media

struct SoundTests {
    private static let tune = MIDIFile(
        tempos: [.init(beatsPerMinute: 120)],
        tracks: [
            .init(
                channel: 0,
                program: 0,
                notes: (0..<12).map {
                    .init(pitch: 60 + $0 % 5 * 2, velocity: 90, start: $0 * 240, length: 220)
                }
            )
        ]
    )

    @Test func `music has exactly the samples that are asked for, and the same ones every time`() async throws
    {
        let bench = try Workbench()
        let player = SynthProgram(programs: bench.programs)
        try await player.play(Self.tune, samples: 144_144, to: bench.file("1.wav"))
        try await player.play(Self.tune, samples: 144_144, to: bench.file("2.wav"))
        try await player.play(Self.tune, samples: 500_000, to: bench.file("3.wav"))
        let wave = try WaveFile(reading: bench.file("1.wav"))
        #expect(wave.samples == 144_144)
        #expect(wave.channels == 2)
        #expect(wave.values.contains { abs(Int($0)) > 1000 })
        // It sinks to silence 20 ms before the end.
        #expect(wave.values.suffix(2 * 960).allSatisfy { $0 == 0 })
        #expect(!wave.isClipped)
        #expect(try WaveFile(reading: bench.file("2.wav")).hash == wave.hash)
        #expect(try WaveFile(reading: bench.file("3.wav")).samples == 500_000)
        #expect(try bench.contents() == ["1.wav", "2.wav", "3.wav"], "nothing else is left")
    }

    @Test func `music that could not be written whole is no music`() async throws {
        let bench = try Workbench()
        // Where FluidSynth writes: it ends well although no byte gets there.
        try FileManager.default.createSymbolicLink(
            atPath: bench.file("1.wav.raw").path,
            withDestinationPath: "/dev/full"
        )
        let problem = await #expect(throws: Problem.self) {
            try await SynthProgram(programs: bench.programs)
                .play(Self.tune, samples: 144_144, to: bench.file("1.wav"))
        }
        #expect(problem?.code == .externalServiceError || problem?.code == .insufficientStorage)
        #expect(try bench.contents() == [])
    }

    @Test func `a spoken line that could not be written whole is no line`() async throws {
        let bench = try Workbench()
        try FileManager.default.createSymbolicLink(
            atPath: bench.file("1.wav").path,
            withDestinationPath: "/dev/full"
        )
        let problem = await #expect(throws: Problem.self) {
            try await SpeechProgram(programs: bench.programs)
                .speak("It dims with the sun.", language: "en", room: 480_000, to: bench.file("1.wav"))
        }
        #expect(problem?.code == .insufficientStorage)
    }

    @Test func `a list of voices that was cut short does not make a line silent`() async throws {
        let bench = try Workbench()
        let speech = bench.file("espeak-ng")
        try Data("#!/bin/sh\necho 'Pty Language'\nkill -9 $$\n".utf8).write(to: speech)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: speech.path)
        let programs = Programs.located(inPath: "\(bench.folder.path):/usr/bin:/bin")
        let problem = await #expect(throws: Problem.self) {
            try await SpeechProgram(programs: programs)
                .speak("It dims with the sun.", language: "en", room: 480_000, to: bench.file("1.wav"))
        }
        #expect(problem?.code == .externalServiceError)
    }

    @Test func `a line is spoken in a folder whose path is long`() async throws {
        let bench = try Workbench()
        let name = String(repeating: "a", count: 120)
        let file = try bench.subfolder("\(name)/\(name)").appending(path: "1.wav")
        let speech = try await SpeechProgram(programs: bench.programs)
            .speak("It dims with the sun.", language: "en", room: 480_000, to: file)
        #expect(speech?.samples ?? 0 > 24_000)
    }

    @Test func `numbers of a MIDI file take seven bits a byte`() {
        #expect(MIDIFile.variable(0) == [0])
        #expect(MIDIFile.variable(127) == [0x7F])
        #expect(MIDIFile.variable(128) == [0x81, 0])
        #expect(MIDIFile.variable(0x0FFF_FFFF) == [0xFF, 0xFF, 0xFF, 0x7F])
    }

    @Test func `a spoken line is trimmed, and the same every time`() async throws {
        let bench = try Workbench()
        let speaker = SpeechProgram(programs: bench.programs)
        let text = "The kettle -v that says $(when) it is done."
        let room = 480_000
        let one = try await speaker.speak(text, language: "en", room: room, to: bench.file("1.wav"))
        let two = try await speaker.speak(text, language: "en", room: room, to: bench.file("2.wav"))
        let wave = try WaveFile(reading: bench.file("1.wav"))
        #expect(one?.samples == wave.samples && one?.haste == 1)
        #expect(one == two)
        #expect(wave.channels == 1)
        #expect(wave.sampleRate == 48_000)
        #expect(try WaveFile(reading: bench.file("2.wav")).hash == wave.hash)
        #expect(wave.values.prefix(960).contains { $0.magnitude > 98 })
        #expect(wave.values.suffix(4000).contains { $0.magnitude > 30 })
        #expect(try bench.contents() == ["1.wav", "2.wav"])
    }

    @Test func `a line begins and ends without a click`() async throws {
        let bench = try Workbench()
        for (text, language) in [("Tea at eight. Then work.", "en"), ("Tee um acht.", "de")] {
            let speech = try await SpeechProgram(programs: bench.programs)
                .speak(text, language: language, room: .max, to: bench.file("a.wav"))
            let wave = try WaveFile(reading: bench.file("a.wav"))
            #expect(speech?.samples == wave.samples)
            #expect(wave.values.first == 0 && wave.values.last == 0)
            // Sound begins within 10 ms and is over 60 ms before the end.
            let loud = wave.values.indices.filter { wave.values[$0].magnitude > 98 }
            #expect((loud.first ?? .max) <= 720)
            #expect((2_880...3_400).contains(wave.samples - (loud.last ?? 0)))
        }
    }

    @Test func `speech keeps its pitch and its level at another rate`() {
        let tone = (0..<22_050).map { Int16(10_000 * sin(Double($0) * 2 * .pi * 440 / 22_050)) }
        let wave = WaveFile(sampleRate: 22_050, channels: 1, values: tone).resampled(to: 48_000)
        #expect(wave.samples == 48_000 && wave.sampleRate == 48_000)
        for index in 2_000..<46_000 {
            let wanted = 10_000 * sin(Double(index) * 2 * .pi * 440 / 48_000)
            #expect(abs(Double(wave.values[index]) - wanted) < 60)
            if abs(Double(wave.values[index]) - wanted) >= 60 { break }
        }
    }

    @Test func `a line that is too long for its room is spoken faster, by a quarter at most`() async throws {
        let bench = try Workbench()
        let speaker = SpeechProgram(programs: bench.programs)
        let text = "A quiet kettle for people who like their mornings slow and their tea hot."
        func speech(_ room: Int) async throws -> Speech {
            try #require(
                try await speaker.speak(text, language: "en", room: room, to: bench.file("a.wav"))
            )
        }
        let calm = try await speech(.max)
        #expect(calm.haste == 1)
        let free = calm.samples
        let fitting = try await speech(free * 9 / 10)
        #expect(fitting.samples <= free * 9 / 10)
        #expect(fitting.samples > free * 8 / 10)
        #expect(fitting.haste > 1.1 && fitting.haste <= 1.25)
        let hasty = try await speech(1000)
        #expect(hasty.samples > free * 7 / 10 && hasty.haste == 1.25)
    }

    @Test func `a line is spoken as fast as was asked for, and faster from there where it is too long`()
        async throws
    {
        let bench = try Workbench()
        let speaker = SpeechProgram(programs: bench.programs)
        let text = "A quiet kettle for people who like their mornings slow and their tea hot."
        func speech(_ speed: Double, _ room: Int = .max) async throws -> Speech {
            let file = bench.file("a.wav")
            return try #require(
                try await speaker.speak(text, language: "en", speed: speed, room: room, to: file)
            )
        }
        let calm = Double(try await speech(1).samples)
        let (half, quick, twice) = (
            try await speech(0.5).samples, try await speech(1.4).samples, try await speech(2).samples
        )
        #expect((1.7...2.3).contains(Double(half) / calm), "\(half) and \(calm)")
        #expect((0.62...0.82).contains(Double(quick) / calm), "\(quick) and \(calm)")
        #expect((0.42...0.62).contains(Double(twice) / calm), "\(twice) and \(calm)")
        let fitting = try await speech(0.5, half * 9 / 10)
        #expect(fitting.haste > 1 && fitting.haste <= 1.25 && fitting.samples <= half * 9 / 10)
        #expect(Double(fitting.samples) > calm * 1.4, "it is still slow")
    }

    @Test func `what no voice can read is not spoken`() async throws {
        let bench = try Workbench()
        let speaker = SpeechProgram(programs: bench.programs)
        for (text, language) in [
            ("Hello", "tlh"), ("湯沸かしポット", "en"), ("湯沸かしポット", "ja"), ("… 123 !", "en"), ("", "en"),
            ("שלום", "he"), ("กาต้มน้ำ", "th"), ("ชา", "en"), ("Tea 茶", "en"), ("Чай", "de"), ("★ ☂ ✓", "fr"),
            ("🍵🫖", "en"), ("100 % + 24/7", "es"),
        ] {
            let speech = try await speaker.speak(
                text,
                language: language,
                room: .max,
                to: bench.file("a.wav")
            )
            // Hebrew has a voice and letters it reads; all others have not.
            #expect((speech != nil) == (language == "he"), "\(text) in \(language)")
        }
        #expect(
            try await speaker.speak("Wasser für Tee", language: "de-AT", room: .max, to: bench.file("b.wav"))
                != nil
        )
        #expect(try await speaker.speak("Чайник", language: "ru", room: .max, to: bench.file("b.wav")) != nil)
    }

    @Test func `a voice that does not exist is refused with near ones`() async throws {
        let bench = try Workbench()
        let voices = try await SpeechProgram(programs: bench.programs).voices()
        #expect(try voices.checked("en-us") == "en-us")
        #expect(try voices.checked("en-us+f3") == "en-us+f3")
        #expect(voices.voice(for: "en") != nil)
        #expect(voices.voice(for: "zh-CN") == "cmn")
        #expect(voices.voice(for: "pt-BR") == "pt-br")
        #expect(voices.voice(for: "xx") == nil)
        let problem = #expect(throws: Problem.self) { try voices.checked("en-uk") }
        #expect(problem?.code == .invalidParameter)
        #expect(problem?.message.contains("en-us") == true)
        #expect(throws: Problem.self) { try voices.checked("en-us+nobody") }
        #expect(throws: Problem.self) { try voices.checked("") }
    }

    @Test func `sound of other kinds than ours is refused`() throws {
        let bench = try Workbench()
        for bytes in [Data(), Data("RIFF".utf8), Data(repeating: 0x52, count: 100)] {
            try bytes.write(to: bench.file("a.wav"))
            #expect(throws: Problem.self) { try WaveFile(reading: bench.file("a.wav")) }
        }
    }
}
