/// What may be changed of a character.
public struct CastFields: EditableFields {
    public var name: String
    public var description: String
    public var referenceImages: [ID<Asset>]
    public var lora: String?
    public var triggerWords: [String]
    public var styleNotes: String
    public var isDeleted: Bool

    /// What may be changed of a character, as a row holds it.
    public init(_ member: CastMember, isDeleted: Bool = false) {
        name = member.name
        description = member.description
        referenceImages = member.referenceImages
        lora = member.lora
        triggerWords = member.triggerWords
        styleNotes = member.styleNotes
        self.isDeleted = isDeleted
    }

    /// The character.
    public var member: CastMember {
        get {
            var member = CastMember(name: name)
            member.description = description
            member.referenceImages = referenceImages
            member.lora = lora
            member.triggerWords = triggerWords
            member.styleNotes = styleNotes
            return member
        }
        set { self = CastFields(newValue, isDeleted: isDeleted) }
    }
}
