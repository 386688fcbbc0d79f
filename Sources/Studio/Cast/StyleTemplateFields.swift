/// What may be changed of a look.
public struct StyleTemplateFields: EditableFields {
    public var name: String
    public var description: String
    public var category: String
    public var stylePrompt: String
    public var negativePrompt: String
    public var model: String?
    public var loras: [LoRA]
    public var params: [String: String]
    public var previewUrl: String?
    public var isDeleted: Bool

    /// What may be changed of a look, as a row holds it.
    public init(_ template: StyleTemplate, isDeleted: Bool = false) {
        name = template.name
        description = template.description
        category = template.category
        stylePrompt = template.stylePrompt
        negativePrompt = template.negativePrompt
        model = template.model
        loras = template.loras
        params = template.params
        previewUrl = template.previewUrl
        self.isDeleted = isDeleted
    }

    /// The look.
    public var template: StyleTemplate {
        get {
            var template = StyleTemplate(name: name)
            template.description = description
            template.category = category
            template.stylePrompt = stylePrompt
            template.negativePrompt = negativePrompt
            template.model = model
            template.loras = loras
            template.params = params
            template.previewUrl = previewUrl
            return template
        }
        set { self = StyleTemplateFields(newValue, isDeleted: isDeleted) }
    }
}
