/// What may be changed of a finished film: only whether it is in the trash.
public struct RenderFields: EditableFields {
    public var isDeleted: Bool

    /// What may be changed of a finished film, as a row holds it.
    public init(isDeleted: Bool) {
        self.isDeleted = isDeleted
    }
}
