/// The parts of a brief that are asked for and told of by name.
public enum BriefPart: String, Sendable, Codable, CaseIterable {
    case product
    case brand
    case description
    case audience
    case messages
    case tone
    case style
    case callToAction = "call_to_action"
    case notes
    case prohibitions

    /// What a plan needs, in the order in which it is asked for.
    public static let needed: [BriefPart] = [.product, .audience, .messages, .tone, .style]

    /// What may be assumed when nobody says it; the others would be claims.
    public static let assumable: [BriefPart] = needed + [.description]

    /// What is asked for, the call to action last: a film can do without one.
    static let asked: [BriefPart] = needed + [.callToAction]
}

extension Brief {
    /// What a plan needs and nobody has said or assumed yet, in the order in which it is asked for.
    public var missing: [BriefPart] {
        BriefPart.needed.filter { part in
            // A brand alone names the film as well.
            part == .product ? product.value == nil && brand.value == nil : source(of: part) == .missing
        }
    }

    /// Whether an engine would have to assume anything before it plans.
    public var lacksNothing: Bool { BriefPart.assumable.allSatisfy { source(of: $0) != .missing } }

    /// Where the value of a part came from.
    public func source(of part: BriefPart) -> Source {
        switch part {
        case .product: product.source
        case .brand: brand.source
        case .description: description.source
        case .audience: audience.source
        case .messages: messages.source
        case .tone: tone.source
        case .style: style.source
        case .callToAction: callToAction.source
        case .notes: notes.source
        case .prohibitions: prohibitions.source
        }
    }

    /// What a part says, in one text; nil when it is missing.
    public func text(of part: BriefPart) -> String? {
        switch part {
        case .product: product.value
        case .brand: brand.value
        case .description: description.value
        case .audience: audience.value
        case .messages: messages.value?.joined(separator: " ")
        case .tone: tone.value?.joined(separator: ", ")
        case .style: style.value?.joined(separator: ", ")
        case .callToAction: callToAction.value
        case .notes: notes.value
        case .prohibitions: prohibitions.value?.joined(separator: ", ")
        }
    }

    /// Assumes a part as another brief has it; what was said stays.
    public mutating func assume(_ part: BriefPart, as other: Brief) {
        switch part {
        case .product: if let value = other.product.value { product.assume(value) }
        case .brand: if let value = other.brand.value { brand.assume(value) }
        case .description: if let value = other.description.value { description.assume(value) }
        case .audience: if let value = other.audience.value { audience.assume(value) }
        case .messages: if let value = other.messages.value { messages.assume(value) }
        case .tone: if let value = other.tone.value { tone.assume(value) }
        case .style: if let value = other.style.value { style.assume(value) }
        case .callToAction: if let value = other.callToAction.value { callToAction.assume(value) }
        case .notes: if let value = other.notes.value { notes.assume(value) }
        case .prohibitions: if let value = other.prohibitions.value { prohibitions.assume(value) }
        }
    }
}
