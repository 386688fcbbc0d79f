import Studio

extension Problem {
    /// The status a command ends with, by the names of sysexits.h.
    var exitStatus: Int32 {
        switch code {
        case .invalidParameter, .methodNotAllowed, .notAcceptable, .unsupportedMediaType,
            .preconditionRequired, .rangeNotSatisfiable, .idempotencyMismatch:
            64
        case .validationError, .invalidFileType, .fileTooLarge, .conflict, .revisionConflict,
            .duplicateResource, .insufficientConversation, .moodNoSelection, .sceneNoPlan, .videoNoClips,
            .compositionMissingClips, .compositionMissingAudio:
            65
        case .resourceNotFound: 66
        case .serviceUnavailable: 69
        case .compositionFailed, .externalServiceError, .internalError: 70
        case .outputUnwritable: 73
        case .insufficientStorage, .inputOutput: 74
        case .rateLimited, .inProgress: 75
        case .unauthenticated, .forbidden: 77
        case .cancelled: 130
        }
    }
}
