public import Studio

/// What came of a line that was to be spoken.
public struct SpeechFacts: Hashable, Sendable {
    public let delivery: Delivery
    /// Length at 48 kHz; 0 for a line that cannot be read.
    public let samples: Int
    /// How many times as fast as it was asked for it is spoken; from 1 to 1.25.
    public let haste: Double
    /// The words that are heard.
    public let words: String

    /// Facts of a line that was spoken.
    public init(delivery: Delivery, samples: Int, haste: Double, words: String) {
        self.delivery = delivery
        self.samples = samples
        self.haste = haste
        self.words = words
    }

    /// Of a line that the voice has no sounds for.
    public static let unreadable = SpeechFacts(delivery: .unreadable, samples: 0, haste: 1, words: "")

    /// How a line came to be spoken.
    public typealias Delivery = Sound.Delivery

    /// The facts by the names they have in the recipe of a sound.
    public var parameters: [String: String] {
        [Self.deliveryName: delivery.rawValue, "haste": "\(haste)", "words": words]
    }

    /// What the delivery is called there.
    public static let deliveryName = "delivery"
}
