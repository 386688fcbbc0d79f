import Foundation
import Testing

/// A server of a bench's data folder with an account.
struct UploadServing: Sendable {
    let port: Int
    let token: String
    let running: Running

    /// Runs the server while something is done with it, and ends it.
    @discardableResult
    static func run(
        _ bench: Bench,
        _ body: @escaping @Sendable (UploadServing) async throws -> Void
    ) async throws -> Outcome {
        let password = "three boats on a lake"
        if !bench.exists("data/reelwright.db") {
            let added = try await bench.run(
                "users",
                "add",
                "ann@example.org",
                "--role",
                "administrator",
                "--password-stdin",
                input: password + "\n"
            )
            try #require(added.status == 0, "\(added)")
        }
        let command = ["serve", "--port", "0", "--data", bench.data.path]
        return try await bench.reelwright.start(command) { running in
            var port = 0
            let isThere = try await eventually(.seconds(60)) {
                let place = running.output.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)/)?.1
                port = place.flatMap { Int($0) } ?? 0
                return port > 0
            }
            try #require(isThere, "\(running.output) \(running.complaint)")
            let form = #"{"email":"ann@example.org","password":"\#(password)"}"#
            let answer = try Exchange.call("POST", "/api/v1/auth/login", form, port: port)
            let token = try #require(answer.body.firstMatch(of: /"access_token":"([^"]+)"/)?.1, "\(answer)")
            let serving = UploadServing(port: port, token: String(token), running: running)
            do {
                try await body(serving)
            } catch {
                running.killAll()
                throw error
            }
            running.signal(SIGTERM)
        }
    }

    func call(_ method: String, _ path: String, _ body: String = "") throws -> (status: Int, body: String) {
        try Exchange.call(method, path, body, token: token, port: port)
    }

    /// Begins to send a file of so many bytes.
    func upload(bytes: Int, type: String = "video/mp4") throws -> Exchange {
        let exchange = try Exchange(port: port)
        exchange.write(
            Exchange.head("POST", "/api/v1/assets?name=One", length: bytes, type: type, token: token)
        )
        return exchange
    }
}
