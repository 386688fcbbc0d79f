import Foundation
public import Store
public import Studio

/// What a project begins with.
public struct ProjectOrder: Sendable {
    /// Nil takes it from the brief, else "Untitled".
    public var name: String?
    public var description: String
    /// Nil for an upright film of 30 s at 30 frames a second.
    public var format: Format?
    public var brief: Brief?
    /// A brief as a person wrote it, read when `brief` is nil.
    public var text: String?
    /// The structure whose scenes it begins with; none when nil.
    public var storyTemplate: ID<StoryTemplate>?

    /// An order of a project; one without a brief is a valid one.
    public init(
        name: String? = nil,
        description: String = "",
        format: Format? = nil,
        brief: Brief? = nil,
        text: String? = nil,
        storyTemplate: ID<StoryTemplate>? = nil
    ) {
        self.name = name
        self.description = description
        self.format = format
        self.brief = brief
        self.text = text
        self.storyTemplate = storyTemplate
    }
}

extension Workshop {
    /// Begins a project without a plan; throws a `Problem` for a brief that cannot be read.
    public func createProject(_ order: ProjectOrder, by user: ID<User>) async throws -> ProjectRow {
        let brief = try order.brief ?? order.text.map { try BriefReader.read(Data($0.utf8), name: "text") }
        let engine = engines.name
        return try await store.write(as: user) { transaction in
            let title = order.name ?? brief?.title ?? "Untitled"
            let name = String(String.UnicodeScalarView(title.unicodeScalars.prefix(200)))
            let project = Project(
                id: transaction.ids.next(),
                slug: try Slug.free(for: name, transaction),
                name: name,
                brief: brief ?? Brief(),
                format: order.format ?? Format(aspect: .portrait, rate: FrameRate(30), seconds: 30),
                seed: try FilmIdentity.seed(of: brief ?? Brief()),
                language: LanguageGuess.language(of: brief ?? Brief()),
                engine: engine
            )
            try transaction.insert(project, description: order.description)
            try transaction.recordCommand(
                "project.begin",
                project: project.id,
                command: project,
                inverse: ["delete": project.id.text]
            )
            if let template = order.storyTemplate {
                try transaction.begin(project, with: template, for: user)
            }
            return try transaction.projectRow(project.id)
        }
    }
}
