import HTTPTypes
import Studio

extension ProblemCode {
    /// The status of an answer with this problem.
    var status: HTTPResponse.Status {
        switch self {
        case .invalidParameter, .validationError: .badRequest
        case .unauthenticated: .unauthorized
        case .forbidden: .forbidden
        case .resourceNotFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .notAcceptable: .notAcceptable
        case .conflict, .revisionConflict, .duplicateResource, .inProgress, .idempotencyMismatch, .cancelled,
            .insufficientConversation, .moodNoSelection, .sceneNoPlan, .videoNoClips,
            .compositionMissingClips,
            .compositionMissingAudio:
            .conflict
        case .fileTooLarge: .contentTooLarge
        case .unsupportedMediaType: .unsupportedMediaType
        case .rangeNotSatisfiable: .rangeNotSatisfiable
        case .invalidFileType: .unprocessableContent
        case .preconditionRequired: .preconditionRequired
        case .rateLimited: .tooManyRequests
        case .externalServiceError: .badGateway
        case .serviceUnavailable: .serviceUnavailable
        case .insufficientStorage: .init(code: 507, reasonPhrase: "Insufficient Storage")
        case .outputUnwritable, .inputOutput, .compositionFailed, .internalError: .internalServerError
        }
    }
}
