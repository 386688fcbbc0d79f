/// What may be changed of a saved cut; what it holds stays as it was saved.
public struct CutFields: EditableFields {
    /// Empty for one that nobody named.
    public var name: String
    public var isDeleted: Bool

    /// What may be changed of a cut, as a row holds it.
    public init(name: String, isDeleted: Bool) {
        self.name = name
        self.isDeleted = isDeleted
    }
}
