import Foundation
import Studio
import Testing

@testable import Providers

struct WritingJudgeTests {
    @Test func `twenty briefs cover languages, scripts, aspects and lengths`() async throws {
        let films = try JudgedFilm.all()
        #expect(films.count == 20 && Set(films.map(\.file)).count == 20)
        #expect(Set(films.map(\.aspect)).count == 4)
        #expect(films.map(\.seconds).min() == 6 && films.map(\.seconds).max() == 90)
        var languages: Set<String> = []
        var ruledOut = 0
        var report: [String] = []
        for judged in films {
            let film = try await judged.planned()
            languages.insert(film.language)
            ruledOut += film.brief.prohibitions.value == nil ? 0 : 1
            report.append("\(judged.file) \(judged.aspect) \(judged.seconds) s\n" + film.printed)
        }
        #expect(languages == ["en", "de", "fr", "es", "it", "pt", "ja", "ar", "ru"])
        #expect(ruledOut >= 2)
        // The plans themselves, for a person to read.
        if let path = ProcessInfo.processInfo.environment["REELWRIGHT_PLANS"] {
            try report.joined(separator: "\n\n").write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    @Test func `nearly every scene says something where the language has phrases`() async throws {
        // In a few seconds there is time to read more than can be said.
        for judged in try JudgedFilm.all() where judged.seconds >= 15 {
            let film = try await judged.planned()
            guard Phrases.of(film.language) != nil else { continue }
            let silent = film.scenes.count { $0.narration.isEmpty }
            #expect(silent <= film.scenes.count / 6, "\(judged.file): \(silent)")
        }
    }

    @Test func `a film says the phrases of its own language and of no other`() async throws {
        for judged in try JudgedFilm.all() {
            let film = try await judged.planned()
            let own = Set((Phrases.of(film.language)?.spoken ?? []).map { $0.lowercased() })
            let foreign = Set(
                Phrases.all.filter { $0.key != film.language }.values.flatMap(\.spoken)
                    .map { $0.lowercased() }
            ).subtracting(own)
            for scene in film.scenes {
                for text in [scene.narration, scene.words, scene.name] {
                    #expect(
                        !foreign.contains(SpokenLine.closed(text).lowercased()),
                        "\(judged.file): \(text)"
                    )
                }
            }
        }
    }

    @Test func `every language has the same phrases, each once, in its own marks`() {
        for (language, phrases) in Phrases.all {
            let lines = phrases.spoken
            #expect(Set(phrases.openings.keys) == Set(Feeling.allCases))
            #expect(phrases.times.count == 4 && phrases.numbers.count == 3 && phrases.interludes.count == 8)
            for line in lines {
                #expect(!line.contains("'") && !line.contains("\"") && !line.contains("  "), "\(line)")
                #expect(line.first?.isLowercase == false, "\(line)")
                #expect(line.last.map { ".?!".contains($0) } == true, "\(line)")
                if language == "es" {
                    #expect(line.contains("?") == line.contains("¿"), "\(line)")
                    #expect(line.contains("!") == line.contains("¡"), "\(line)")
                }
                if language == "fr", let index = line.firstIndex(where: { "?!:".contains($0) }) {
                    // French sets a space that does not break before a high mark.
                    let before = line[line.index(before: index)]
                    #expect(before == "\u{a0}" || before == "\u{202f}", "\(line)")
                }
            }
        }
    }
}
