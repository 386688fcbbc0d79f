import Foundation
import HTTPTypes
import Studio
import TestSupport
import Testing

@testable import Server

/// Hostile paths and names over every route that leads to files: nothing beside what is meant is ever served.
@Suite struct HostileNameTests {
    private static let canary = "canary-7f3a-nobody-may-read-this"

    /// All with `bin/test --long`, a tenth otherwise.
    private static let count =
        ProcessInfo.processInfo.environment["REELWRIGHT_LONG"] == "1" ? 10_000 : 1_000

    @Test func `a file outside is served by no path and no name`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        let media = try await SampleMedia.shared.media
        // Beside the data, among the assets under a name of their kind, and where the names below would lead.
        for place in [
            "canary", "assets/canary", "assets/aa/canary", "work/canary", "previews/aa/canary.thumbnail",
        ] {
            try server.folder.write(Self.canary, to: place)
        }
        let asset = try await server.upload(media.png, token: ann.token)
        let id = try #require(asset.json["id"]?.text)
        let url = try #require(asset.json["url"]?.text)
        let project = try await server.call(.post, "/api/v1/projects", #"{"name":"A"}"#, token: ann.token)
        let routes = StudioServer.endpoints.filter { endpoint in
            endpoint.method == .get && !endpoint.pathParameters.isEmpty
        }.map(\.path)
        #expect(routes.contains("/media/{signed}") && routes.contains("/api/v1/renders/{render_id}/file"))
        var hostile = HostileNames(seed: 11, folder: server.folder.url.path, url: url)
        for number in 0..<Self.count {
            let name = hostile.next()
            if number % 100 == 0 {
                // As the name of a file that is sent.
                let made = try await server.upload(media.png, name: name, token: ann.token)
                #expect(made.status == 201, "\(name): \(made)")
                let stored = AssetFields.name(ofFile: name)
                #expect(!stored.contains("/") && !stored.contains("\\"), "\(stored)")
            } else if number % 10 == 0 {
                // As the name of an asset, and of all that its answers are called.
                let text = String(decoding: try JSONEncoder().encode(["name": name]), as: UTF8.self)
                let path = "/api/v1/assets/\(id)"
                let named = try await server.call(
                    .patch,
                    path,
                    text,
                    token: ann.token,
                    headers: [.ifMatch: "*"]
                )
                #expect([200, 400].contains(named.status), "\(name): \(named)")
                let file = try await server.send(.get, url)
                #expect(file.bytes == media.png, "\(name)")
                #expect(file.header("Content-Disposition")?.contains { $0.isNewline } == false)
            } else {
                let route = routes[number % routes.count]
                let path = route.replacing(/\{[^}]*\}/, with: hostile.escaped(name))
                let answer = try await server.send(.get, path, token: ann.token)
                #expect(!answer.text.contains(Self.canary), "\(path)")
                #expect(answer.status < 500, "\(path): \(answer)")
            }
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: server.folder.url.path).sorted()
        let known: Set = [
            "assets", "backups", "canary", "in-use", "lock", "previews", "renders-cache", "work",
        ]
        #expect(names.allSatisfy { known.contains($0) || $0.hasPrefix("reelwright.db") }, "\(names)")
        #expect(try server.leftovers() == ["canary"])
        #expect(project.status == 201)
    }
}

/// Names that lead elsewhere where somebody takes them for paths.
private struct HostileNames {
    private var generator: SeededGenerator
    private let folder: String
    private let url: String

    init(seed: UInt64, folder: String, url: String) {
        generator = Seed(seed).generator
        self.folder = folder
        self.url = url
    }

    private static let ups = [
        "../", "..\\", "%2e%2e/", "%2e%2e%2f", "..%2f", "..%5c", "%252e%252e%252f", "....//", "..;/",
        ".%00./",
        "%c0%ae%c0%ae/", "\u{FF0E}\u{FF0E}/", "./", "/", "//", "\\\\", "file:", "file:///",
    ]
    private static let ends = [
        "canary", "assets/canary", "assets/aa/canary", "work/canary", "previews/aa/canary.thumbnail",
        "reelwright.db", "etc/passwd", "proc/self/environ", "aa/canary", "canary%00.png", "canary\0.png",
        "canary\r\n.png",
        "canary/", "canary?x=y", "canary#x", "CON", "aux.png", "canary.", "canary ",
        "<img src=x onerror=alert(1)>.png",
        "canary\u{202E}gnp", "\"canary\"", "`canary`", "$(canary)", "%d.png", "%s", "{a,b}", "canary~", "*",
    ]

    mutating func next() -> String {
        var name = ""
        for _ in 0..<Int.random(in: 0...6, using: &generator) { name += pick(Self.ups) }
        if Int.random(in: 0..<8, using: &generator) == 0 { name += folder + "/" }
        if Int.random(in: 0..<12, using: &generator) == 0 { name = String(url.dropFirst(7)) + "/" + name }
        name += pick(Self.ends)
        if Int.random(in: 0..<20, using: &generator) == 0 { name = String(repeating: name, count: 30) }
        return name
    }

    /// As a path may hold it: as it is where that can be sent, or escaped once.
    mutating func escaped(_ name: String) -> String {
        let bytes = name.utf8.map { byte in
            (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
                ? String(UnicodeScalar(byte))
                : "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        let plain = bytes.joined()
        guard Bool.random(using: &generator) else { return plain }
        return plain.replacing("/", with: "%2f").replacing("\\", with: "%5c")
    }

    private mutating func pick(_ list: [String]) -> String {
        list[Int.random(in: 0..<list.count, using: &generator)]
    }
}
