import Foundation
import Media
import Studio
import Testing

/// Large and broken uploads to the real server.
@Suite(.serialized) struct UploadRunTests {
    /// A film of a second that goes on with bytes which players skip, up to a size.
    private static func film(in bench: Bench, bytes: Int) async throws -> (begin: [UInt8], rest: Int) {
        let file = bench.file("small.mp4")
        try await Tool.run(
            "ffmpeg",
            [
                "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=64x64:rate=10:duration=1", "-pix_fmt",
                "yuv420p",
                file.path,
            ]
        )
        var begin = [UInt8](try Data(contentsOf: file))
        let rest = bytes - begin.count
        // A `free` box holds whatever it likes.
        begin +=
            [rest >> 24, rest >> 16, rest >> 8, rest].map { UInt8(truncatingIfNeeded: $0) }
            + Array("free".utf8)
        return (begin, rest - 8)
    }

    private static let piece = [UInt8](repeating: 0x0D, count: 1 << 20)

    /// A line of `/proc/…/status`, in KiB.
    private static func memory(_ line: String, of id: Int32) throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
        let found = text.split(separator: "\n").first { $0.hasPrefix(line + ":") }
        return found.flatMap { $0.firstMatch(of: /(\d+) kB/)?.1 }.flatMap { Int($0) } ?? 0
    }

    /// What lies in the folder of work in hand.
    private static func leftovers(_ bench: Bench) -> [String] {
        (try? bench.names(in: "data/work")) ?? ["the folder cannot be read"]
    }

    @Test func `90 MB are taken within 40 MB of memory more than at rest`() async throws {
        let bench = try Bench()
        let size = 90_000_000
        let (begin, rest) = try await Self.film(in: bench, bytes: size)
        try await UploadServing.run(bench) { serving in
            let id = serving.running.id
            // What the first calls leave behind counts as rest.
            _ = try serving.call("GET", "/api/v1/assets")
            let idle = try Self.memory("VmRSS", of: id)
            try "5".write(toFile: "/proc/\(id)/clear_refs", atomically: false, encoding: .utf8)
            let upload = try serving.upload(bytes: size)
            upload.write(begin)
            var left = rest
            while left > 0, upload.write(Array(Self.piece.prefix(left))) {
                left -= min(left, Self.piece.count)
            }
            let answer = upload.answer()
            #expect(answer.status == 201, "\(answer)")
            #expect(answer.body.contains("\"bytes\":\(size)"), "\(answer)")
            let most = try Self.memory("VmHWM", of: id)
            #expect(most - idle < 40 * 1024, "\(idle) KiB at rest, \(most) KiB at most")
            #expect(Self.leftovers(bench).isEmpty)
            let file = try serving.call("GET", "/api/v1/assets?q=one")
            #expect(file.body.contains("\"name\":\"One\""))
        }
    }

    @Test func `an upload that is broken off leaves nothing`() async throws {
        let bench = try Bench()
        let (begin, rest) = try await Self.film(in: bench, bytes: 20_000_000)
        try await UploadServing.run(bench) { serving in
            for share in [0, 3, 10] {
                let upload = try serving.upload(bytes: begin.count + rest)
                upload.write(begin)
                for _ in 0..<share { upload.write(Self.piece) }
                #expect(try await eventually { !Self.leftovers(bench).isEmpty })
            }
            #expect(try await eventually { Self.leftovers(bench).isEmpty }, "\(Self.leftovers(bench))")
            let list = try serving.call("GET", "/api/v1/assets")
            #expect(list.body.contains("\"items\":[]"), "\(list)")
        }
        #expect(try bench.names(in: "data/assets").isEmpty)
    }

    @Test func `kill -9 in the middle of an upload leaves no temporary file after the next start`()
        async throws
    {
        let bench = try Bench()
        let (begin, rest) = try await Self.film(in: bench, bytes: 20_000_000)
        try await UploadServing.run(bench) { serving in
            let upload = try serving.upload(bytes: begin.count + rest)
            upload.write(begin)
            upload.write(Self.piece)
            #expect(try await eventually { !Self.leftovers(bench).isEmpty })
            serving.running.killAll()
            #expect(upload.answer().status == 0)
        }
        #expect(Self.leftovers(bench).count == 1)
        try await UploadServing.run(bench) { serving in
            #expect(try await eventually { Self.leftovers(bench).isEmpty })
            let list = try serving.call("GET", "/api/v1/assets")
            #expect(list.body.contains("\"items\":[]"), "\(list)")
        }
    }

    @Test(.enabled(if: SmallDisk.isPossible, "only root may mount"))
    func `a full disk is told before the file is sent, and while it comes`() async throws {
        let bench = try Bench()
        let disk = try SmallDisk(bench.data, kilobytes: 24 * 1024)
        defer { disk.remove() }
        let (begin, rest) = try await Self.film(in: bench, bytes: 60_000_000)
        try await UploadServing.run(bench, ["--least-free-mb", "1"]) { serving in
            let told = try serving.upload(bytes: begin.count + rest)
            #expect(told.answer().status == 507)
            // Without a length the server cannot know before.
            let chunked = try Exchange(port: serving.port)
            var head = Exchange.head(
                "POST",
                "/api/v1/assets",
                length: 1,
                type: "video/mp4",
                token: serving.token
            )
            head = head.replacing("Content-Length: 1", with: "Transfer-Encoding: chunked")
            chunked.write(head)
            func chunk(_ bytes: [UInt8]) -> Bool {
                chunked.write(String(bytes.count, radix: 16) + "\r\n") && chunked.write(bytes)
                    && chunked.write("\r\n")
            }
            var goesOn = chunk(begin)
            for _ in 0..<40 where goesOn { goesOn = chunk(Self.piece) }
            if goesOn { chunked.write("0\r\n\r\n") }
            let answer = chunked.answer()
            #expect(answer.status == 507, "\(answer)")
            #expect(try await eventually { Self.leftovers(bench).isEmpty })
            // With room again all is well.
            try disk.grow(megabytes: 200)
            let small = try serving.upload(bytes: begin.count + 8)
            small.write(Array(begin.dropLast(8)))
            small.write([0, 0, 0, 16] + Array("free".utf8) + [UInt8](repeating: 0, count: 8))
            #expect(small.answer().status == 201)
        }
    }
}
