import Foundation
import Testing

/// Pictures that cannot be used, given as product or logo.
struct PictureInputTests {
    enum Picture: String, CaseIterable, Sendable {
        case missing, folder, empty, text, svg, truncated, headOnly, bomb, large, heavy, pdf

        var status: Int32 { self == .missing || self == .folder ? 66 : 65 }

        /// What the sentence must hold besides the file's name.
        var word: String {
            switch self {
            case .missing: "no file"
            case .folder: "folder"
            case .empty: "empty"
            case .text, .svg, .pdf: "PNG, JPEG, WebP or GIF"
            case .truncated, .headOnly: "damaged"
            case .bomb: "40 million pixels"
            case .large: "40 million pixels"
            case .heavy: "10 MB"
            }
        }

        func make(_ file: URL) async throws {
            switch self {
            case .missing: break
            case .folder: try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
            case .empty: try Data().write(to: file)
            case .text: try Data("not a picture".utf8).write(to: file)
            case .svg:
                try Data("<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>".utf8)
                    .write(to: file)
            case .pdf: try Data("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n".utf8).write(to: file)
            case .truncated, .headOnly:
                try await Pictures.png(to: file)
                let whole = try Data(contentsOf: file)
                try whole.prefix(self == .headOnly ? 40 : whole.count / 2).write(to: file)
            case .bomb: try Pictures.hugePNG.write(to: file)
            case .large:
                try await Tool.ffmpeg(
                    [
                        "-f", "lavfi", "-i", "color=c=red:s=7000x6000", "-frames:v", "1", "-f", "image2",
                        "-update", "1", "-c:v", "png",
                    ],
                    to: file
                )
            case .heavy:
                try await Pictures.png(to: file)
                try (Data(contentsOf: file) + Data(count: 11_000_000)).write(to: file)
            }
        }
    }

    @Test(arguments: Picture.allCases, ["--product-image", "--logo"])
    func `a picture that cannot be used is refused in one sentence`(
        _ picture: Picture,
        option: String
    ) async throws {
        let bench = try Bench()
        try bench.write(Bench.brief, to: "brief.json")
        try await picture.make(bench.file("shot.png"))
        let outcome = try await bench.run("make", "brief.json", option, "shot.png")
        expectRefusal(outcome, picture.status, ["shot.png"] + [picture.word].filter { !$0.isEmpty })
        let left = try bench.names().filter { $0 != "data" }
        #expect(left == (picture == .missing ? ["brief.json"] : ["brief.json", "shot.png"]))
        guard bench.exists("data") else { return }
        #expect(try await bench.sql("SELECT count(*) FROM projects") == ["0"])
        #expect(try bench.names(in: "data/work") == [])
    }
}

/// Pictures that tests make.
enum Pictures {
    /// A red square on clear ground, with alpha.
    static func png(to file: URL) async throws {
        try await Tool.ffmpeg(
            [
                "-f", "lavfi", "-i", "color=c=red:s=200x200,format=rgba,pad=300:300:50:50:color=black@0",
                "-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1",
            ],
            to: file
        )
    }

    /// A field of green.
    static func jpeg(to file: URL) async throws {
        try await Tool.ffmpeg(
            [
                "-f", "lavfi", "-i", "color=c=lime:s=400x300", "-frames:v", "1", "-f", "image2", "-update",
                "1",
            ],
            to: file
        )
    }

    /// The head of a PNG that claims 60,000 × 60,000 pixels, with its right checksum, and no more.
    static var hugePNG: Data {
        var head = Data([0x89]) + Data("PNG\r\n".utf8) + Data([0x1a, 0x0a, 0, 0, 0, 13])
        let chunk = Data("IHDR".utf8) + Data([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 2, 0, 0, 0])
        head += chunk + bigEndian(checksum(chunk))
        let body = Data("IDAT".utf8) + Data([0x78, 0x9c, 0x03, 0, 0, 0, 0, 1])
        return head + bigEndian(8) + body + bigEndian(checksum(body))
    }

    private static func bigEndian(_ number: UInt32) -> Data {
        withUnsafeBytes(of: number.bigEndian) { Data($0) }
    }

    /// CRC-32 as PNG wants it.
    private static func checksum(_ data: Data) -> UInt32 {
        var crc = UInt32.max
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? 0xedb8_8320 ^ (crc >> 1) : crc >> 1 }
        }
        return ~crc
    }
}
