import Foundation
import Studio

/// Puts joined picture, sound, captions, title and chapters into one file.
struct Assembly {
    let programs: Programs
    let plan: RenderPlan
    let folder: URL

    /// Writes the texts that FFmpeg reads from files: list, title and chapters.
    private func writeTexts() throws {
        let list = plan.segments.map { "file '\($0.fileName)'\n" }.joined()
        try Data(("ffconcat version 1.0\n" + list).utf8).write(to: listFile)
        try Data(metadata.utf8).write(to: metadataFile)
    }

    /// Joins everything without encoding again; returns the whole film, not yet verified.
    func join(_ sound: URL) async throws -> URL {
        try writeTexts()
        let film = folder.appending(path: "joined.mp4")
        var inputs: [FFmpegInput] = [
            .list(listFile), .file(sound, as: .mov), .file(metadataFile, as: .metadata),
        ]
        var output = FFmpegOutput(
            file: film,
            muxer: .mp4,
            maps: ["0:v", "1:a"],
            video: .copy(timing: plan.format.rate),
            audio: .copy,
            metadataInput: 2
        )
        let language = Self.threeLetters(plan.language)
        output.languages = [(stream: "a:0", code: language)]
        if let subtitles = plan.subtitles {
            inputs.append(.file(subtitles, as: .subRip))
            output.maps.append("3:s")
            output.subtitles = .movText
            output.languages.append((stream: "s:0", code: language))
        }
        try await programs.ffmpeg(FFmpegRun(inputs: inputs, outputs: [output]), in: folder)
        if plan.burnsCaptions { try CaptionTrack.turnOff(in: film) }
        return film
    }

    private var listFile: URL { folder.appending(path: "segments.txt") }
    private var metadataFile: URL { folder.appending(path: "film.txt") }

    /// Title and chapters in FFmpeg's own format.
    var metadata: String {
        let rate = plan.format.rate
        var text = ";FFMETADATA1\ntitle=\(Self.escaped(plan.title))\n"
        for chapter in plan.chapters {
            text += "[CHAPTER]\nTIMEBASE=\(rate.denominator)/\(rate.numerator)\n"
            text += "START=\(chapter.frames.lowerBound)\nEND=\(chapter.frames.upperBound)\n"
            text += "title=\(Self.escaped(chapter.name))\n"
        }
        return text
    }

    /// One line in which nothing ends the value or begins a comment.
    static func escaped(_ text: String) -> String {
        var line = ""
        for character in text {
            switch character {
            case "=", ";", "#", "\\": line += "\\\(character)"
            default: line += character.isNewline || character == "\0" ? " " : String(character)
            }
        }
        return line
    }

    /// The ISO 639-2 code of a BCP 47 language; `und` when there is none.
    static func threeLetters(_ language: String) -> String {
        let code = Locale.Language(identifier: language).languageCode
        return code?.identifier(.alpha3) ?? "und"
    }
}
