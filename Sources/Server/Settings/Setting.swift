import Production
import Studio

/// One thing that can be decided: where it may stand, and what it means; declared once, in `all`.
///
/// The flag, the table in `docs/configuration.md` and the reader all follow from it.
public struct Setting: Sendable {
    /// Its name in `reelwright.toml`.
    public let key: String
    /// Its name in the environment.
    public let environment: String
    /// What a value is counted in, or which values there are.
    public let unit: String
    /// One sentence on what it decides.
    public let about: String
    let show: @Sendable (StudioSettings) -> String
    /// Takes a value in; throws a `Refusal` for one that cannot be.
    let apply: @Sendable (String, inout StudioSettings) throws -> Void

    /// Its name on the command line.
    public var flag: String { "--" + key.replacing("_", with: "-") }

    /// What holds when nothing is said, as it would be written.
    public var standard: String { show(StudioSettings()) }

    /// What a value must be; the sentence begins with the name that was used.
    struct Refusal: Error {
        let rule: String
    }
}

extension Setting {
    /// All there are, in the order in which they are applied.
    public static let all = listening + accounts + limits + work

    private static let listening = [
        Setting(
            key: "host",
            environment: "HOST",
            unit: "name or address",
            about: "The address to listen on; 127.0.0.1 is this machine alone, 0.0.0.0 every network.",
            show: \.server.host,
            apply: { $1.server.host = $0 }
        ),
        number(
            "port",
            "BACKEND_PORT",
            "number",
            0...65_535,
            "The port; 0 takes any that is free.",
            \.server.port
        ),
        Setting(
            key: "public_url",
            environment: "REELWRIGHT_PUBLIC_URL",
            unit: "URL",
            about:
                "Where people reach the server, for links, cookies and origins; https makes cookies Secure.",
            show: { $0.server.publicURL ?? "" },
            apply: { $1.server.publicURL = try SettingText.address($0) }
        ),
        Setting(
            key: "trusted_proxies",
            environment: "REELWRIGHT_TRUSTED_PROXIES",
            unit: "addresses and networks",
            about:
                "Proxies whose X-Forwarded-For and -Proto are believed, for example 127.0.0.1, 10.0.0.0/8.",
            show: \.server.proxies.text,
            apply: { $1.server.proxies = try TrustedProxies(SettingText.list($0)) }
        ),
        Setting(
            key: "cors_origins",
            environment: "CORS_ORIGINS",
            unit: "origins",
            about: "Origins whose pages may call with cookies, or * for all without cookies.",
            show: { $0.server.origins.joined(separator: ", ") },
            apply: { $1.server.origins = try SettingText.list($0).map(SettingText.origin) }
        ),
    ]

    private static let accounts = [
        Setting(
            key: "registration",
            environment: "REELWRIGHT_REGISTRATION",
            unit: "invitation or open",
            about: "Who may make an account: who was invited, or anybody.",
            show: { $0.accounts.isRegistrationOpen ? "open" : "invitation" },
            apply: {
                $1.accounts.isRegistrationOpen = try SettingText.choice($0, ["invitation", "open"]) == "open"
            }
        )
    ]

    private static let limits = [
        number(
            "calls_a_minute",
            "REELWRIGHT_CALLS_A_MINUTE",
            "calls a minute",
            1...1_000_000_000,
            "Calls of an account, or of an address without one.",
            \.server.rates.calls.count
        ),
        number(
            "sign_ins",
            "REELWRIGHT_SIGN_INS",
            "tries in 15 minutes",
            1...1_000_000,
            "Tries to sign in, by address and account; a wrong present password counts as one.",
            \.server.rates.signIns.count
        ),
        number(
            "generations_an_hour",
            "REELWRIGHT_GENERATIONS_AN_HOUR",
            "orders an hour",
            1...1_000_000,
            "Orders of work of an account.",
            \.server.rates.generations.count
        ),
        number(
            "streams_an_account",
            "REELWRIGHT_STREAMS_AN_ACCOUNT",
            "streams",
            1...1_000_000,
            "Streams of events that an account may have open at a time.",
            \.server.events.streamsAnAccount
        ),
        megabytes(
            "max_music_size_mb",
            "MAX_MUSIC_SIZE_MB",
            "The largest file of music.",
            \.server.sizes.music
        ),
        megabytes("max_image_size_mb", "MAX_IMAGE_SIZE_MB", "The largest image.", \.server.sizes.image),
        megabytes("max_video_size_mb", "MAX_VIDEO_SIZE_MB", "The largest video.", \.server.sizes.video),
        megabytes(
            "least_free_mb",
            "REELWRIGHT_LEAST_FREE_MB",
            "With less room on the disk no work begins: what was ordered waits, orders and uploads are refused.",
            \.server.leastFreeBytes
        ),
    ]

    private static let work = [
        Setting(
            key: "environment",
            environment: "ENVIRONMENT",
            unit: "development or production",
            about: "In production films are of final quality unless they are ordered otherwise.",
            show: \.environment.rawValue,
            apply: {
                let word = try SettingText.choice($0, StudioSettings.Environment.allCases.map(\.rawValue))
                $1.environment = StudioSettings.Environment(rawValue: word) ?? .development
                $1.server.quality = $1.environment.quality
            }
        ),
        Setting(
            key: "quality",
            environment: "REELWRIGHT_QUALITY",
            unit: "draft or final",
            about: "The quality of a film that is ordered without one, whatever the environment.",
            show: \.server.quality.rawValue,
            apply: {
                let word = try SettingText.choice($0, RenderSettings.Quality.allCases.map(\.rawValue))
                $1.server.quality = RenderSettings.Quality(rawValue: word) ?? .draft
            }
        ),
        Setting(
            key: "workers",
            environment: "REELWRIGHT_WORKERS",
            unit: "jobs",
            about: "Jobs that are done at the same time; one a processor core unless it is set.",
            show: { $0.workers.map(String.init) ?? "" },
            apply: { $1.workers = try SettingText.number($0, 1...1000) }
        ),
        Setting(
            key: "debug",
            environment: "DEBUG",
            unit: "true or false",
            about: "Whether the log tells of every call, also of those that only read.",
            show: { "\($0.isDebugging)" },
            apply: { $1.isDebugging = try SettingText.truth($0) }
        ),
    ]

    private static func number(
        _ key: String,
        _ environment: String,
        _ unit: String,
        _ range: ClosedRange<Int>,
        _ about: String,
        _ place: any WritableKeyPath<StudioSettings, Int> & Sendable
    ) -> Setting {
        Setting(
            key: key,
            environment: environment,
            unit: unit,
            about: about,
            show: { "\($0[keyPath: place])" },
            apply: { $1[keyPath: place] = try SettingText.number($0, range) }
        )
    }

    private static func megabytes(
        _ key: String,
        _ environment: String,
        _ about: String,
        _ place: any WritableKeyPath<StudioSettings, Int> & Sendable
    ) -> Setting {
        Setting(
            key: key,
            environment: environment,
            unit: "MB of 1,048,576 bytes",
            about: about,
            show: { "\($0[keyPath: place] >> 20)" },
            apply: { $1[keyPath: place] = try SettingText.number($0, 1...1_000_000) << 20 }
        )
    }
}
