public import Foundation
public import Studio

/// What a person asks for when ordering a whole film; all of it together is the film's identity.
public struct FilmOrder: Sendable {
    public var brief: Brief
    /// Pictures as they were given, of any kind that can be read.
    public var productImage: URL?
    public var logo: URL?
    public var format: Format
    /// Which of the three moods, from 1.
    public var mood: Int
    /// Nil takes the language the brief is written in.
    public var language: String?
    /// Nil derives one from the brief.
    public var seed: Seed?
    public var look: DraftLook

    /// An order of a whole film.
    public init(
        brief: Brief,
        productImage: URL? = nil,
        logo: URL? = nil,
        format: Format,
        mood: Int = 1,
        language: String? = nil,
        seed: Seed? = nil,
        look: DraftLook = DraftLook()
    ) {
        self.brief = brief
        self.productImage = productImage
        self.logo = logo
        self.format = format
        self.mood = mood
        self.language = language
        self.seed = seed
        self.look = look
    }
}

/// All that decides a film, hashed to find it again.
struct FilmIdentity: Encodable {
    let brief: Brief
    let productImage: String?
    let logo: String?
    let format: Format
    let mood: Int
    let language: String
    let seed: Seed
    /// Nil for the usual look.
    let look: DraftLook?
}

extension FilmIdentity {
    /// The identity of an order, with language and seed decided.
    init(_ order: FilmOrder, productImage: String?, logo: String?) throws {
        self.init(
            brief: order.brief,
            productImage: productImage,
            logo: logo,
            format: order.format,
            mood: order.mood,
            language: order.language ?? LanguageGuess.language(of: order.brief),
            seed: try order.seed ?? Self.seed(of: order.brief),
            look: order.look == DraftLook() ? nil : order.look
        )
    }

    /// The seed that a brief has by itself: the first 63 bits of its hash.
    static func seed(of brief: Brief) throws -> Seed {
        Seed(UInt64(try Hash.of(brief).prefix(16), radix: 16) ?? 0)
    }
}
