import Foundation
import Testing

@testable import Server

/// The pages that speak of settings, against the settings.
@Suite struct SettingsDocumentTests {
    private static func page(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
        return try String(contentsOf: root.appending(path: "docs/\(name)"), encoding: .utf8)
    }

    @Test func `docs configuration has the table of all settings as they are`() throws {
        let rows = Setting.all.map { setting in
            let standard = setting.standard.isEmpty ? "–" : "`\(setting.standard)`"
            return
                "| `\(setting.key)` | `\(setting.flag)` | `\(setting.environment)` | \(standard) | \(setting.unit) | \(setting.about) |"
        }
        let table =
            ([
                "| file | flag | environment | default | unit | what it decides |",
                "|---|---|---|---|---|---|",
            ] + rows)
            .joined(separator: "\n")
        #expect(try Self.page("configuration.md").contains(table), "it should be:\n\(table)")
    }

    @Test func `docs configuration names what other systems call it`() throws {
        let page = try Self.page("configuration.md")
        for (names, instead) in SettingSources.replaced {
            for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
            #expect(page.contains(instead), "\(instead)")
        }
    }

    @Test func `docs limits has the numbers in force`() throws {
        let page = try Self.page("limits.md")
        for (words, key) in [
            ("calls a minute", "calls_a_minute"), ("tries to sign in within 15 minutes", "sign_ins"),
            ("orders of work an hour", "generations_an_hour"), ("MB of music", "max_music_size_mb"),
            ("MB an image", "max_image_size_mb"), ("MB a video", "max_video_size_mb"),
            ("MB must be free", "least_free_mb"),
        ] {
            let setting = try #require(Setting.all.first { $0.key == key })
            #expect(page.contains("\(setting.standard) \(words)"), "\(setting.standard) \(words)")
        }
    }
}
