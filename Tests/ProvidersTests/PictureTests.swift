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

    @Test(arguments: 0..<7)
    func `a picture without the film's name on it is the same under another`(position: Int) throws {
        let order = Sheet.order(.kettle, position: position, size: Self.small, mood: Palettes.warm)
        let picture = try DraftTake(order, frames: 1).raster(frame: 0).png()
        for title in ["Aurora Kettle copy", "Boat", ""] {
            let other = ImageOrder(
                prompt: order.prompt,
                seed: order.seed,
                size: order.size,
                mood: order.mood,
                scene: order.scene,
                position: order.position,
                title: title,
                language: order.language,
                productImage: nil,
                logo: nil
            )
            let isSame = try DraftTake(other, frames: 1).raster(frame: 0).png() == picture
            #expect(isSame == (position < 6), "“\(title)”")
            #expect(order.isSame(titled: title) == isSame, "“\(title)”")
        }
    }

    @Test func `a film's name that says what is shown makes another picture`() {
        let order = Sheet.order(.kettle, position: 2, size: Self.small, mood: Palettes.warm)
        var scene = order.scene
        scene?.subject = ""
        let nameless = ImageOrder(
            prompt: "",
            seed: order.seed,
            size: order.size,
            mood: order.mood,
            scene: scene,
            position: 2,
            title: "Aurora Kettle",
            language: "en",
            productImage: nil,
            logo: nil
        )
        #expect(nameless.isSame(titled: "The Kettle"))
        #expect(!nameless.isSame(titled: "The Boat") && !nameless.isSame(titled: "Aurora"))
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
            try Self.expectReadable(DrawnShot(order))
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
        let block = Lettering(
            "Words in the way",
            size: 30,
            color: Color(0),
            box: Box(x: 20, y: 60, width: 140, height: 120)
        )
        let shot = try DrawnShot(
            Shot(
                size: size,
                layers: [Shot.Layer(.far, stripes)],
                ground: Color(0x000000),
                blocks: [block],
                over: [],
                tones: Tones(mood: Palettes.warm, key: .middle, turn: 0),
                seed: Seed(1),
                movement: Movement(move: .push, direction: 1, aim: Point(0, 0))
            )
        )
        #expect(shot.inscription?.scrim.isEmpty == false)
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
                    #expect(Framing.clearArea(of: size).contains(setting.ink, slack: 0.01))
                    #expect(setting.ink.bottom < Double(CaptionPlace(in: size).top))
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

    @Test func `neighbouring scenes without a staging differ in all of it`() throws {
        for seed in 0..<20 {
            let stagings = try (0..<7).map { position in
                let order = Sheet.order(.kettle, position: position, size: Self.small, mood: Palettes.warm)
                let scene = try #require(order.scene)
                return Staging.chosen(
                    for: scene,
                    position: position,
                    seed: Seed(UInt64(seed)),
                    mood: Palettes.all[seed % Palettes.all.count]
                )
            }
            for (one, next) in zip(stagings, stagings.dropFirst()) {
                #expect(one.setting != next.setting)
                #expect(one.light != next.light)
                #expect(one.move != next.move)
            }
            #expect(Set(stagings.map(\.framing)).count >= 4)
        }
    }

    @Test(arguments: [
        ("Kettle", Subject.kettle), ("ein Glaswasserkocher", .kettle), ("the coffee bag", .bag),
        ("The Kettle", .kettle), ("Thé vert", .cup), ("Thé", .cup),
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

    /// Measures what passes behind the words, with their veil, at the start, in the middle and at the end.
    static func expectReadable(
        _ shot: DrawnShot,
        _ comment: Comment? = nil,
        in area: (PixelSize) -> Box = Framing.clearArea
    ) throws {
        guard let inscription = shot.inscription else { return }
        for place in [0, 0.5, 1] {
            let marks = shot.scenery(at: place) + inscription.scrim
            let behind = try Raster(Picture(size: shot.size, ground: Color(0x000000), marks: marks))
            for block in inscription.lettering {
                guard let ink = block.setting()?.ink else { continue }
                #expect(area(shot.size).contains(ink, slack: 0.01), comment)
                var worst = 21.0
                for y in stride(from: Int(ink.top), to: Int(ink.bottom), by: 2) {
                    for x in stride(from: Int(ink.left), to: Int(ink.right), by: 2) {
                        worst = min(worst, behind.color(x: x, y: y).contrast(with: block.color))
                    }
                }
                #expect(worst >= 4.5, comment)
            }
        }
    }
}

extension Shot {
    var lettering: [Lettering] { blocks.filter { $0.setting() != nil } }
}
