import Store
import Studio

extension EditableRow {
    /// Throws a `Problem` when the row is not at the revision that somebody saw; any will do when that is nil.
    func check(_ revision: Int?) throws {
        guard let revision, revision != history.revision else { return }
        throw Problem(
            .revisionConflict,
            "It was changed since it was read; look at what it is now and repeat the change.",
            details: ["revision": Double(history.revision)]
        )
    }

    /// Throws a `Problem` unless the row is in the trash, for not longer than what is there is kept.
    func checkTrashed(now: Int64) throws {
        guard let deletedAt = history.deletedAt else {
            throw Problem(.conflict, "It is not in the trash.")
        }
        guard now - deletedAt.microseconds <= Trash.microseconds else {
            throw Problem(
                .resourceNotFound,
                "It was in the trash for more than 30 days and cannot come back."
            )
        }
    }
}

/// What was deleted and can come back.
enum Trash {
    /// How long it can: 30 days.
    static let microseconds: Int64 = 30 * 24 * 3600 * 1_000_000
}

extension FrameRate {
    /// A length in frames, at least one; throws a `Problem` for what is no length.
    func length(inSeconds seconds: Double, _ subject: String) throws -> Int {
        guard seconds.isFinite, seconds > 0, seconds <= Self.longest else {
            throw Problem(
                .invalidParameter,
                "A length is more than 0 and at most \(Int(Self.longest)) seconds.",
                subject: subject
            )
        }
        return max(1, frames(inSeconds: seconds))
    }

    /// A position in frames; throws a `Problem` for what is no position.
    func position(inSeconds seconds: Double, _ subject: String) throws -> Int {
        guard seconds.isFinite, seconds >= 0, seconds <= Self.longest else {
            throw Problem(
                .invalidParameter,
                "A position is from 0 to \(Int(Self.longest)) seconds.",
                subject: subject
            )
        }
        return frames(inSeconds: seconds)
    }

    /// The longest length and last position of anything, in seconds.
    private static let longest = 10_000.0
}

extension String {
    /// A name with something behind it, shortened so that both fit into a name's 200 characters.
    func named(_ suffix: String) -> String {
        let room = 200 - suffix.unicodeScalars.count - 1
        return String(String.UnicodeScalarView(unicodeScalars.prefix(room))) + " " + suffix
    }

    /// Two texts as one, with a separator between them where both say something.
    func joined(_ other: String, by separator: String) -> String {
        isEmpty ? other : other.isEmpty ? self : self + separator + other
    }
}

extension Double {
    /// With two decimals, for sentences.
    var inSentences: String { "\((self * 100).rounded() / 100)" }
}
