import Foundation
import Studio
import Testing

@testable import Server

/// Settings from flags, environment and file.
@Suite struct SettingsTests {
    @Test func `flags count more than the environment, which counts more than the file`() throws {
        var sources = SettingSources(
            flags: ["port": "1"],
            environment: ["BACKEND_PORT": "2", "HOST": "0.0.0.0", "CORS_ORIGINS": ""],
            file: ["port": "3", "host": "::1", "workers": "4", "cors_origins": "https://a.example,*"]
        )
        var settings = try sources.settings()
        #expect(settings.server.port == 1 && settings.server.host == "0.0.0.0" && settings.workers == 4)
        #expect(settings.server.origins == ["https://a.example", "*"], "a name without a value says nothing")
        sources.flags = [:]
        settings = try sources.settings()
        #expect(settings.server.port == 2)
        #expect(try SettingSources().settings().server.port == 8000)
    }

    @Test(arguments: Setting.all.map(\.key))
    func `what holds when nothing is said can be said as well`(key: String) throws {
        let setting = try #require(Setting.all.first { $0.key == key })
        #expect(setting.flag == "--" + key.replacing("_", with: "-"))
        #expect(setting.about.hasSuffix(".") && !setting.unit.isEmpty)
        guard !setting.standard.isEmpty else { return }
        for sources in [
            SettingSources(flags: [key: setting.standard]), SettingSources(file: [key: setting.standard]),
            SettingSources(environment: [setting.environment: setting.standard]),
        ] {
            #expect(setting.show(try sources.settings()) == setting.standard)
            #expect(sources.warnings == [])
        }
    }

    @Test func `each setting changes what it is about, and nothing else`() throws {
        let other = [
            "host": "0.0.0.0", "port": "9", "public_url": "https://a.example",
            "trusted_proxies": "10.0.0.0/8",
            "cors_origins": "https://b.example", "registration": "open", "environment": "production",
            "quality": "final", "debug": "true",
        ]
        for setting in Setting.all {
            let value = other[setting.key] ?? "7"
            let settings = try SettingSources(flags: [setting.key: value]).settings()
            let changed = Setting.all.filter { $0.show(settings) != $0.standard }.map(\.key)
            let expected = setting.key == "environment" ? ["environment", "quality"] : [setting.key]
            #expect(Set(changed) == Set(expected))
        }
    }

    @Test(
        arguments: [
            ("port", "70000"), ("port", "eight"), ("port", ""), ("public_url", "studio.example.org"),
            ("public_url", "https://"), ("public_url", "https://a.example/?b"),
            ("trusted_proxies", "10.0.0.0/40"),
            ("trusted_proxies", "proxy"), ("cors_origins", "a.example"),
            ("cors_origins", "https://a.example/b"),
            ("registration", "closed"), ("calls_a_minute", "0"), ("max_image_size_mb", "1.5"),
            ("least_free_mb", "-1"), ("environment", "staging"), ("quality", "best"), ("debug", "maybe"),
        ]
    )
    func `a value that cannot be is refused with the name that was used`(key: String, value: String) throws {
        let setting = try #require(Setting.all.first { $0.key == key })
        let places = [
            (setting.flag, SettingSources(flags: [key: value])),
            (setting.environment, SettingSources(environment: [setting.environment: value])),
            ("\(key) in reelwright.toml", SettingSources(file: [key: value])),
            ("\(key) in studio.toml", SettingSources(file: [key: value], fileName: "studio.toml")),
        ]
        for (name, sources) in places where !(value.isEmpty && name == setting.environment) {
            let problem = try #require(throws: Problem.self) { try sources.settings() }
            #expect(problem.message.hasPrefix("\(name) must be "), "\(problem)")
            #expect(problem.subject == key && problem.code == .invalidParameter)
        }
    }

    @Test(
        arguments: [
            ("https://app.example.org:443", "https://app.example.org"),
            ("HTTPS://App.Example.org", "https://app.example.org"),
            ("http://app.example.org:80/", "http://app.example.org"),
            ("http://app.example.org:443", "http://app.example.org:443"),
            ("https://[::1]:8000", "https://[::1]:8000"),
        ]
    )
    func `an origin is kept as browsers write it`(said: String, origin: String) throws {
        let sources = SettingSources(flags: ["cors_origins": said, "public_url": said])
        let settings = try sources.settings().server
        #expect(settings.origins == [origin] && settings.publicURL == origin)
        let inFolder = SettingSources(flags: ["public_url": said.replacing(/\/$/, with: "") + "/Films/"])
        #expect(try inFolder.settings().server.publicURL == origin + "/Films")
    }

    @Test func `production means final quality unless a quality is named`() throws {
        func quality(_ environment: [String: String]) throws -> RenderSettings.Quality {
            try SettingSources(environment: environment).settings().server.quality
        }
        #expect(try quality([:]) == .draft)
        #expect(try quality(["ENVIRONMENT": "development"]) == .draft)
        #expect(try quality(["ENVIRONMENT": "production"]) == .final)
        #expect(try quality(["ENVIRONMENT": "production", "REELWRIGHT_QUALITY": "draft"]) == .draft)
    }

    @Test func `names that mean nothing here are told once each, with what to use`() {
        let sources = SettingSources(
            environment: [
                "MONGO_URL": "x", "DB_NAME": "x", "SUPABASE_URL": "x", "SUPABASE_ANON_KEY": "x",
                "UPLOAD_DIR": "x",
                "NEXT_PUBLIC_API_URL": "x", "REELWRIGHT_POTR": "x", "REELWRIGHT_DATA": "x", "PATH": "x",
            ],
            file: ["potr": "1"]
        )
        let warnings = sources.warnings
        #expect(warnings.count == 6, "\(warnings)")
        #expect(warnings[0].contains("the key potr") && warnings[1].contains("REELWRIGHT_POTR"))
        #expect(warnings.contains { $0.hasPrefix("DB_NAME, MONGO_URL is set") && $0.contains("--data") })
        #expect(warnings.contains { $0.hasPrefix("SUPABASE_ANON_KEY, SUPABASE_URL is set") })
        #expect(warnings.contains { $0.hasPrefix("NEXT_PUBLIC_API_URL is set") && $0.contains("public_url") })
        #expect(!warnings.joined().contains("x,"), "values are not told, because they may be secret")
    }
}
