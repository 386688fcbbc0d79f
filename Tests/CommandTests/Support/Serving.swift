import Foundation
import Synchronization
import Testing

/// A server that runs on a bench, with an administrator.
struct Serving: Sendable {
    let bench: Bench
    let running: Running
    let url: String

    static let email = "ann@example.org"
    static let password = "three boats on a lake"

    /// Starts `serve` with options and environment, does something with it, then asks it to stop.
    static func run(
        on bench: Bench,
        _ options: [String] = [],
        environment: [String: String] = [:],
        limit: Duration = .seconds(240),
        _ meanwhile: @escaping @Sendable (Serving) async throws -> Void
    ) async throws -> Outcome {
        let added = try await bench.run(
            "users",
            "add",
            email,
            "--role",
            "administrator",
            "--password-stdin",
            input: password + "\n"
        )
        try #require(added.status == 0 || added.complaint.contains("account with that e-mail"), "\(added)")
        var program = bench.reelwright
        program.environment.merge(environment) { $1 }
        let command = ["serve", "--port", "0", "--data", bench.data.path] + options
        return try await program.start(command, limit: limit) { running in
            let mark = "Reelwright is at "
            try #require(
                try await eventually(.seconds(60)) { running.output.contains(mark) },
                "\(running.output) \(running.complaint)"
            )
            let url = running.output.split(separator: "\n").first { $0.hasPrefix(mark) }?.dropFirst(
                mark.count
            )
            let serving = Serving(bench: bench, running: running, url: String(url ?? ""))
            try await meanwhile(serving)
            running.signal(SIGTERM)
        }
    }

    /// A call by curl; returns the status and the body.
    func call(
        _ method: String,
        _ path: String,
        _ body: String? = nil,
        token: String? = nil,
        headers: [String] = []
    ) async throws -> (status: Int, body: String) {
        var arguments = ["-s", "-m", "60", "-X", method, "-w", "\n%{http_code}", url + path]
        for header in headers + (token.map { ["Authorization: Bearer \($0)"] } ?? []) {
            arguments += ["-H", header]
        }
        if let body { arguments += ["-H", "Content-Type: application/json", "--data-binary", body] }
        let text = try await Tool.run("curl", arguments)
        let end = text.lastIndex(of: "\n") ?? text.startIndex
        return (Int(text[end...].trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0, String(text[..<end]))
    }

    /// An access token of the administrator.
    func signIn() async throws -> String {
        let form = #"{"email":"\#(Self.email)","password":"\#(Self.password)"}"#
        let answer = try await call("POST", "/api/v1/auth/login", form)
        try #require(answer.status == 200, "\(answer)")
        return try Self.field("access_token", of: answer.body)
    }

    /// Orders a small film; returns its project.
    func orderFilm(_ token: String, headers: [String] = []) async throws -> String {
        let project = try await call(
            "POST",
            "/api/v1/projects",
            #"{"text":"Kettle One is a quiet kettle. Calm.","format":{"aspect":"1:1","fps":24,"duration":6}}"#,
            token: token
        )
        try #require(project.status == 201, "\(project)")
        let id = try Self.field("id", of: project.body)
        let order = try await call(
            "POST",
            "/api/v1/projects/\(id)/film",
            "{}",
            token: token,
            headers: headers
        )
        try #require(order.status == 202, "\(order)")
        return id
    }

    static func field(_ name: String, of body: String) throws -> String {
        let object = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
        return try #require(object?[name] as? String, "\(body)")
    }
}

/// A value that a closure leaves behind.
final class Kept<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    var value: Value? { kept.withLock { $0 } }

    func set(_ value: Value) { kept.withLock { $0 = value } }
}

extension Outcome {
    /// The lines of the log, each an object.
    func log() throws -> [[String: String]] {
        try complaints.map { line in
            try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        }
    }
}
