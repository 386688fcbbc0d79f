import Foundation
import Studio

/// A moment as it stands on the wire: RFC 3339 in UTC with milliseconds.
struct Moment: Hashable, Sendable, Codable {
    let microseconds: Int64

    /// A moment of a row.
    init(_ microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// A moment of a value.
    init(_ instant: Instant) {
        microseconds = instant.microseconds
    }

    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let moment = Moment(text: text) else {
            throw Problem(
                .validationError,
                "A time must be like 2026-01-31T12:00:00.000Z, not \"\(text.prefix(40))\"."
            )
        }
        self = moment
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    var instant: Instant { Instant(microseconds: microseconds) }

    /// For example `2026-01-31T12:00:00.250Z`; written digit by digit, because Foundation's own style was
    /// seen to cut .123 to .122.
    var text: String {
        let milliseconds = Self.floored(microseconds, 1000)
        let days = Int(Self.floored(milliseconds, 86_400_000))
        let time = Int(milliseconds - Int64(days) * 86_400_000)
        let (year, month, day) = Self.date(ofDay: days)
        let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { Self.padded($0, 2) }
        let date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        return "\(date)T\(clock.joined(separator: ":")).\(Self.padded(time % 1000, 3))Z"
    }

    /// Reads RFC 3339 with any offset; nil for anything else.
    private init?(text: String) {
        let plain = text.uppercased()
        let styles = [
            Date.ISO8601FormatStyle(includingFractionalSeconds: true),
            Date.ISO8601FormatStyle(includingFractionalSeconds: false),
        ]
        guard let date = styles.lazy.compactMap({ try? $0.parse(plain) }).first else { return nil }
        microseconds = Int64((date.timeIntervalSince1970 * 1000).rounded()) * 1000
    }

    private static func floored(_ value: Int64, _ divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// The Gregorian date of a day counted from 1970-01-01, over eras of 400 years that begin in March.
    private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1
        )
    }
}

extension Moment: SchemaProviding {
    static var schema: Schema { .moment }
    static var sample: Moment { Moment(0) }
}
