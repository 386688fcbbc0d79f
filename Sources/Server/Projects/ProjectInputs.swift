import Foundation
import Store
import Studio

/// What a project begins with.
struct ProjectDraft: Described {
    static let about = "A new project; all of it may be left out."
    static let details = [
        Detail(
            CodingKeys.name,
            "Its name; else that of the brief.",
            .length(1...200),
            .pattern(.line),
            example: "Morning light"
        ),
        Detail(CodingKeys.description, "What it is about, for lists.", .length(0...2000)),
        Detail(CodingKeys.format, "Shape and length; an upright film of 30 seconds without it."),
        Detail(CodingKeys.brief, "What the film is to say, in fields."),
        Detail(CodingKeys.text, "What the film is to say, as a person writes it.", .length(1...6000)),
        Detail(CodingKeys.storyTemplateID, "A structure of one's own, whose scenes the project begins with."),
        Detail(CodingKeys.sample, "Whether it begins with a sample brief, instead of one's own."),
    ]

    let name: String?
    let description: String?
    let format: FormatDraft?
    let brief: BriefDraft?
    let text: String?
    let storyTemplateID: ID<StoryTemplate>?
    let sample: Bool?
}

/// Shape and length to be.
struct FormatDraft: Described {
    static let about = "Shape and length of a film."
    static let details = [
        Detail(CodingKeys.aspect, "The shape; 9:16 without it."),
        Detail(CodingKeys.fps, "Frames a second; 30 without it.", .oneOf([24, 25, 29.97, 30])),
        Detail(CodingKeys.rate, "The same exactly; counts before `fps`."),
        Detail(CodingKeys.duration, "Seconds; 30 without it.", .numbers(Format.lengths), example: 30),
        Detail(CodingKeys.width, "Follows from the shape; taken and ignored.", .range(1...10_000)),
        Detail(CodingKeys.height, "Follows from the shape; taken and ignored.", .range(1...10_000)),
    ]

    let aspect: Aspect?
    let fps: Double?
    let rate: OfferedRate?
    let duration: Double?
    let width: Int?
    let height: Int?

    /// The frame rates that are offered.
    enum OfferedRate: String, Codable, CaseIterable, Sendable {
        case film = "24"
        case european = "25"
        case american = "30"
        case broadcast = "30000/1001"
    }

    /// The format, with what is not said taken from another.
    func format(else other: Format?) -> Format {
        let rate = offeredRate ?? other?.rate ?? FrameRate(30)
        let seconds = duration ?? other.map { $0.rate.seconds(ofFrames: $0.frames) } ?? 30
        return Format(aspect: aspect ?? other?.aspect ?? .portrait, rate: rate, seconds: seconds)
    }

    private var offeredRate: FrameRate? {
        if let rate { return FrameRate(text: rate.rawValue) }
        return fps.flatMap { fps in FrameRate.offered.first { abs($0.framesPerSecond - fps) < 0.01 } }
    }
}

/// A brief in fields.
struct BriefDraft: Described {
    static let about = "A brief in the keys of either schema or both."
    static let details = [
        Detail(
            CodingKeys.productName,
            "The product, place, service or event.",
            .length(0...200),
            example: "Kettle One"
        ),
        Detail(CodingKeys.brandName, "Whose it is.", .length(0...200)),
        Detail(CodingKeys.productDescription, "What it is and does.", .length(0...2000)),
        Detail(CodingKeys.targetAudience, "For whom.", .length(0...500)),
        Detail(CodingKeys.emotionalTone, "How it should feel.", .count(0...20), .length(1...300)),
        Detail(CodingKeys.tone, "The same in one text.", .length(0...500)),
        Detail(CodingKeys.visualStyleKeywords, "How it should look.", .count(0...20), .length(1...300)),
        Detail(CodingKeys.keyMessages, "What to remember.", .count(0...20), .length(1...300)),
        Detail(CodingKeys.keyMessage, "The same in one text.", .length(0...1000)),
        Detail(CodingKeys.callToAction, "What to do at the end.", .length(0...200)),
        Detail(CodingKeys.additionalNotes, "Anything else.", .length(0...2000)),
        Detail(CodingKeys.prohibitions, "What must not appear.", .count(0...20), .length(1...300)),
    ]

    let productName: String?
    let brandName: String?
    let productDescription: String?
    let targetAudience: String?
    let emotionalTone: [String]?
    let tone: String?
    let visualStyleKeywords: [String]?
    let keyMessages: [String]?
    let keyMessage: String?
    let callToAction: String?
    let additionalNotes: String?
    let prohibitions: [String]?

    /// The brief; throws a `Problem` when it names no product, brand or description.
    func brief() throws -> Brief { try BriefReader.read(Data(try Wire.text(self).utf8), name: "brief.json") }
}

/// What is to be changed of a project.
struct ProjectChange: Described {
    static let about = "What is to be changed of a project; the rest stays."
    static let details = [
        Detail(CodingKeys.name, "Its name.", .length(1...200), .pattern(.line), example: "Early risers"),
        Detail(CodingKeys.description, "What it is about, for lists.", .length(0...2000)),
        Detail(CodingKeys.format, "Shape and length; the rate only while there are no scenes."),
        Detail(CodingKeys.brief, "What the film is to say."),
        Detail(CodingKeys.language, "A BCP 47 language.", .length(2...35), .pattern(.language)),
        Detail(
            CodingKeys.musicFilePath,
            "null takes the track away that a person gave it; anything else is not read.",
            .length(0...1024)
        ),
    ]

    let name: Given<String>
    let description: Given<String?>
    let format: Given<FormatDraft>
    let brief: Given<BriefDraft>
    let language: Given<String>
    let musicFilePath: Given<String?>
}

/// Which projects a list holds.
struct ProjectListQuery: Described, Paged {
    static let about = "Which projects, and how many."
    static let details =
        [
            Detail(CodingKeys.q, "Words that name or description hold.", .length(0...200)),
            Detail(CodingKeys.sort, "By what; the last changed first without it."),
            Detail(CodingKeys.archived, "Those that were put away."),
            Detail(CodingKeys.trashed, "Those in the trash."),
        ] + Paging.details

    let q: String?
    let sort: ProjectQuery.Sort?
    let archived: Bool?
    let trashed: Bool?
    let limit: Int?
    let cursor: String?
    let skip: Int?
}

extension ProjectQuery.Sort: Codable {}
