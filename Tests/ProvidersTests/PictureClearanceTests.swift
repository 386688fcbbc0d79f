import Media
import Studio
import Testing

@testable import Providers

/// Words keep off the thing that a picture is about.
struct PictureClearanceTests {
    private static let words = "Nobody has to ask twice for the rent"

    @Test(arguments: Subject.allCases)
    func `no words lie over a thing, however near and whichever way the camera goes`(
        subject: Subject
    ) throws {
        for (index, framing) in Staging.Framing.allCases.enumerated() {
            for (column, size) in PictureTests.sizes.enumerated() {
                let order = Sheet.order(
                    SampleFilm(
                        title: "Tern",
                        subject: Self.name(subject),
                        language: "en",
                        words: Array(repeating: Self.words, count: 7)
                    ),
                    position: [0, 2, 3][(index + column) % 3],
                    size: size,
                    mood: Palettes.warm,
                    seed: UInt64(index),
                    staging: Staging(
                        beat: "x",
                        framing: framing,
                        move: [.push, .tilt, .pan, .pull][(index + column) % 4]
                    )
                )
                let scene = try #require(order.scene)
                #expect(Subject(scene: scene, title: "Tern") == subject)
                let covered = try Self.coveredShare(of: Shot(order))
                #expect(covered < 0.01, "\(framing) \(size.width) × \(size.height): \(covered)")
            }
        }
    }

    /// How much of the box of the words the nearest things cover, at the worst end of the camera's way.
    private static func coveredShare(of shot: Shot) throws -> Double {
        let inks = shot.blocks.compactMap { $0.setting()?.ink }
        let ink = try #require(inks.first)
        let near = try #require(shot.layers.first { $0.depth == .near })
        let plate = try #require(try Plate(near, of: shot))
        return try [0.0, 1.0].map { place in
            let marks = plate.marks(shot.movement, at: place, place, size: shot.size)
            let drawn = try Raster(Picture(size: shot.size, marks: marks))
            return drawn.withBytes { bytes in
                let columns = Int(ink.left)..<min(Int(ink.right) + 1, shot.size.width)
                let rows = Int(ink.top)..<min(Int(ink.bottom) + 1, shot.size.height)
                // Shadows and shine are soft; what is solid hides what is behind it.
                let solid = rows.reduce(0) { sum, y in
                    sum + columns.count { bytes[(y * shot.size.width + $0) * 4 + 3] > 200 }
                }
                return Double(solid) / Double(columns.count * rows.count)
            }
        }.max() ?? 0
    }

    /// A word by which a thing is drawn.
    private static func name(_ subject: Subject) -> String {
        let lists = [Subject.names, Subject.contents, Subject.trades, Subject.places]
        let words = lists.joined().filter { $0.subject == subject }.flatMap(\.words)
        return words.first { Subject(named: $0) == subject } ?? "insurance"
    }
}
