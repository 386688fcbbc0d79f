import Foundation
import Testing

/// A server that runs on a bench, spoken to byte by byte.
struct UploadServing: Sendable {
    let port: Int
    let token: String
    let running: Running

    /// Runs the server while something is done with it, and ends it.
    @discardableResult
    static func run(
        _ bench: Bench,
        _ options: [String] = [],
        _ body: @escaping @Sendable (UploadServing) async throws -> Void
    ) async throws -> Outcome {
        try await Serving.run(on: bench, options) { serving in
            let port = try #require(URL(string: serving.url)?.port)
            let token = try await serving.signIn()
            do {
                try await body(UploadServing(port: port, token: token, running: serving.running))
            } catch {
                serving.running.killAll()
                throw error
            }
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
