import Foundation
import Media
import Providers
import Studio

/// Looks that pictures are tried in.
enum Palettes {
    static let warm = mood("Morning copper", [0x2B1D16, 0x7A4A2E, 0xC98B55, 0xE9D3B4, 0xF6EDE0])
    static let night = mood("Night studio", [0x0E1420, 0x1F2E4A, 0x3E5C8A, 0xD9A441, 0xE8ECF2])
    static let fresh = mood("Fresh garden", [0x1E3A2F, 0x4F8A5B, 0xA8C66C, 0xF3E9C9, 0xFBF7EC])
    static let bold = mood("Pop block", [0x2A1A5E, 0xD7263D, 0xF46036, 0xF9C22E, 0xFFF4E0])
    static let clinical = mood("Clear air", [0x17324D, 0x2F80C2, 0x9CCBE8, 0xE7F2F8, 0xFFFFFF])
    static let gray = mood("Graphite", [0x1A1A1C, 0x4A4A4F, 0x9A9A9F, 0xE4E4E6])
    static let all = [warm, night, fresh, bold, clinical, gray]

    private static func mood(_ name: String, _ palette: [UInt32]) -> Mood {
        Mood(
            name: name,
            description: "",
            styleKeywords: [],
            colorPalette: palette.map(Color.init),
            aestheticDirection: ""
        )
    }
}

/// A film's words to try pictures with.
struct SampleFilm {
    let title: String
    let subject: String
    let language: String
    let words: [String]

    static let kettle = SampleFilm(
        title: "Aurora Kettle",
        subject: "kettle",
        language: "en",
        words: [
            "Slow down the morning", "Meet Aurora", "Boils in ninety seconds", "Keeps warm for an hour",
            "Quiet as a whisper", "", "Order yours today",
        ]
    )
    static let scripts = [
        SampleFilm(
            title: "Wanderlicht",
            subject: "Leuchte",
            language: "de",
            words: [
                "Lichtstimmungsverwandlung für jede Tageszeit", "Die Leuchte, die mitdenkt", "", "", "", "",
                "Jetzt entdecken",
            ]
        ),
        SampleFilm(
            title: "朝のケトル",
            subject: "ケトル",
            language: "ja",
            words: ["静かな朝を、もう一度。", "九十秒で沸く、やさしい音", "", "", "", "", "今すぐ注文"]
        ),
        SampleFilm(
            title: "قهوة الصباح",
            subject: "coffee",
            language: "ar",
            words: ["ابدأ صباحك بهدوء", "نكهة غنية في كل فنجان", "", "", "", "", "اطلبها اليوم"]
        ),
        SampleFilm(
            title: "सुबह की चाय",
            subject: "tea",
            language: "hi",
            words: ["हर सुबह की एक नई शुरुआत", "असली स्वाद, हर घूँट में", "", "", "", "", "आज ही मंगाएँ"]
        ),
        SampleFilm(
            title: "Тихое утро",
            subject: "book",
            language: "ru",
            words: [
                "Начните утро с тишины", "Книга, которая остаётся с вами", "", "", "", "", "Закажите сегодня",
            ]
        ),
        SampleFilm(
            title: "Party Box 🎉",
            subject: "box",
            language: "en",
            words: ["Snacks, games & joy 👩🏽‍🍳🍿", "Open, share, smile 😀", "", "", "", "", "Get yours 🎁"]
        ),
    ]
}

/// A named contact sheet.
struct Sheet {
    let name: String
    let columns: Int
    let orders: [ImageOrder]

    static func order(
        _ film: SampleFilm,
        position: Int,
        size: PixelSize,
        mood: Mood,
        seed: UInt64 = 7,
        staging: Staging = Staging(),
        product: URL? = nil,
        logo: URL? = nil
    ) -> ImageOrder {
        let purposes: [Scene.Purpose] = [
            .hook, .introduction, .feature, .feature, .feature, .feature, .closing,
        ]
        return ImageOrder(
            prompt: "",
            seed: Seed(seed),
            size: size,
            mood: mood,
            scene: Scene(
                purpose: purposes[position],
                name: "",
                description: "",
                stylePrompt: "",
                narration: "",
                words: film.words[position],
                subject: film.subject,
                staging: staging,
                frames: 120
            ),
            position: position,
            title: film.title,
            language: film.language,
            productImage: product,
            logo: logo
        )
    }

    static func sample(_ mood: Mood, _ position: Int, size: PixelSize) -> ImageOrder {
        ImageOrder(
            prompt: "",
            seed: Seed(11),
            size: size,
            mood: mood,
            scene: nil,
            position: position,
            title: "",
            language: "en",
            productImage: nil,
            logo: nil
        )
    }

    static var all: [Sheet] {
        let tall = Aspect.portrait.size
        var sheets = stagings + footings
        for (index, mood) in Palettes.all.enumerated() {
            let film = (0..<7).map {
                order(.kettle, position: $0, size: tall, mood: mood, seed: UInt64(index + 3))
            }
            sheets.append(Sheet(name: "film-\(index)", columns: 7, orders: film))
        }
        for aspect in Aspect.allCases where aspect != .portrait {
            let film = (0..<7).map { order(.kettle, position: $0, size: aspect.size, mood: Palettes.warm) }
            sheets.append(
                Sheet(name: "aspect-\(aspect.rawValue.replacing(":", with: "x"))", columns: 3, orders: film)
            )
        }
        let things = [
            "kettle", "mug", "bottle", "jar", "box", "bag", "phone", "laptop", "lamp", "plant", "shoe",
            "book",
            "insurance", "insurance",
        ]
        let props = things.enumerated().map { index, thing in
            let film = SampleFilm(
                title: "",
                subject: thing,
                language: "en",
                words: Array(repeating: "", count: 7)
            )
            return order(
                film,
                position: index % 2 == 0 ? 1 : 4,
                size: PixelSize(width: 720, height: 720),
                mood: Palettes.all[index % Palettes.all.count],
                seed: UInt64(index)
            )
        }
        sheets.append(Sheet(name: "props", columns: 5, orders: props))
        let scripts = SampleFilm.scripts.enumerated().flatMap { index, film in
            [0, 1, 6].map { order(film, position: $0, size: tall, mood: Palettes.all[index]) }
        }
        sheets.append(Sheet(name: "scripts", columns: 9, orders: scripts))
        let moods = Palettes.all.flatMap { mood in (0..<4).map { sample(mood, $0, size: tall) } }
        sheets.append(Sheet(name: "moods", columns: 8, orders: moods))
        let client = ClientFiles.folder
        let orders = ["cutout.png", "photo.png"].flatMap { name in
            [tall, Aspect.landscape.size].flatMap { size in
                [1, 3, 6].map {
                    order(
                        .kettle,
                        position: $0,
                        size: size,
                        mood: Palettes.fresh,
                        product: client.appending(path: name),
                        logo: client.appending(path: "logo.png")
                    )
                }
            }
        }
        sheets.append(Sheet(name: "client", columns: 6, orders: orders))
        return sheets
    }

    /// All pictures side by side, in at most 1,600 pixels of width.
    func draw() throws -> Raster {
        let gap = 10.0
        let wide = (1600 - gap) / Double(columns) - gap
        let tall = orders.map { wide * Double($0.size.height) / Double($0.size.width) }.max() ?? 0
        var marks: [Mark] = []
        for (index, order) in orders.enumerated() {
            let picture = try DraftTake(order, frames: 1).raster(frame: 0)
            let (row, column) = index.quotientAndRemainder(dividingBy: columns)
            let box = Box(
                x: gap + Double(column) * (wide + gap),
                y: gap + Double(row) * (tall + gap),
                width: wide,
                height: wide * Double(order.size.height) / Double(order.size.width)
            )
            marks.append(.image(picture, in: box))
        }
        let rows = (orders.count + columns - 1) / columns
        let height = Int(gap + Double(rows) * (tall + gap))
        return try Raster(
            Picture(size: PixelSize(width: 1600, height: height), ground: Color(0x808080), marks: marks)
        )
    }
}

/// Pictures as a client would give them.
enum ClientFiles {
    static let folder = FileManager.default.temporaryDirectory.appending(path: "reelwright-client-pictures")

    /// Writes a cut-out, a photograph and a logo.
    static func write(to folder: URL = folder) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let size = PixelSize(width: 600, height: 800)
        let can = Path.rounded(Box(x: 180, y: 120, width: 240, height: 560), radius: 36)
        let metal = Paint.linear(
            from: Point(180, 0),
            to: Point(420, 0),
            [.init(0, Color(0x2E7D4F)), .init(0.3, Color(0xA8E0B8)), .init(1, Color(0x14492B))]
        )
        let cutOut = Picture(size: size, marks: [.fill(can, metal)])
        try Raster(cutOut).png().write(to: folder.appending(path: "cutout.png"))
        let wall = Paint.linear(
            from: Point(0, 0),
            to: Point(600, 800),
            [.init(0, Color(0xE9C7A0)), .init(1, Color(0x8A4F3A))]
        )
        let photo = Picture(
            size: size,
            ground: Color(0xFFFFFF),
            marks: [.fill(.rectangle(Box(x: 0, y: 0, width: 600, height: 800)), wall), .fill(can, metal)]
        )
        try Raster(photo).png().write(to: folder.appending(path: "photo.png"))
        let logo = Picture(
            size: PixelSize(width: 600, height: 160),
            marks: [
                .stroke(.circle(Point(80, 80), radius: 54), .color(Color(0x1E3A2F)), Pen(18)),
                .words(
                    Lettering(
                        "aurora",
                        size: 130,
                        color: Color(0x1E3A2F),
                        box: Box(x: 165, y: 20, width: 420, height: 120),
                        anchor: .middle
                    )
                ),
            ]
        )
        try Raster(logo).png().write(to: folder.appending(path: "logo.png"))
    }
}
