import Studio

/// The body of every answer that is no success.
struct ErrorBody: Described {
    static let about = "What is wrong and what to do about it."
    static let details = [Detail(CodingKeys.error, "The one problem.")]

    let error: Content

    struct Content: Described {
        static let schemaName = "ErrorContent"
        static let about = "One problem."
        static let details = [
            Detail(CodingKeys.code, "Stable, for programs."),
            Detail(CodingKeys.message, "One plain sentence that says what to do.", .length(1...10_000)),
            Detail(CodingKeys.details, "What more there is to know, by code."),
        ]

        let code: ProblemCode
        let message: String
        let details: Details
    }

    struct Details: Described {
        static let schemaName = "ErrorDetails"
        static let about = "What more there is to know of a problem; each key only where it says something."
        static let details = [
            Detail(CodingKeys.fields, "What is wrong with each field of a call."),
            Detail(CodingKeys.field, "The field or header it is about."),
            Detail(CodingKeys.current, "The row as it is now, when somebody changed it since it was read."),
            Detail(CodingKeys.jobID, "The job that is busy with it."),
            Detail(CodingKeys.nextPosition, "The first place that is free, in seconds."),
            Detail(CodingKeys.clipEnd, "Where the clip ends that stands against it, in seconds."),
            Detail(CodingKeys.revision, "The revision the row is at now."),
            Detail(CodingKeys.ready, "How each part of the server is, when it takes no work."),
        ]

        var fields: [FieldProblem]?
        var field: String?
        var current: JSON?
        var jobID: String?
        var nextPosition: Double?
        var clipEnd: Double?
        var revision: Int?
        var ready: ReadyView?
    }
}

extension ErrorBody {
    /// The body of a problem.
    init(
        _ problem: Problem,
        fields: [FieldProblem]? = nil,
        current: JSON? = nil,
        ready: ReadyView? = nil
    ) {
        error = Content(
            code: problem.code,
            message: problem.message,
            details: Details(
                fields: fields,
                field: problem.subject,
                current: current,
                jobID: problem.job,
                nextPosition: problem.details?["next_position"],
                clipEnd: problem.details?["clip_end"],
                revision: problem.details?["revision"].map { Int($0) },
                ready: ready
            )
        )
    }
}

extension FieldProblem: Described {
    static let about = "What is wrong with one field."
    static let details = [
        Detail(CodingKeys.pointer, "A JSON pointer into the body, or a parameter's name.", example: "/name"),
        Detail(CodingKeys.message, "What it has to be.", example: "must have 1 to 200 characters"),
    ]

    enum CodingKeys: String, CodingKey { case pointer, message }
}

/// A call whose fields are wrong, all at once.
struct InvalidFields: Error {
    let fields: [FieldProblem]

    /// One sentence for people; programs read the fields.
    var problem: Problem {
        let first = fields.prefix(3).map { "\($0.pointer.isEmpty ? "the body" : $0.pointer) \($0.message)" }
            .joined(separator: "; ")
        let more = fields.count > 3 ? "; and \(fields.count - 3) more" : ""
        return Problem(.validationError, "Correct these fields and try again: \(first)\(more).")
    }
}
