import Foundation
import Studio
import Testing

@testable import Media

struct ProgramTests {
    @Test func `a missing program is named with the command that installs it`() async throws {
        let programs = Programs.located(inPath: "/nowhere:relative")
        let problem = await #expect(throws: Problem.self) { try await programs.verify() }
        #expect(problem?.code == .serviceUnavailable)
        #expect(problem?.message == "FFmpeg is missing; install it with: apt-get install ffmpeg")
        let reports = try await programs.reports()
        #expect(reports.first?.remedy == "apt-get install ffmpeg")
        #expect(reports.prefix(6).allSatisfy { $0.problem != nil && $0.path == nil })
    }

    @Test func `programs that are there are found with their versions`() async throws {
        let bench = try Workbench()
        try await bench.programs.verify()
        let reports = try await bench.programs.reports()
        #expect(reports.map(\.name).contains("Sound font"))
        #expect(reports.allSatisfy { $0.problem == nil && $0.path?.hasPrefix("/") == true })
        #expect(reports.dropLast().allSatisfy { $0.version?.first?.isNumber == true })
    }

    @Test(arguments: [
        (
            "ffmpeg version 4.4.2-0ubuntu1 Copyright",
            "FFmpeg 4.4.2-0ubuntu1 is too old, 5.1 or newer is needed"
        ),
        ("ffmpeg version 5.0.1 Copyright", "FFmpeg 5.0.1 is too old, 5.1 or newer is needed"),
        ("ffmpeg version 5.1.9-0+deb12u1 x --enable-libass --enable-libx264 --enable-libzimg", nil),
        ("ffmpeg version n7.0 --enable-libass --enable-libx264 --enable-libzimg", nil),
        ("ffmpeg version N-1234-gabc --enable-libass --enable-libx264 --enable-libzimg", nil),
        ("ffmpeg version 6.1.1 --enable-libass --enable-libzimg", "FFmpeg was built without libx264"),
        ("", "FFmpeg does not run"),
    ])
    func `an FFmpeg that is too old or lacks parts is told from its own words`(text: String, wanted: String?)
    {
        #expect(Programs.complaint(about: text) == wanted)
    }

    @Test func `a missing sound font matters only to music`() async throws {
        let programs = Programs.located(
            inPath: "/usr/bin:/bin",
            soundFont: URL(fileURLWithPath: "/nowhere/font.sf2")
        )
        try await programs.verify(music: false)
        let problem = await #expect(throws: Problem.self) { try await programs.verify() }
        #expect(problem?.message.contains("apt-get install timgm6mb-soundfont") == true)
    }

    @Test func `cancelling ends a whole group of processes that will not go`() async throws {
        let bench = try Workbench()
        let programs = try bench.script(
            """
            trap '' TERM
            (trap '' TERM; exec sleep 60) &
            echo $! > child; echo $$ > parent
            wait; sleep 60
            """
        )
        let run = ProgramRun(program: .ffmpeg, arguments: [], folder: bench.folder)
        let clock = ContinuousClock()
        let ended = try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await programs.run(run) }
            let pids = [try await bench.number(in: "child"), try await bench.number(in: "parent")]
            let start = clock.now
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.next() }
            #expect(clock.now - start < .seconds(20))
            return pids
        }
        for pid in ended { #expect(await bench.isGone(pid)) }
    }

    @Test func `a program that takes too long is stopped, and that is said`() async throws {
        let bench = try Workbench()
        let programs = try bench.script("echo $$ > parent; exec sleep 60")
        var run = ProgramRun(program: .ffmpeg, arguments: [], folder: bench.folder)
        run.limits.time = .seconds(6)
        let problem = await #expect(throws: Problem.self) { try await programs.run(run) }
        #expect(problem?.message.contains("longer than") == true)
        #expect(await bench.isGone(try await bench.number(in: "parent")))
    }

    @Test func `a file cannot grow beyond its limit`() async throws {
        let bench = try Workbench()
        let output = FFmpegOutput(file: bench.file("a.wav"), muxer: .wav, maps: ["0:a"], audio: .pcm16)
        let run = FFmpegRun(inputs: [.synthetic("anullsrc=d=60")], outputs: [output])
        let problem = await #expect(throws: Problem.self) {
            try await bench.programs.ffmpeg(
                run,
                in: bench.folder,
                limits: ProgramLimits(fileBytes: 1_000_000)
            )
        }
        #expect(problem?.code == .insufficientStorage)
    }

    @Test func `a full disk is said in one sentence`() async throws {
        let full = URL(fileURLWithPath: "/dev/full")
        let bench = try Workbench()
        let output = FFmpegOutput(file: full, muxer: .wav, maps: ["0:a"], audio: .pcm16)
        let run = FFmpegRun(inputs: [.synthetic("anullsrc=d=2")], outputs: [output])
        let problem = await #expect(throws: Problem.self) {
            try await bench.programs.ffmpeg(run, in: bench.folder)
        }
        #expect(problem?.code == .insufficientStorage)
        #expect(problem?.message == "The disk is full; free some space and run it again.")
    }

    @Test(arguments: [400, 900, 1500])
    func `a disk that fills up during a render is said in one sentence`(kilobytes: Int) async throws {
        let bench = try Workbench()
        let film = try await bench.noise(seconds: 8)
        let disk = try bench.subfolder("disk")
        let mounting = bench.posing(as: "/usr/bin/mount")
        let arguments = ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", disk.path]
        let run = ProgramRun(program: .ffmpeg, arguments: arguments, folder: bench.folder)
        // Only the administrator can mount a small disk; elsewhere `/dev/full` above has to do.
        guard getuid() == 0, try await mounting.run(run).succeeded else { return }
        let problem = await #expect(throws: Problem.self) {
            try await Composer(programs: bench.programs, cores: 2)
                .render(try film.plan(), in: disk, to: disk.appending(path: "film.mp4"))
        }
        #expect(problem?.code == .insufficientStorage, "\(problem?.message ?? "")")
        #expect(!FileManager.default.fileExists(atPath: disk.appending(path: "film.mp4").path))
        let unmount = ProgramRun(program: .ffmpeg, arguments: [disk.path], folder: bench.folder)
        #expect(try await bench.posing(as: "/usr/bin/umount").run(unmount).succeeded)
    }

    @Test func `a full disk is said of files of our own, too`() async throws {
        let full = URL(fileURLWithPath: "/dev/full")
        let wave = WaveFile(channels: 1, values: Array(repeating: 1, count: 100_000))
        let problem = await #expect(throws: Problem.self) { try await explained { try wave.write(to: full) } }
        #expect(problem?.code == .insufficientStorage)
        let nowhere = URL(fileURLWithPath: "/nowhere/a.wav")
        let other = await #expect(throws: Problem.self) {
            try await explained { try wave.write(to: nowhere) }
        }
        #expect(other?.code == .inputOutput)
    }

    @Test func `a child dies with the process that started it, even one that is killed`() async throws {
        let bench = try Workbench()
        try Data().write(to: bench.file(Self.order))
        // This very test program, told to run the helper below in the folder that holds the order.
        let helper = bench.posing(as: "/proc/self/exe")
        let run = ProgramRun(
            program: .ffmpeg,
            arguments: ["--testing-library", "swift-testing", "--filter", "the helper that is killed"],
            folder: bench.folder
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await helper.run(run) }
            let parent = try await bench.number(in: "helper")
            let child = try await bench.number(in: "child")
            #expect(kill(child, 0) == 0)
            #expect(kill(parent, SIGKILL) == 0)
            #expect(await bench.isGone(child))
            group.cancelAll()
            while await group.nextResult() != nil {}
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: order)))
    func `the helper that is killed`() async throws {
        // It is killed, so that it could remove no folder of its own; it works in the one it was started in.
        let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
        let child = folder.appending(path: "ffmpeg")
        try Data("#!/bin/sh\necho $$ > child; exec sleep 60\n".utf8).write(to: child)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: child.path)
        let programs = Programs.located(inPath: "\(folder.path):/usr/bin:/bin")
        try Data("\(getpid())\n".utf8).write(to: folder.appending(path: "helper"))
        _ = try await programs.run(ProgramRun(program: .ffmpeg, arguments: [], folder: folder))
    }

    private static let order = "order-to-the-helper"
}

extension Workbench {
    /// Programs in which FFmpeg is a shell script.
    func script(_ text: String) throws -> Programs {
        try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file("ffmpeg"))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file("ffmpeg").path)
        return Programs.located(inPath: "\(folder.path):/usr/bin:/bin")
    }

    /// Programs in which FFmpeg is another program.
    func posing(as path: String) -> Programs {
        let program = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        return Programs(
            paths: programs.paths.merging([.ffmpeg: program]) { $1 },
            searchPath: programs.searchPath,
            soundFont: programs.soundFont,
            clock: programs.clock,
            logger: programs.logger
        )
    }

    /// The number a process writes to a file as soon as it is there; waits up to 20 s.
    func number(in name: String) async throws -> Int32 {
        for _ in 0..<1000 {
            if let text = try? String(contentsOf: file(name), encoding: .utf8), text.hasSuffix("\n"),
                let number = Int32(text.dropLast())
            {
                return number
            }
            try await ContinuousClock().sleep(for: .milliseconds(20))
        }
        throw Problem(.internalError, "\(name) was not written")
    }

    /// Whether a process is gone (or waits to be reaped) within a second.
    func isGone(_ process: Int32) async -> Bool {
        for _ in 0..<50 {
            let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            guard let state, !state.contains(") Z ") else { return true }
            try? await ContinuousClock().sleep(for: .milliseconds(20))
        }
        return false
    }
}
