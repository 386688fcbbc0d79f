import Foundation
import Studio
import Testing

@testable import Media

/// Videos that are not what they seem: each is refused in its own sentence, and no film is left.
struct HostileVideoTests {
    enum Kind: String, CaseIterable {
        case truncated, overwritten, scratched, disguised, list, matroska, hugeFrames, endless, device, empty
        case missing, folder, page, drawing

        var words: String {
            switch self {
            case .truncated, .overwritten, .scratched: "is damaged"
            case .disguised, .list, .matroska, .endless, .device, .empty, .folder, .page, .drawing:
                "cannot be read"
            case .hugeFrames: "more than 40 million pixels"
            case .missing: "There is no file"
            }
        }

        var file: String { self == .matroska ? "bad.webm" : "bad.mp4" }

        /// Whether there are bytes that end.
        var isFile: Bool { ![.endless, .device, .missing, .folder].contains(self) }
    }

    @Test(arguments: Kind.allCases)
    func `a video that is not what it seems is refused in one sentence`(kind: Kind) async throws {
        let bench = try Workbench()
        var film = try await bench.noise(seconds: 3)
        let good = try Data(contentsOf: bench.file("noise.mp4"))
        let bad = bench.file(kind.file)
        try await Self.write(kind, to: bad, from: good, in: bench)
        film.files = [ID("noise"): bad]
        // By their own hashes, so that not these tell.
        let plan = try film.plan(hash: kind.isFile ? nil : { _ in "0" })
        let start = ContinuousClock.now
        let problem = await #expect(throws: Problem.self) {
            try await Composer(programs: bench.programs(after: Self.littleMemory), cores: 2)
                .render(plan, in: bench.subfolder("work"), to: bench.file("film.mp4"))
        }
        #expect(problem?.message.contains(kind.words) == true, "\(problem?.message ?? "")")
        #expect(problem?.message.hasSuffix(".") == true && problem?.message.contains("\n") == false)
        #expect(!FileManager.default.fileExists(atPath: bench.file("film.mp4").path))
        #expect(ContinuousClock.now - start < .seconds(60))
        #expect(try bench.processes() == [])
    }

    @Test func `a video that was changed since it was stored is refused by its hash`() async throws {
        let bench = try Workbench()
        let film = try await bench.noise(seconds: 1)
        let problem = await #expect(throws: Problem.self) {
            try await Composer(programs: bench.programs, cores: 2)
                .render(
                    film.plan(hash: { _ in "0" }),
                    in: bench.subfolder("work"),
                    to: bench.file("film.mp4")
                )
        }
        #expect(problem?.message.contains("is damaged") == true)
    }

    @Test func `damaged music is refused in one sentence`() async throws {
        let bench = try Workbench()
        var film = try await bench.noise(seconds: 3)
        try await bench.ffmpeg(["-f", "lavfi", "-i", "sine=d=3", "-b:a", "128k", bench.file("good.mp3").path])
        try await bench.ffmpeg([
            "-i", bench.file("good.mp3").path, "-c:a", "aac", "-movflags", "faststart",
            bench.file("good.m4a").path,
        ])
        var scratched = try Data(contentsOf: bench.file("good.mp3"))
        scratched.replaceSubrange(15_000..<15_600, with: Data(repeating: 0x5A, count: 600))
        let half = try Data(contentsOf: bench.file("good.m4a"))
        for (name, bytes) in [("bad.mp3", scratched), ("bad.m4a", half.prefix(half.count / 2))] {
            let bad = bench.file(name)
            try bytes.write(to: bad)
            film.music = bad
            let order = film
            let problem = await #expect(throws: Problem.self) {
                try await bench.render(order, to: "\(name).mp4")
            }
            #expect(problem?.message == "The music is damaged; send it again.", "\(name)")
            let refused = await #expect(throws: Problem.self) {
                try await MediaInspector(programs: bench.programs)
                    .inspect(bad, in: bench.subfolder("inspect-\(name)"))
            }
            #expect(refused?.code == .invalidFileType)
            #expect(refused?.message.contains("\(name) is damaged or not complete") == true)
        }
        for good in ["good.mp3", "good.m4a"] {
            film.music = bench.file(good)
            #expect(try await bench.render(film, to: "\(good).mp4").frames == 90)
            let known = try await MediaInspector(programs: bench.programs)
                .inspect(bench.file(good), in: bench.subfolder("inspect-\(good)"))
            #expect(known.kind == .music)
        }
    }

    @Test func `a program that was killed is not the fault of the music`() async throws {
        let bench = try Workbench()
        var film = try await bench.noise(seconds: 1)
        try await bench.ffmpeg(["-f", "lavfi", "-i", "sine=d=1", bench.file("good.wav").path])
        film.music = bench.file("good.wav")
        let programs = try bench.programs(after: "case \"$*\" in *ebur128@music*) kill -9 $$ ;; esac")
        let plan = try film.plan()
        let problem = await #expect(throws: Problem.self) {
            try await Composer(programs: programs, cores: 2)
                .render(plan, in: bench.subfolder("work"), to: bench.file("film.mp4"))
        }
        #expect(problem?.code == .externalServiceError)
        #expect(problem?.message.contains("ended by signal 9") == true, "\(problem?.message ?? "")")
    }

    @Test func `so little memory is enough for a video that is what it seems`() async throws {
        let bench = try Workbench()
        let film = try await bench.noise(seconds: 3)
        let facts = try await Composer(programs: bench.programs(after: Self.littleMemory), cores: 2)
            .render(try film.plan(), in: bench.subfolder("work"), to: bench.file("film.mp4"))
        #expect(facts.frames == 90)
    }

    /// FFmpeg may take 600 MB of address space, most of which its libraries take.
    ///
    /// One frame of the huge ones, decoded and scaled, does not fit into the rest.
    private static let littleMemory = "ulimit -v 600000"

    private static func write(_ kind: Kind, to file: URL, from good: Data, in bench: Workbench) async throws {
        switch kind {
        case .truncated:
            // Its index is in front, so that nothing but the missing frames tells.
            try await bench.ffmpeg([
                "-i", bench.file("noise.mp4").path, "-c", "copy", "-movflags", "faststart", file.path,
            ])
            try Data(contentsOf: file).prefix(good.count / 2).write(to: file)
        case .overwritten:
            var bytes = good
            bytes.replaceSubrange(
                good.count / 2..<good.count / 2 + 4000,
                with: Data(repeating: 0x5A, count: 4000)
            )
            try bytes.write(to: file)
        case .scratched:
            // Somewhere within the slices of a frame, whose packet keeps its length.
            var bytes = good
            bytes.replaceSubrange(
                good.count / 3..<good.count / 3 + 64,
                with: Data(repeating: 0x5A, count: 64)
            )
            try bytes.write(to: file)
        case .disguised:
            let text =
                "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile://\(bench.file("noise.mp4").path)\n"
            try Data((text + "#EXT-X-ENDLIST\n").utf8).write(to: file)
        case .list:
            let text = "ffconcat version 1.0\nfile noise.mp4\n"
            try (Data([0, 0, 0, 24]) + Data("ftypisom".utf8) + Data(text.utf8)).write(to: file)
        case .matroska:
            let text = "#EXTM3U\n#EXTINF:3,\nfile://\(bench.file("noise.mp4").path)\n#EXT-X-ENDLIST\n"
            try (Data([0x1A, 0x45, 0xDF, 0xA3]) + Data(text.utf8)).write(to: file)
        case .folder: _ = try bench.subfolder(file.lastPathComponent)
        case .page: try Data("<!DOCTYPE html><video src='noise.mp4'></video>".utf8).write(to: file)
        case .drawing:
            let text = "<svg xmlns='http://www.w3.org/2000/svg'><image href='noise.mp4'/></svg>"
            try Data(text.utf8).write(to: file)
        case .hugeFrames:
            try await bench.ffmpeg([
                "-f", "lavfi", "-i", "color=gray:s=8192x8192:r=30:d=0.1", "-c:v", "libx264", "-preset",
                "ultrafast",
                "-pix_fmt", "yuv420p", file.path,
            ])
        case .endless: try #require(mkfifo(file.path, 0o600) == 0)
        case .device:
            try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "/dev/zero")
        case .empty: try Data().write(to: file)
        case .missing: break
        }
    }
}

extension Workbench {
    /// The programs, each behind a line of the shell.
    fileprivate func programs(after line: String) throws -> Programs {
        let folder = try subfolder("programs")
        for name in ["ffmpeg", "ffprobe"] {
            let place = folder.appending(path: name)
            let real = try #require(
                ["/usr/local/bin", "/usr/bin", "/bin"].map { "\($0)/\(name)" }
                    .first(where: FileManager.default.isExecutableFile)
            )
            try Data("#!/bin/sh\n\(line)\nexec \(real) \"$@\"\n".utf8).write(to: place)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path)
        }
        return Programs.located(inPath: "\(folder.path):/usr/local/bin:/usr/bin:/bin")
    }
}
