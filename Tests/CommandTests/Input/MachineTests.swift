import Foundation
import Testing

/// Machines that lack a program, or have too old a one.
struct MachineTests {
    @Test(arguments: [
        ("ffmpeg", "FFmpeg", "ffmpeg"), ("ffprobe", "FFprobe", "ffmpeg"),
        ("fluidsynth", "FluidSynth", "fluidsynth"), ("espeak-ng", "eSpeak NG", "espeak-ng"),
        ("prlimit", "prlimit", "util-linux"),
    ])
    func `a missing program is named with the command that installs it`(
        program: String,
        name: String,
        package: String
    ) async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        let reelwright = try bench.reelwright(without: program)
        let outcome = try await reelwright.run(["make", "brief.json", "--data", bench.data.path])
        expectRefusal(outcome, 69, ["missing", name, "apt-get install \(package)"])
        #expect(!bench.exists("data") && !bench.exists("brief.mp4"))
        let doctor = try await reelwright.run(["doctor", "--data", bench.data.path])
        #expect(doctor.status == 69)
        #expect(doctor.output.contains("mend it with: apt-get install \(package)\n"), "\(doctor)")
    }

    @Test func `an FFmpeg that is too old is told with its version`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        let reelwright = try bench.reelwright(without: "ffmpeg")
        let old = "#!/bin/sh\necho 'ffmpeg version 4.4.2-0ubuntu0.22.04.1 Copyright (c) 2000-2021'\n"
        try bench.write(old, to: "programs/ffmpeg")
        chmod(bench.file("programs/ffmpeg").path, 0o755)
        let outcome = try await reelwright.run(["make", "brief.json", "--data", bench.data.path])
        expectRefusal(outcome, 69, ["FFmpeg 4.4.2", "too old", "5.1"])
        #expect(!bench.exists("data"))
        let doctor = try await reelwright.run(["doctor", "--data", bench.data.path])
        #expect(doctor.status == 69 && doctor.output.contains("too old"), "\(doctor)")
    }

    @Test func `sound that is not wanted needs no programs for it`() async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        try bench.write("not a picture", to: "logo.png")
        for (program, option) in [("fluidsynth", "--no-music"), ("espeak-ng", "--no-narration")] {
            let reelwright = try bench.reelwright(without: program)
            let command = ["make", "brief.json", "--data", bench.data.path, "--logo", "logo.png", option]
            // The picture is refused after the programs were looked at.
            expectRefusal(try await reelwright.run(command), 65, ["logo.png"])
        }
    }

    @Test func `doctor finds all well on a machine that is set up`() async throws {
        let bench = try Bench()
        let doctor = try await bench.run("doctor")
        #expect(doctor.status == 0 && doctor.output.hasSuffix("All is well.\n"), "\(doctor)")
        for word in ["FFmpeg", "FluidSynth", "eSpeak NG", "Sound font", "Font", "Disk", "Data folder"] {
            #expect(doctor.output.contains(word))
        }
        let lines = try await bench.run("doctor", "--json").output.split(separator: "\n")
        struct Line: Decodable { let name: String }
        #expect(try lines.map { try JSON.read(Line.self, String($0)) }.contains { $0.name == "FFmpeg" })
        #expect(!bench.exists("data"))
    }
}

extension Bench {
    /// The command on a machine that lacks one program.
    func reelwright(without missing: String) throws -> Reelwright {
        let folder = file("programs")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["ffmpeg", "ffprobe", "fluidsynth", "espeak-ng", "setpriv", "prlimit"]
        where name != missing {
            let program = ["/usr/local/bin/", "/usr/bin/"].map { $0 + name }
                .first { FileManager.default.isExecutableFile(atPath: $0) }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: name),
                withDestinationURL: URL(filePath: try #require(program))
            )
        }
        var other = reelwright
        other.environment["PATH"] = folder.path
        return other
    }
}
