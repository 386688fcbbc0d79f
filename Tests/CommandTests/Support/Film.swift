import Foundation

/// A finished film file, seen through FFmpeg's eyes.
struct Film: Sendable {
    let file: URL

    struct Facts: Decodable, Sendable {
        struct Track: Decodable, Sendable {
            let codecType: String
            let codecName: String?
            let profile: String?
            let pixFmt: String?
            let width: Int?
            let height: Int?
            let rFrameRate: String?
            let avgFrameRate: String?
            let colorSpace: String?
            let colorPrimaries: String?
            let colorTransfer: String?
            let colorRange: String?
            let sampleRate: String?
            let channels: Int?
            let nbReadFrames: String?
            let duration: String?
            let tags: [String: String]?
            let disposition: [String: Int]?
        }

        struct Container: Decodable, Sendable {
            let duration: String
            let size: String
            let tags: [String: String]?
        }

        struct Chapter: Decodable, Sendable {
            let startTime: String
            let endTime: String
            let tags: [String: String]?
        }

        let streams: [Track]
        let format: Container
        let chapters: [Chapter]

        func tracks(_ kind: String) -> [Track] { streams.filter { $0.codecType == kind } }
    }

    /// What ffprobe says, with every frame counted by decoding it.
    func facts() async throws -> Facts {
        let text = try await Tool.run(
            "ffprobe",
            [
                "-v", "error", "-count_frames", "-show_streams", "-show_format", "-show_chapters", "-of",
                "json", file.path,
            ]
        )
        return try JSON.read(Facts.self, text)
    }

    /// SHA-256 over the decoded frames.
    func pictures() async throws -> String { try await hash("0:v:0", []) }

    /// SHA-256 over the decoded samples.
    func sound() async throws -> String { try await hash("0:a:0", ["-c:a", "pcm_s16le"]) }

    private func hash(_ track: String, _ options: [String]) async throws -> String {
        try await Tool.run(
            "ffmpeg",
            ["-v", "error", "-i", file.path, "-map", track] + options + [
                "-f", "hash", "-hash", "sha256", "-",
            ]
        ).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// One frame as RGB bytes.
    func frame(_ number: Int) async throws -> [UInt8] {
        let raw = file.deletingLastPathComponent().appending(path: ".run-frame-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: raw) }
        try await Tool.ffmpeg(
            [
                "-i", file.path, "-vf", "select=eq(n\\,\(number))", "-frames:v", "1", "-f", "rawvideo",
                "-pix_fmt", "rgb24",
            ],
            to: raw
        )
        return [UInt8](try Data(contentsOf: raw))
    }

    /// Decoded samples of one channel at 48 kHz, from -1 to 1.
    func samples() async throws -> [Float] {
        let raw = file.deletingLastPathComponent().appending(path: ".run-sound-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: raw) }
        try await Tool.ffmpeg(
            ["-i", file.path, "-map", "0:a:0", "-af", "pan=mono|c0=c0", "-c:a", "pcm_f32le", "-f", "f32le"],
            to: raw
        )
        return try Data(contentsOf: raw).withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
    }

    /// Integrated loudness in LUFS and true peak in dBTP.
    func loudness() async throws -> (integrated: Double, peak: Double) {
        let text = try await Tool.both(
            "ffmpeg",
            [
                "-hide_banner", "-nostats", "-i", file.path, "-map", "0:a:0", "-af", "ebur128=peak=true",
                "-f", "null", "-",
            ]
        ).complaint
        let summary = text.components(separatedBy: "Summary:").last ?? ""
        func number(_ label: String) -> Double {
            let line = summary.split(separator: "\n").first { $0.contains(label) } ?? ""
            return line.split(separator: " ").lazy.compactMap { Double($0) }.first ?? .nan
        }
        return (number("I:"), number("Peak:"))
    }

    /// The names of the top-level boxes, in order.
    func boxes() throws -> [String] {
        let bytes = [UInt8](try Data(contentsOf: file))
        var names: [String] = []
        var place = 0
        while place + 8 <= bytes.count {
            var size = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            names.append(String(decoding: bytes[place + 4..<place + 8], as: UTF8.self))
            if size == 1, place + 16 <= bytes.count {
                size = bytes[place + 8..<place + 16].reduce(0) { $0 << 8 | Int($1) }
            }
            guard size >= 8 else { break }
            place += size
        }
        return names
    }
}
