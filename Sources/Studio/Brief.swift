/// What a film is to say, to whom and how: the superset of both brief schemas.
public struct Brief: Hashable, Sendable, Codable {
    /// The product, place, service or event the film is about.
    public var product = Field<String>()
    /// Whose it is.
    public var brand = Field<String>()
    /// What it is and does.
    public var description = Field<String>()
    /// For whom the film is made.
    public var audience = Field<String>()
    /// How it should feel, three to five words.
    public var tone = Field<[String]>()
    /// How it should look, four to six words or phrases.
    public var style = Field<[String]>()
    /// What the viewer should remember, each a short sentence.
    public var messages = Field<[String]>()
    /// What the viewer should do at the end.
    public var callToAction = Field<String>()
    /// Anything else that was said.
    public var notes = Field<String>()
    /// What must not appear, each in a few words: "faces", "the colour red", "Rabatt".
    public var prohibitions = Field<[String]>()

    /// A brief in which everything is missing.
    public init() {}

    /// The name that the film goes by: the product, else the brand, else "Untitled".
    public var title: String { product.value ?? brand.value ?? "Untitled" }

    /// How much was said or assumed, 0 to 100, over the five fields a plan needs.
    public var completeness: Int {
        let present = [
            product.value ?? brand.value, audience.value, tone.value?.first, style.value?.first,
            messages.value?.first,
        ]
        return present.filter { $0 != nil }.count * 20
    }
}

extension Brief {
    private enum CodingKeys: String, CodingKey {
        case product, brand, description, audience, tone, style, messages, callToAction, notes, prohibitions
    }

    /// Reads a brief; one that was kept before there were prohibitions has none.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        product = try values.decode(Field<String>.self, forKey: .product)
        brand = try values.decode(Field<String>.self, forKey: .brand)
        description = try values.decode(Field<String>.self, forKey: .description)
        audience = try values.decode(Field<String>.self, forKey: .audience)
        tone = try values.decode(Field<[String]>.self, forKey: .tone)
        style = try values.decode(Field<[String]>.self, forKey: .style)
        messages = try values.decode(Field<[String]>.self, forKey: .messages)
        callToAction = try values.decode(Field<String>.self, forKey: .callToAction)
        notes = try values.decode(Field<String>.self, forKey: .notes)
        prohibitions = try values.decodeIfPresent(Field<[String]>.self, forKey: .prohibitions) ?? Field()
    }

    /// Writes a brief; without prohibitions it is written as before there were any, so it hashes the same.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(product, forKey: .product)
        try values.encode(brand, forKey: .brand)
        try values.encode(description, forKey: .description)
        try values.encode(audience, forKey: .audience)
        try values.encode(tone, forKey: .tone)
        try values.encode(style, forKey: .style)
        try values.encode(messages, forKey: .messages)
        try values.encode(callToAction, forKey: .callToAction)
        try values.encode(notes, forKey: .notes)
        if prohibitions.source != .missing { try values.encode(prohibitions, forKey: .prohibitions) }
    }
}

extension Brief {
    /// A value of a brief with where it came from.
    public struct Field<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
        public private(set) var value: Value?
        public private(set) var source: Source

        /// A missing field.
        public init() {
            value = nil
            source = .missing
        }

        /// A field whose value was said by a person.
        public static func said(_ value: Value) -> Self { Self(value: value, source: .said) }

        /// A field whose value was assumed because none was said.
        public static func assumed(_ value: Value) -> Self { Self(value: value, source: .assumed) }

        /// Fills a missing field with an assumption; what was said stays.
        public mutating func assume(_ assumption: Value) {
            guard source == .missing else { return }
            self = .assumed(assumption)
        }

        private init(value: Value, source: Source) {
            self.value = value
            self.source = source
        }
    }

    /// Where a field's value came from.
    public enum Source: String, Sendable, Codable {
        case said
        case assumed
        case missing
    }
}
