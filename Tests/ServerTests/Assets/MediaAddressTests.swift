import Foundation
import HTTPTypes
import Studio
import TestSupport
import Testing

@testable import Server

/// Signed addresses of media: who has one may read the bytes until it lapses, and nobody else.
@Suite struct MediaAddressTests {
    private let server: TestServer
    private let media: SampleMedia
    private let asset: Answer
    private let path: String
    private let token: String

    init() async throws {
        server = try await TestServer()
        media = try await SampleMedia.shared.media
        token = try await server.member("ann").token
        asset = try await server.upload(media.png, token: token)
        path = try #require(asset.json["url"]?.text, "\(asset)")
    }

    @Test func `an asset has one address within twelve hours, which lasts for twelve at least`() async throws
    {
        let links = server.server.links
        let id = ID<Asset>(try #require(asset.json["id"]?.text))
        var addresses: [Int64: Set<String>] = [:]
        for _ in 0..<100 {
            let now = server.clock.now / 1_000_000
            let address = links.url(of: id)
            let target = try links.target(of: String(address.dropFirst(7)))
            #expect(target.expiry % (12 * 3600) == 0)
            #expect((12 * 3600...24 * 3600).contains(target.expiry - now))
            addresses[now / (12 * 3600), default: []].insert(address)
            server.clock.advance(seconds: 1_999)
        }
        #expect(addresses.count > 4)
        #expect(addresses.values.allSatisfy { $0.count == 1 })
        #expect(Set(addresses.values.flatMap(\.self)).count == addresses.count)
    }

    @Test func `nothing but the address is asked for, and it lapses`() async throws {
        let read = try await server.send(.get, path)
        #expect(read.status == 200)
        let age = try #require(
            read.header("Cache-Control")?.firstMatch(of: /private, max-age=(\d+), immutable/)?.1
        )
        #expect(12 * 3600...24 * 3600 ~= (Int(age) ?? 0))
        server.clock.advance(seconds: 24 * 3600 + 1)
        #expect(try await server.send(.get, path).status == 404)
    }

    @Test func `an address that was changed anywhere leads nowhere`() async throws {
        var generator = Seed(3).generator
        let letters = Array("0123456789abcdef.-zA/%")
        for place in path.indices.dropFirst(7) {
            for _ in 0..<2 {
                var forged = path
                let letter = letters[Int.random(in: 0..<letters.count, using: &generator)]
                guard letter != path[place] else { continue }
                forged.replaceSubrange(place...place, with: String(letter))
                let answer = try await server.send(.get, forged)
                #expect(
                    (400..<500).contains(answer.status) && answer.bytes != media.png,
                    "\(forged): \(answer)"
                )
            }
        }
        for forged in [
            "/media/", "/media/x", path + "0", path + ".", String(path.dropLast()), path.uppercased(),
            path.replacing(".file.", with: ".thumbnail."), path.replacing(".file.", with: ".peaks."),
            path.replacing(".file.", with: "..file."),
        ] {
            #expect((400..<500).contains(try await server.send(.get, forged).status), "\(forged)")
        }
        // Another installation's key signs otherwise.
        let other = MediaLinks(key: Array(repeating: 7, count: 32), surroundings: server.server.surroundings)
        let id = ID<Asset>(try #require(asset.json["id"]?.text))
        #expect(try await server.send(.get, other.url(of: id)).status == 404)
    }

    @Test func `parts of a file are given as they are asked for`() async throws {
        let size = media.png.count
        let cases: [(String, Int, ArraySlice<UInt8>?)] = [
            ("bytes=0-0", 206, media.png[0...0]), ("bytes=0-", 206, media.png[...]),
            ("bytes=-1", 206, media.png.suffix(1)), ("bytes=\(size - 1)-", 206, media.png.suffix(1)),
            ("bytes=5-9", 206, media.png[5...9]), ("bytes=5-\(size * 2)", 206, media.png[5...]),
            ("bytes=-\(size * 2)", 206, media.png[...]), ("bytes=\(size)-", 416, nil), ("bytes=-0", 416, nil),
            ("bytes=9-5", 200, media.png[...]), ("bytes=a-b", 200, media.png[...]),
            ("bytes=0-1,3-4", 200, media.png[...]), ("items=0-1", 200, media.png[...]),
            ("bytes=99999999999999999999-", 416, nil), ("bytes=--1", 200, media.png[...]),
            ("bytes=5-99999999999999999999", 206, media.png[5...]), ("bytes=+5-9", 200, media.png[...]),
            ("Bytes=5-9", 206, media.png[5...9]),
        ]
        for (range, status, bytes) in cases {
            let answer = try await server.send(.get, path, headers: [.range: range])
            #expect(answer.status == status, "\(range): \(answer.status)")
            if let bytes { #expect(answer.bytes == Array(bytes), "\(range)") }
            if status == 416 {
                #expect(answer.header("Content-Range") == "bytes */\(size)")
                #expect(answer.code == "RANGE_NOT_SATISFIABLE", "\(answer)")
                #expect(answer.json["error"]?["details"]?["field"] == "Range")
            }
            if status == 206 {
                let first = media.png.count - (bytes?.count ?? 0)
                let text = answer.header("Content-Range") ?? ""
                #expect(text.hasSuffix("/\(size)"), "\(range): \(text), \(first)")
            }
        }
        let tag = try #require(await server.send(.get, path).header("ETag"))
        let same = try await server.send(.get, path, headers: [.range: "bytes=0-1", .ifRange: tag])
        #expect(same.status == 206)
        let changed = try await server.send(.get, path, headers: [.range: "bytes=0-1", .ifRange: "\"x\""])
        #expect(changed.status == 200 && changed.bytes == media.png)
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            #expect(
                try await server.send(.get, path, headers: [.ifNoneMatch: known]).status == 304,
                "\(known)"
            )
        }
        #expect(try await server.send(.get, path, headers: [.ifNoneMatch: "\"x\""]).status == 200)
        for headers in [HTTPFields(), [.range: "bytes=0-1"]] {
            let head = try await server.send(.head, path, headers: headers)
            #expect(head.status == 200 && head.bytes.isEmpty)
        }
    }

    @Test func `a name goes into the header whatever it is, and only what can be shown is shown`() {
        #expect(StoredFile.disposition("image/png", "a.png") == "inline; filename=\"a.png\"")
        for mime in ["image/svg+xml", "text/html", "text/vtt", "application/x-subrip", "video/x-matroska"] {
            #expect(StoredFile.disposition(mime, "a").hasPrefix("attachment;"), "\(mime)")
        }
        for name in ["a\"; x=\"b", "a\r\nSet-Cookie: a=b", "naïve “x”", "../../a", "\0"] {
            let header = StoredFile.disposition("image/png", name)
            #expect(
                header.wholeMatch(of: /inline; filename="[A-Za-z0-9_. -]*"; filename\*=UTF-8''[A-Za-z0-9%]*/)
                    != nil,
                "\(header)"
            )
        }
    }
}
