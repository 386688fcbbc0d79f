import Foundation
import Production
import Server
import Studio

/// What the options and the environment say of a server, checked; options count more.
struct ServeSettings {
    var server = ServerSettings()
    var accounts = AccountSettings()

    /// Reads the options and the environment; throws a `Problem` that names the first wrong one.
    init(_ command: ServeCommand) throws {
        let environment = ProcessInfo.processInfo.environment
        server.host = command.host ?? environment["HOST"] ?? server.host
        if let port = command.port ?? environment["BACKEND_PORT"] {
            guard let number = Int(port), 0...65_535 ~= number else {
                throw Problem(
                    .invalidParameter,
                    "--port must be a number up to 65535, not \(port).",
                    subject: "port"
                )
            }
            server.port = number
        }
        server.publicURL = try (command.publicUrl ?? environment["REELWRIGHT_PUBLIC_URL"]).map(Self.address)
        let origins = command.corsOrigins ?? environment["CORS_ORIGINS"] ?? ""
        server.origins = origins.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        if let calls = environment["REELWRIGHT_CALLS_A_MINUTE"] {
            guard let count = Int(calls), count > 0 else {
                throw Problem(
                    .invalidParameter,
                    "REELWRIGHT_CALLS_A_MINUTE must be a number above 0, not \(calls)."
                )
            }
            server.rates.calls = Rate(count, per: 60)
        }
        switch command.registration ?? environment["REELWRIGHT_REGISTRATION"] ?? "invitation" {
        case "invitation": accounts.isRegistrationOpen = false
        case "open": accounts.isRegistrationOpen = true
        case let other:
            throw Problem(
                .invalidParameter,
                "--registration must be invitation or open, not \(other).",
                subject: "registration"
            )
        }
    }

    private static func address(_ text: String) throws -> String {
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil else {
            throw Problem(
                .invalidParameter,
                "--public-url must be like https://studio.example.org, not \(text).",
                subject: "public-url"
            )
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}
