import HTTPTypes
import Studio

/// All endpoints with the schemas they speak in.
///
/// What they take is found before the first answer, because calls are checked by it; what they give only when
/// somebody reads the document.
struct Catalogue: Sendable {
    let entries: [Entry]
    let objects: [String: Schema.Object]

    /// One endpoint with what was found of its types.
    struct Entry: Sendable {
        let endpoint: Endpoint
        let query: Schema.Object?
        let body: Schema?
        /// Keys of the body that are taken and left out.
        let ignored: Set<String>
        /// Nil too where only what is taken was looked for.
        let output: Schema?
    }

    /// Finds the schemas of all endpoints, of what they take alone or of all; throws for a type that has none.
    init(_ endpoints: [Endpoint], inputsOnly: Bool = false) throws {
        let finder = SchemaFinder()
        // Shapes of queries and ignored keys are no schemas of the document.
        let aside = SchemaFinder()
        if !inputsOnly { _ = try finder.schema(of: ErrorBody.self) }
        entries = try endpoints.map { endpoint in
            Entry(
                endpoint: endpoint,
                query: try endpoint.query.flatMap { aside.object(try $0.find(aside)) },
                body: try endpoint.body.map { try $0.find(finder) },
                ignored: Set(
                    try endpoint.body?.ignored.flatMap { aside.object(try $0(aside)) }?.properties.map(\.key)
                        ?? []
                ),
                output: inputsOnly ? nil : try endpoint.success.find.map { try $0(finder) }
            )
        }
        objects = finder.objects
    }
}

extension SchemaFinder {
    /// The named object a schema refers to.
    fileprivate func object(_ schema: Schema) -> Schema.Object? {
        guard case .reference(let name) = schema else { return nil }
        return objects[name]
    }
}

extension Catalogue.Entry {
    /// Every problem that can be answered: what the declaration implies, and what it says beside that.
    ///
    /// Any call can have a parameter that is not known.
    var problems: Set<ProblemCode> {
        var problems = Set(endpoint.problems).union([
            .rateLimited, .internalError, .notAcceptable, .validationError, .serviceUnavailable,
        ])
        if endpoint.who != .anyone { problems.formUnion([.unauthenticated, .forbidden]) }
        if case .member = endpoint.who { problems.insert(.resourceNotFound) }
        if !endpoint.pathParameters.isEmpty { problems.insert(.resourceNotFound) }
        if body != nil { problems.formUnion([.fileTooLarge, .unsupportedMediaType]) }
        if endpoint.revision != .none { problems.formUnion([.revisionConflict, .invalidParameter]) }
        if [.required, .requiredToChange].contains(endpoint.revision) {
            problems.insert(.preconditionRequired)
        }
        if endpoint.leavesOut == .parts { problems.insert(.rangeNotSatisfiable) }
        if !endpoint.isSafe { problems.formUnion([.insufficientStorage, .invalidParameter]) }
        if endpoint.isRepeatable { problems.formUnion([.inProgress, .idempotencyMismatch]) }
        return problems
    }
}
