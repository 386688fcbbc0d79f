public import Foundation
public import Media
import Studio

/// Speaks with eSpeak NG.
public struct DraftVoiceEngine: VoiceEngine {
    private let speech: SpeechProgram

    /// An engine that runs eSpeak NG and FFmpeg from `programs`.
    public init(programs: Programs) {
        speech = SpeechProgram(programs: programs)
    }

    /// Writes a 48 kHz mono WAV, trimmed to its sound, to `file`, unless the language cannot be spoken.
    ///
    /// A line that is too long even when it is spoken faster loses its last sentence or clause, again and
    /// again until it fits; its caption stays whole. What cannot be cut stays too long.
    public func speak(_ order: SpeechOrder, to file: URL) async throws -> SpeechFacts {
        let text = Self.spoken(order.text)
        guard !text.isEmpty, var speech = try await say(text, order, to: file) else { return .unreadable }
        var words = text
        for shorter in SpokenLine.shorter(text) where speech.samples > order.room {
            let line = SpokenLine.closed(shorter)
            guard let less = try await say(line, order, to: file) else { continue }
            (speech, words) = (less, line)
        }
        let delivery: SpeechFacts.Delivery =
            if speech.samples > order.room {
                .tooLong
            } else if words != text {
                .shortened
            } else {
                speech.haste > 1 ? .faster : .whole
            }
        return SpeechFacts(delivery: delivery, samples: speech.samples, haste: speech.haste, words: words)
    }

    private func say(_ text: String, _ order: SpeechOrder, to file: URL) async throws -> Speech? {
        try await speech.speak(
            text,
            language: Self.accents[order.language.lowercased()] ?? order.language,
            voice: order.voice,
            speed: order.speed,
            room: order.room,
            to: file
        )
    }

    /// The accent of a language that names none, where eSpeak NG would choose one that fits fewer listeners.
    private static let accents = ["en": "en-us", "pt": "pt-br"]

    /// The text without emoji, whose names the voice would read out.
    static func spoken(_ text: String) -> String {
        let kept = text.filter { character in
            !character.unicodeScalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xfe0f }
        }
        return kept.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
