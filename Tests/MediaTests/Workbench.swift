import Foundation
import Studio
import Testing

@testable import Media

/// A temporary folder of one test and the programs it uses; the folder goes when the value goes.
final class Workbench: Sendable {
    let folder: URL
    let programs = Programs.located(inPath: "/usr/local/bin:/usr/bin:/bin")

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "media-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A path within the folder; nothing is there yet.
    func file(_ name: String) -> URL { folder.appending(path: name) }

    /// A folder within the folder.
    func subfolder(_ name: String) throws -> URL {
        try FileManager.default.createDirectory(at: file(name), withIntermediateDirectories: true)
        return file(name)
    }

    /// The names of all that is in the folder.
    func contents() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// A film of frames of one grey each, 0 to 255 as RGB.
    func film(
        _ name: String,
        frames: Int,
        size: PixelSize,
        rate: FrameRate,
        cuts: [Int] = [],
        grey: @escaping @Sendable (Int) -> UInt8
    ) async throws -> URL {
        try await FrameEncoder(programs: programs).encode(
            frames: frames,
            size: size,
            rate: rate,
            cuts: cuts,
            to: file(name)
        ) { frame, picture in
            picture.initializeMemory(as: UInt8.self, repeating: grey(frame))
        }
        return file(name)
    }

    /// The mean luma (16 to 235) of each frame of a film.
    func lumas(of file: URL) async throws -> [Double] {
        let run = ProgramRun(
            program: .ffmpeg,
            arguments: [
                "-v", "error", "-xerror", "-i", file.path, "-vf",
                "signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-", "-f", "null", "-",
            ],
            folder: folder
        )
        let text = String(decoding: try await programs.run(run).output, as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            line.hasPrefix("lavfi.signalstats.YAVG=") ? Double(line.dropFirst(23)) : nil
        }
    }

    /// The hash of each decoded frame of a film's picture.
    func frameHashes(of film: URL) async throws -> [String] {
        let list = file("hashes-\(UUID().uuidString)")
        try await ffmpeg(["-i", film.path, "-map", "0:v", "-f", "framehash", "-hash", "murmur3", list.path])
        let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
        return lines.filter { !$0.hasPrefix("#") }.compactMap { line in
            line.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// Whatever FFmpeg makes from the given arguments.
    func ffmpeg(_ arguments: [String]) async throws {
        let run = ProgramRun(
            program: .ffmpeg,
            arguments: ["-v", "error", "-nostdin", "-y"] + arguments,
            folder: folder
        )
        let result = try await programs.run(run)
        try #require(result.succeeded, "\(result.complaint)")
    }
}
