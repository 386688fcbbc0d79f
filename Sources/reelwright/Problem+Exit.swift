import Studio

extension Problem {
    /// The status a command ends with, by the names of sysexits.h.
    var exitStatus: Int32 {
        switch code {
        case .invalidParameter: 64
        case .validationError, .invalidFileType, .fileTooLarge, .conflict, .revisionConflict: 65
        case .resourceNotFound: 66
        case .serviceUnavailable: 69
        case .compositionFailed, .externalServiceError, .internalError: 70
        case .outputUnwritable: 73
        case .insufficientStorage, .inputOutput: 74
        case .cancelled: 130
        }
    }
}
