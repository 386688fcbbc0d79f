extension TypeScriptRuntime {
    /// The classes of what a call can end with but its answer.
    static let errors = #"""
        /** A call that did not succeed; its message says what to do. */
        export class ReelwrightError extends Error {
          readonly code: ProblemCode;
          /** The HTTP status; 0 when no answer came. */
          readonly status: number;
          readonly details: ErrorDetails;
          /** Seconds to wait before another try, when the server said so. */
          readonly retryAfter?: number;
          constructor(code: ProblemCode, message: string, status: number, details: ErrorDetails = {}, retryAfter?: number) {
            super(message);
            this.name = new.target.name;
            this.code = code;
            this.status = status;
            this.details = details;
            this.retryAfter = retryAfter;
          }
        }
        /** Some fields are wrong; `details.fields` says which. */
        export class InvalidError extends ReelwrightError {}
        /** Nobody is signed in. */
        export class AuthenticationError extends ReelwrightError {}
        /** It may be seen, but this may not be done. */
        export class ForbiddenError extends ReelwrightError {}
        /** It is not there, or may not be seen. */
        export class NotFoundError extends ReelwrightError {}
        /** Something stands against it, such as another's edit. */
        export class ConflictError extends ReelwrightError {}
        /** Too many calls; `retryAfter` says how long to wait. */
        export class RateLimitError extends ReelwrightError {}
        /** The server failed. */
        export class ServerError extends ReelwrightError {}
        /** No answer came. */
        export class NetworkError extends ReelwrightError {}
        """#
}
