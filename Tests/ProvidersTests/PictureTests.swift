import Foundation
import Media
import Studio
import Testing

@testable import Providers

struct PictureTests {
    /// A quarter of each shape: the same compositions, quickly drawn.
    static let sizes = Aspect.allCases.map {
        PixelSize(width: $0.size.width / 4 / 2 * 2, height: $0.size.height / 4 / 2 * 2)
    }
    private static let small = PixelSize(width: 180, height: 320)

    @Test func `the same order gives the same bytes and another seed others`() throws {
        func bytes(_ seed: UInt64) throws -> Data {
            let order = Sheet.order(.kettle, position: 4, size: Self.small, mood: Palettes.warm, seed: seed)
            return try DraftTake(order, frames: 1).raster(frame: 0).png()
        }
        #expect(try bytes(5) == bytes(5))
        #expect(try bytes(5) != bytes(6))
    }

    @Test func `the first frame of a take is the picture`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).png")
        defer { try? FileManager.default.removeItem(at: file) }
        let order = Sheet.order(.kettle, position: 2, size: Self.small, mood: Palettes.night)
        try await DraftImageEngine().draw(order, to: file)
        let still = try Raster(png: Data(contentsOf: file))
        let take = try DraftTake(VideoOrder(image: order, firstFrame: file, rate: FrameRate(30), frames: 20))
        var memory = [UInt8](repeating: 0, count: 180 * 320 * 4)
        try memory.withUnsafeMutableBytes { try take.draw(frame: 0, into: $0) }
        try still.withBytes { bytes in
            for pixel in 0..<180 * 320 {
                try #require(
                    Array(bytes[pixel * 4..<pixel * 4 + 3]) == Array(memory[pixel * 4..<pixel * 4 + 3])
                )
            }
        }
        #expect(try take.raster(frame: 19).png() != still.png())
    }

    @Test func `a take goes on from a first frame that someone else made`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).png")
        defer { try? FileManager.default.removeItem(at: file) }
        let red = Picture(size: Self.small, ground: Color(0xC02030), marks: [])
        try Raster(red).png().write(to: file)
        let order = Sheet.order(.kettle, position: 2, size: Self.small, mood: Palettes.night)
        let take = try DraftTake(VideoOrder(image: order, firstFrame: file, rate: FrameRate(30), frames: 20))
        #expect(try take.raster(frame: 10).color(x: 90, y: 160) == Color(0xC02030))
    }

    @Test func `a push-in moves evenly and never jumps`() throws {
        let order = Sheet.order(.kettle, position: 2, size: Self.small, mood: Palettes.night)
        let take = try DraftTake(order, frames: 90)
        let growths = (0..<90).map { take.growth(at: $0) }
        #expect(growths.first == 1)
        #expect(abs((growths.last ?? 0) - 1.06) < 1e-9)
        for (before, after) in zip(growths, growths.dropFirst()) {
            #expect(after > before && after - before < 0.001)
        }
    }

    @Test(arguments: sizes)
    func `words stay in the safe area and off the subject`(size: PixelSize) throws {
        for purpose in Scene.Purpose.allCases {
            for position in 0..<8 {
                let kind = Framing.kind(purpose, position: position)
                let framing = Framing(kind, purpose: purpose, position: position, size: size, hasWords: true)
                #expect(Framing.safeArea(of: size).contains(framing.words, slack: 0.01))
                #expect(!framing.words.overlaps(framing.subject), "\(kind) \(size)")
                #expect(framing.frame.inset(framing.unit * 0.05).contains(framing.subject))
            }
        }
    }

    @Test(arguments: Palettes.all.indices)
    func `words can be read wherever they stand`(palette: Int) throws {
        for position in 0..<7 {
            let size = Self.sizes[position % Self.sizes.count]
            let order = Sheet.order(
                .kettle,
                position: position,
                size: size,
                mood: Palettes.all[palette],
                seed: UInt64(palette * 10 + position)
            )
            try Self.expectReadable(Shot(order))
        }
    }

    @Test func `words over black and white at once get a veil`() throws {
        let size = Self.small
        let stripes = (0..<9).map { row in
            Mark.fill(
                .rectangle(Box(x: 0, y: Double(row) * 40, width: 180, height: 20)),
                .color(Color(0xFFFFFF))
            )
        }
        let plate = Picture(size: size, ground: Color(0x000000), marks: stripes)
        let block = Lettering(
            "Words in the way",
            size: 30,
            color: Color(0),
            box: Box(x: 20, y: 60, width: 140, height: 120)
        )
        let tones = Tones(mood: Palettes.warm, key: .middle, turn: 0)
        let inscription = Inscription([block], over: try Raster(plate, scale: 0.5), size: size, tones: tones)
        #expect(!inscription.scrim.isEmpty)
        let shot = Shot(
            size: size,
            plate: stripes,
            ground: Color(0x000000),
            front: inscription.marks,
            seed: Seed(1),
            anchor: Point(0, 0)
        )
        try Self.expectReadable(shot)
    }

    @Test func `words that hardly fit are kept within the safe area`() throws {
        for (index, film) in SampleFilm.scripts.enumerated() {
            let words = Array(repeating: film.words[0], count: 1 + index * 4).joined(separator: " ")
            let long = SampleFilm(
                title: words,
                subject: film.subject,
                language: film.language,
                words: Array(repeating: words, count: 7)
            )
            for position in [0, 4, 6] {
                let size = Self.sizes[(index + position) % Self.sizes.count]
                let shot = try Shot(Sheet.order(long, position: position, size: size, mood: Palettes.bold))
                let settings = shot.lettering.compactMap { $0.setting() }
                #expect(!settings.isEmpty)
                for setting in settings {
                    #expect(Framing.safeArea(of: size).contains(setting.ink, slack: 0.01))
                }
                for (one, other) in zip(settings, settings.dropFirst()) {
                    #expect(!one.ink.overlaps(other.ink))
                }
            }
        }
    }

    @Test func `no words make no marks of words`() throws {
        let shot = try Shot(Sheet.order(.kettle, position: 5, size: Self.small, mood: Palettes.warm))
        #expect(shot.lettering.isEmpty)
        #expect(try Shot(Sheet.sample(Palettes.warm, 1, size: Self.small)).lettering.isEmpty)
    }

    @Test func `neighbouring scenes differ in light and place`() {
        for seed in 0..<20 {
            for position in 0..<14 {
                let (one, next) = (
                    Place.at(position, seed: Seed(UInt64(seed))),
                    Place.at(position + 1, seed: Seed(UInt64(seed)))
                )
                #expect(one != next)
            }
        }
        for mood in Palettes.all {
            for position in 0..<14 { #expect(mood.key(at: position) != mood.key(at: position + 1)) }
        }
    }

    @Test(arguments: [
        ("Kettle", Subject.kettle), ("ein Glaswasserkocher", .kettle), ("the coffee bag", .bag),
        ("Kaffee", .cup), ("Théière en fonte", .kettle), ("botella de agua", .bottle), ("スニーカー", .shoe),
        ("fitness app", .phone), ("tax advice", .stillLife), ("", .stillLife),
    ])
    func `a thing is known by its name`(words: String, subject: Subject) {
        let film = SampleFilm(
            title: "",
            subject: words,
            language: "en",
            words: Array(repeating: "", count: 7)
        )
        let order = Sheet.order(film, position: 1, size: Self.small, mood: Palettes.warm)
        let scene = order.scene
        #expect(scene.map { Subject(scene: $0, title: "") } == subject)
    }

    @Test func `client pictures show where they belong`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try ClientFiles.write(to: folder)
        #expect(try ClientPicture(file: folder.appending(path: "cutout.png")).isCutOut)
        #expect(try !ClientPicture(file: folder.appending(path: "photo.png")).isCutOut)
        func bytes(_ position: Int, _ product: String?) throws -> Data {
            let order = Sheet.order(
                .kettle,
                position: position,
                size: Self.small,
                mood: Palettes.fresh,
                product: product.map { folder.appending(path: $0) }
            )
            return try DraftTake(order, frames: 1).raster(frame: 0).png()
        }
        for position in [1, 3, 6] { #expect(try bytes(position, "photo.png") != bytes(position, nil)) }
        for position in [0, 2, 4] { #expect(try bytes(position, "photo.png") == bytes(position, nil)) }
    }

    @Test func `a broken product picture is said plainly`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).png")
        defer { try? FileManager.default.removeItem(at: file) }
        let order = Sheet.order(.kettle, position: 1, size: Self.small, mood: Palettes.warm, product: file)
        #expect(throws: Problem.self) { try DraftTake(order, frames: 1) }
        try Data("no picture".utf8).write(to: file)
        #expect(throws: Problem.self) { try DraftTake(order, frames: 1) }
    }

    @Test func `odd orders are drawn all the same`() throws {
        let empty = Mood(
            name: "",
            description: "",
            styleKeywords: [],
            colorPalette: [],
            aestheticDirection: ""
        )
        let black = Mood(
            name: "",
            description: "",
            styleKeywords: [],
            colorPalette: [Color(0)],
            aestheticDirection: ""
        )
        for mood in [empty, black] {
            for size in [PixelSize(width: 2, height: 2), PixelSize(width: 64, height: 36)] {
                for position in [0, 3, 6] {
                    _ = try DraftTake(
                        Sheet.order(.kettle, position: position, size: size, mood: mood),
                        frames: 1
                    )
                }
                _ = try DraftTake(Sheet.sample(mood, 3, size: size), frames: 1)
            }
        }
    }

    /// Measures the finished plate with its veil, without the words, everywhere under the words.
    private static func expectReadable(_ shot: Shot) throws {
        var bare = shot.front
        bare.removeAll { if case .words = $0 { true } else { false } }
        let behind = try Raster(
            Picture(size: shot.size, ground: shot.ground, marks: shot.plate + bare),
            scale: 1,
            grain: Grain(strength: 1.5, seed: Seed(1))
        )
        for block in shot.lettering {
            let ink = try #require(block.setting()?.ink)
            #expect(Framing.safeArea(of: shot.size).contains(ink, slack: 0.01))
            var worst = 21.0
            for y in stride(from: Int(ink.top), to: Int(ink.bottom), by: 2) {
                for x in stride(from: Int(ink.left), to: Int(ink.right), by: 2) {
                    worst = min(worst, behind.color(x: x, y: y).contrast(with: block.color))
                }
            }
            #expect(worst >= 4.5, "\(block.text)")
        }
    }
}

extension Shot {
    fileprivate var lettering: [Lettering] {
        front.compactMap { if case .words(let lettering) = $0 { lettering } else { nil } }
            .filter { $0.setting() != nil }
    }
}
