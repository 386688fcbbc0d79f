public import Jobs
public import Studio

extension Problem: ClassifiedFailure {
    /// Problems that another attempt cannot mend end the job at once; the others back off.
    public var failure: Failure {
        let kind: Failure.Kind =
            switch code {
            case .externalServiceError, .inputOutput, .internalError, .revisionConflict: .transient
            case .compositionFailed: .badOutput
            default: .invalid
            }
        return Failure(kind, message, code: code.rawValue)
    }

    /// The problem a job ended with.
    public init(_ failure: Failure) {
        let code = failure.code.flatMap(ProblemCode.init(rawValue:)) ?? .internalError
        self.init(code, failure.message)
    }
}
