import Studio

/// One of the two ways in which briefs are written.
enum BriefSchema: String, Codable, CaseIterable, Sendable {
    /// `product_name`, `emotional_tone`, `visual_style_keywords`, `key_messages` …
    case product
    /// `brand_name`, `product_description`, `key_message`, `tone` …
    case brand
}

extension BriefPart {
    /// The key of the part in a schema, or where both stand together; nil where a schema has none for it.
    func key(in schema: BriefSchema?) -> String? {
        switch (self, schema) {
        case (.product, .product?), (.product, nil): "product_name"
        case (.brand, .brand?), (.brand, nil): "brand_name"
        case (.description, .brand?), (.description, nil): "product_description"
        case (.audience, _): "target_audience"
        case (.messages, .brand?): "key_message"
        case (.messages, _): "key_messages"
        case (.tone, .brand?): "tone"
        case (.tone, _): "emotional_tone"
        case (.style, .product?), (.style, nil): "visual_style_keywords"
        case (.callToAction, _): "call_to_action"
        case (.notes, .brand?), (.notes, nil): "additional_notes"
        case (.prohibitions, nil): "prohibitions"
        // Whose it is stands for what it is, and the other way round.
        case (.product, .brand?), (.brand, .product?), (.description, .product?), (.style, .brand?),
            (.notes, .product?), (.prohibitions, _):
            nil
        }
    }
}

extension Brief {
    /// The brief with a name under the key that a schema has for it: brand and product stand for each other.
    func named(for schema: BriefSchema?) -> Brief {
        var brief = self
        switch schema {
        case .product?: if let brand = brand.value { brief.product.assume(brand) }
        case .brand?: if let product = product.value { brief.brand.assume(product) }
        case nil: break
        }
        return brief
    }

    /// The keys of a schema that a plan needs and that are missing.
    func missingKeys(in schema: BriefSchema?) -> [String] {
        missing.compactMap { part in
            part == .product && schema == .brand ? "brand_name" : part.key(in: schema)
        }
    }

    /// All messages in one text, with stops between them, so that they can be told apart again.
    var messageText: String? {
        guard let all = messages.value, let first = all.first else { return nil }
        return all.dropFirst().reduce(first) { text, next in
            text + (text.last.map { ".!?…。！？".contains($0) } == true ? " " : ". ") + next
        }
    }
}
