import HTTPTypes
import Production
import Studio

/// What an endpoint takes that is sent a file, as a form or as the body itself.
struct UploadRule: Sendable {
    /// What the first bytes of the file may promise.
    let wanted: Set<MediaPromise>

    /// Any picture, sound or film.
    static let any = UploadRule(wanted: Set(MediaPromise.allCases))
    static let picture = UploadRule(wanted: [.picture])
    /// Sound, alone in a container too.
    static let music = UploadRule(wanted: [.sound, .film])
}

/// What goes with a file: parameters of the call, or fields of its form.
struct UploadFields: Described {
    static let about = "What goes with a file; fields of a form count before parameters."
    static let details = [
        Detail(
            CodingKeys.name,
            "What it is called; the file's own name in a form without it.",
            .length(1...200),
            .pattern(.line)
        ),
        Detail(
            CodingKeys.tags,
            "Words to find it by, with commas between.",
            .count(0...50),
            .length(1...100)
        ),
        Detail(CodingKeys.projectID, "The project it belongs to; one's own library without it."),
    ]

    let name: String?
    let tags: [String]?
    let projectID: ID<Project>?
}

/// What goes with a file whose place is known.
struct UploadName: Described {
    static let about = "What the file is called; a field of a form counts before a parameter."
    static let details = [
        Detail(
            CodingKeys.name,
            "What it is called; the file's own name in a form without it.",
            .length(1...200),
            .pattern(.line)
        )
    ]

    let name: String?
}

extension Endpoint {
    /// An endpoint that takes a file and gives JSON.
    init<Query: Described, Output: Codable & Sendable>(
        upload rule: UploadRule,
        _ path: String,
        _ name: String,
        _ summary: String,
        who: Access,
        status: HTTPResponse.Status = .ok,
        problems: [ProblemCode] = [],
        run: @escaping @Sendable (Call<Query, Nothing>) async throws -> Output
    ) {
        self.init(
            .post,
            path,
            name,
            summary,
            who: who,
            status: status,
            problems: problems + [
                .fileTooLarge, .invalidFileType, .unsupportedMediaType, .insufficientStorage,
                .externalServiceError, .serviceUnavailable,
            ],
            run: run
        )
        upload = rule
    }
}

extension Visit {
    /// The same call with the file that came, and the fields of its form among its parameters.
    func with(_ received: UploadReader.Received, _ entry: Catalogue.Entry) throws -> Visit {
        var reader = FieldReader(catalogue: server.catalogue)
        let fields = reader.parameters(received.fields, entry.query)
        guard reader.problems.isEmpty else { throw InvalidFields(fields: reader.problems) }
        var visit = self
        if case .object(let form) = fields, case .object(let parameters) = query {
            visit.query = .object(parameters.merging(form) { $1 })
        }
        visit.body = [
            "sha256": .string(received.file.sha256), "name": .string(received.name), "fields": visit.query,
        ]
        visit.upload = received
        return visit
    }
}

extension Call {
    /// The file that was sent.
    var upload: UploadReader.Received {
        get throws {
            guard let upload = visit.upload else {
                throw Problem(.internalError, "The endpoint takes no file.")
            }
            return upload
        }
    }
}
