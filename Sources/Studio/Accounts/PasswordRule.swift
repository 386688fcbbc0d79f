import Foundation

/// Which passwords are taken: long ones that are not on every list, whatever signs they are of.
public enum PasswordRule {
    /// At least so many characters.
    public static let fewest = 8
    /// At most so many bytes of UTF-8, so that nobody can make us hash a book.
    public static let mostBytes = 1024

    /// The same text however a keyboard composes its letters (NFKC, as NIST SP 800-63B asks).
    public static func normalized(_ password: String) -> String {
        password.precomposedStringWithCompatibilityMapping
    }

    /// Throws a `Problem` with one sentence for a password that is too short, too long or too common.
    public static func check(_ password: String, email: EmailAddress) throws(Problem) {
        let password = normalized(password)
        let folded = password.lowercased()
        if password.unicodeScalars.count < fewest {
            throw Problem(
                .validationError,
                "The password must have at least \(fewest) characters.",
                subject: "password"
            )
        }
        if password.utf8.count > mostBytes {
            throw Problem(
                .validationError,
                "The password must have at most \(mostBytes) bytes.",
                subject: "password"
            )
        }
        if CommonPasswords.all.contains(folded) {
            throw Problem(
                .validationError,
                "That password is among the commonest; choose another.",
                subject: "password"
            )
        }
        if folded == email.text {
            throw Problem(
                .validationError,
                "The password must not be the e-mail; choose another.",
                subject: "password"
            )
        }
    }
}
