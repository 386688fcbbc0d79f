import Store
import Studio

/// The brief of a project as it stands.
struct BriefDocumentView: Described, Revisioned {
    static let schemaName = "ProjectBrief"
    static let about = "The brief of a project: what was said, what was assumed and what is missing."
    static let details = [
        Detail(CodingKeys.schema, "The schema that was asked for; without one the keys of both are here."),
        Detail(CodingKeys.brief, "The brief in the keys of the schema; can be sent back as it is."),
        Detail(CodingKeys.fields, "Every key of the schema with where its value came from."),
        Detail(
            CodingKeys.missing,
            "The keys that a plan needs and nobody has said yet, in the order of asking."
        ),
        Detail(CodingKeys.completeness, "How much of what a plan needs is there, 0 to 100.", .range(0...100)),
        Detail(CodingKeys.language, "The language of the film, a BCP 47 code."),
        Detail(CodingKeys.revision, "That of the project, which rises with every edit of the brief."),
    ]

    let projectID: ID<Project>
    let schema: BriefSchema?
    let brief: WrittenBrief
    let fields: [String: BriefFieldView]
    let missing: [String]
    let completeness: Int
    let language: String
    let revision: Int

    init(_ row: ProjectRow, _ schema: BriefSchema? = nil) {
        let named = row.fields.brief.named(for: schema)
        projectID = row.id
        self.schema = schema
        brief = WrittenBrief(named, schema)
        fields = BriefPart.allCases.reduce(into: [:]) { fields, part in
            guard let key = part.key(in: schema) else { return }
            fields[key] = BriefFieldView(named, part)
        }
        missing = named.missingKeys(in: schema)
        completeness = named.completeness
        language = row.fields.language
        revision = row.history.revision
    }
}

/// One value of a brief.
struct BriefFieldView: Described {
    static let schemaName = "BriefField"
    static let about = "One value of a brief and where it came from."
    static let details = [
        Detail(CodingKeys.text, "The value in one text; not there while it is missing."),
        Detail(CodingKeys.source, "Whether somebody said it, it was assumed, or it is missing."),
    ]

    let text: String?
    let source: Source

    /// Where a value came from.
    enum Source: String, Codable, CaseIterable, Sendable { case said, assumed, missing }

    init(_ brief: Brief, _ part: BriefPart) {
        text = brief.text(of: part)
        source = Source(rawValue: brief.source(of: part).rawValue) ?? .missing
    }
}

/// A brief in the keys of one schema or both.
struct WrittenBrief: Described {
    static let about = "A brief in the keys of one schema or both; what is missing is not there."

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

    init(_ brief: Brief, _ schema: BriefSchema?) {
        let isBrand = schema == .brand
        productName = isBrand ? nil : brief.product.value
        brandName = schema == .product ? nil : brief.brand.value
        productDescription = schema == .product ? nil : brief.description.value
        targetAudience = brief.audience.value
        emotionalTone = isBrand ? nil : brief.tone.value
        tone = isBrand ? brief.text(of: .tone) : nil
        visualStyleKeywords = isBrand ? nil : brief.style.value
        keyMessages = isBrand ? nil : brief.messages.value
        keyMessage = isBrand ? brief.messageText : nil
        callToAction = brief.callToAction.value
        additionalNotes = schema == .product ? nil : brief.notes.value
        prohibitions = schema == nil ? brief.prohibitions.value : nil
    }
}
