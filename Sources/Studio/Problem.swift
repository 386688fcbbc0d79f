/// Something that went wrong, said so that the person who reads it knows what to do.
public struct Problem: Error, Hashable, Sendable, Codable, CustomStringConvertible {
    /// What kind of problem it is; stable, for programs.
    public let code: ProblemCode
    /// One plain sentence that says what is wrong and what to do.
    public let message: String
    /// The field, option or file it is about, where there is one.
    public let subject: String?
    /// Numbers that a program goes on with, by name: `next_position` in seconds, `revision`.
    public let details: [String: Double]?
    /// The job that is in the way, where there is one.
    public let job: String?

    /// A problem with one plain sentence.
    public init(
        _ code: ProblemCode,
        _ message: String,
        subject: String? = nil,
        details: [String: Double]? = nil,
        job: String? = nil
    ) {
        self.code = code
        self.message = message
        self.subject = subject
        self.details = details
        self.job = job
    }

    public var description: String { message }
}

/// The kinds of problem, by the names that programs see.
public enum ProblemCode: String, Sendable, Codable, CaseIterable {
    /// An option or parameter is not one that can be used.
    case invalidParameter = "INVALID_PARAMETER"
    /// What was given (a brief, for example) has fields of the wrong type, or lacks some.
    case validationError = "VALIDATION_ERROR"
    /// There is nothing under that name or path.
    case resourceNotFound = "RESOURCE_NOT_FOUND"
    /// Nobody is signed in, or not with what was given.
    case unauthenticated = "UNAUTHENTICATED"
    /// Who asks may see it, but not do this.
    case forbidden = "FORBIDDEN"
    /// There is one of that name already, where there may be one only.
    case duplicateResource = "DUPLICATE_RESOURCE"
    /// Too much was asked in too short a time.
    case rateLimited = "RATE_LIMITED"
    /// What is there already stands against it.
    case conflict = "CONFLICT"
    /// Nothing was said yet that anything could be made from.
    case insufficientConversation = "INSUFFICIENT_CONVERSATION"
    /// It needs a mood, and there is none yet.
    case moodNoSelection = "MOOD_NO_SELECTION"
    /// It needs scenes, and the film has none yet.
    case sceneNoPlan = "SCENE_NO_PLAN"
    /// It needs clips, and the scenes have none yet.
    case videoNoClips = "VIDEO_NO_CLIPS"
    /// Pictures of the film are not made yet.
    case compositionMissingClips = "COMPOSITION_MISSING_CLIPS"
    /// Music or narration of the film is not made yet.
    case compositionMissingAudio = "COMPOSITION_MISSING_AUDIO"
    /// Someone changed the row since it was read.
    case revisionConflict = "REVISION_CONFLICT"
    /// The file holds more than is taken.
    case fileTooLarge = "FILE_TOO_LARGE"
    /// The file is not of a kind that can be read here.
    case invalidFileType = "INVALID_FILE_TYPE"
    /// The file to be made cannot be written where it was asked for.
    case outputUnwritable = "OUTPUT_UNWRITABLE"
    /// The disk is full.
    case insufficientStorage = "INSUFFICIENT_STORAGE"
    /// A file could not be read or written.
    case inputOutput = "INPUT_OUTPUT"
    /// A program that is needed is missing or too old.
    case serviceUnavailable = "SERVICE_UNAVAILABLE"
    /// A program or service that was asked gave no usable answer.
    case externalServiceError = "EXTERNAL_SERVICE_ERROR"
    /// A film could not be put together.
    case compositionFailed = "COMPOSITION_FAILED"
    /// It was stopped by a person.
    case cancelled = "CANCELLED"
    /// The path is there, but not with this method.
    case methodNotAllowed = "METHOD_NOT_ALLOWED"
    /// The answer cannot be had in a kind that was asked for.
    case notAcceptable = "NOT_ACCEPTABLE"
    /// The body is of a kind that is not read here.
    case unsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE"
    /// The part of a file that is asked for lies behind its end.
    case rangeNotSatisfiable = "RANGE_NOT_SATISFIABLE"
    /// The revision that was seen has to be named.
    case preconditionRequired = "PRECONDITION_REQUIRED"
    /// The same call is still going on.
    case inProgress = "IN_PROGRESS"
    /// The key of an earlier call came with another body.
    case idempotencyMismatch = "IDEMPOTENCY_MISMATCH"
    /// A fault of ours.
    case internalError = "INTERNAL_ERROR"
}
