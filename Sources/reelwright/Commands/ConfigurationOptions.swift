import ArgumentParser
import Foundation
import Server
import Studio

/// Where settings stand beside the flags of a command.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .long, help: "The file with settings (default: reelwright.toml in the data folder).")
    var config: String?

    /// All that was said, in flags and elsewhere.
    func sources(flags: [String: String] = [:], _ data: DataOptions) throws -> SettingSources {
        let environment = ProcessInfo.processInfo.environment
        let named = config ?? environment["REELWRIGHT_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
        return SettingSources(
            flags: flags,
            environment: environment,
            file: try ConfigurationFile.values(named: named, dataFolder: data.folder),
            fileName: named.map { URL(filePath: $0).lastPathComponent } ?? ConfigurationFile.name
        )
    }
}

/// The settings of the server as flags; each may stand in the environment or the file instead.
struct SettingFlags: ParsableArguments {
    @Option(name: .long, help: "The address to listen on (default: 127.0.0.1, this machine alone).")
    var host: String?

    @Option(name: .long, help: "The port (default: 8000).")
    var port: String?

    @Option(name: .long, help: "Where people reach the server, for example https://studio.example.org.")
    var publicUrl: String?

    @Option(name: .long, help: "Proxies that are believed when they say who calls, with commas between.")
    var trustedProxies: String?

    @Option(
        name: .long,
        help: "Origins whose pages may call, with commas between; * for all without cookies."
    )
    var corsOrigins: String?

    @Option(name: .long, help: "invitation or open: who may make an account (default: invitation).")
    var registration: String?

    @Option(name: .long, help: "Calls a minute of an account (default: 600).")
    var callsAMinute: String?

    @Option(name: .long, help: "Tries to sign in within 15 minutes, by address and account (default: 10).")
    var signIns: String?

    @Option(name: .long, help: "Orders of work an hour of an account (default: 100).")
    var generationsAnHour: String?

    @Option(name: .long, help: "Streams of events that an account may have open at a time (default: 50).")
    var streamsAnAccount: String?

    @Option(name: .long, help: "The largest file of music in MB (default: 50).")
    var maxMusicSizeMb: String?

    @Option(name: .long, help: "The largest image in MB (default: 10).")
    var maxImageSizeMb: String?

    @Option(name: .long, help: "The largest video in MB (default: 100).")
    var maxVideoSizeMb: String?

    @Option(name: .long, help: "With less room on the disk, in MB, no work begins (default: 500).")
    var leastFreeMb: String?

    @Option(
        name: .long,
        help: "development or production: what films are like that are ordered without saying."
    )
    var environment: String?

    @Option(name: .long, help: "draft or final: the quality of films that are ordered without one.")
    var quality: String?

    @Option(name: .long, help: "Jobs that are done at the same time (default: one a processor core).")
    var workers: String?

    @Flag(name: .long, help: "Let the log tell of every call.")
    var debug = false

    /// What was given, by key.
    var given: [String: String] {
        let options = [
            "host": host, "port": port, "public_url": publicUrl, "trusted_proxies": trustedProxies,
            "cors_origins": corsOrigins, "registration": registration, "calls_a_minute": callsAMinute,
            "sign_ins": signIns, "generations_an_hour": generationsAnHour,
            "streams_an_account": streamsAnAccount,
            "max_music_size_mb": maxMusicSizeMb,
            "max_image_size_mb": maxImageSizeMb, "max_video_size_mb": maxVideoSizeMb,
            "least_free_mb": leastFreeMb, "environment": environment, "quality": quality, "workers": workers,
            "debug": debug ? "true" : nil,
        ]
        return options.compactMapValues(\.self)
    }
}
