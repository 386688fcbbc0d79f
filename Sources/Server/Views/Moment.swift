import Studio

/// A moment as it stands on the wire: RFC 3339 in UTC with milliseconds.
public struct Moment: Hashable, Sendable, Codable {
    /// Since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    /// A moment so many microseconds after the epoch.
    public init(_ microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// A moment of a value.
    init(_ instant: Instant) {
        microseconds = instant.microseconds
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let moment = Moment(text: text) else {
            throw Problem(
                .validationError,
                "A time must be like 2026-01-31T12:00:00.000Z, not \"\(text.prefix(40))\"."
            )
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    var instant: Instant { Instant(microseconds: microseconds) }

    /// For example `2026-01-31T12:00:00.250Z`; written digit by digit, because Foundation's own style was
    /// seen to cut .123 to .122.
    public var text: String {
        let milliseconds = Self.floored(microseconds, 1000)
        let days = Int(Self.floored(milliseconds, 86_400_000))
        let time = Int(milliseconds - Int64(days) * 86_400_000)
        let (year, month, day) = Self.date(ofDay: days)
        return String(unsafeUninitializedCapacity: 24) { letters in
            var place = 0
            func write(_ number: Int, _ digits: Int, _ sign: Character) {
                var rest = number
                for digit in (place..<place + digits).reversed() {
                    letters[digit] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
                letters[place + digits] = sign.asciiValue ?? 0
                place += digits + 1
            }
            write(year, 4, "-")
            write(month, 2, "-")
            write(day, 2, "T")
            write(time / 3_600_000, 2, ":")
            write(time / 60_000 % 60, 2, ":")
            write(time / 1000 % 60, 2, ".")
            write(time % 1000, 3, "Z")
            return place
        }
    }

    /// Reads RFC 3339 with any offset and up to nine digits of a second, of which three count; nil for
    /// anything else, a day that is in no calendar and a leap second.
    ///
    /// Foundation's own style takes such days and moves them on.
    init?(text: String) {
        let letters = Array(text.utf8)
        guard letters.count >= 20 else { return nil }
        func number(_ places: Range<Int>) -> Int? {
            guard places.upperBound <= letters.count, letters[places].allSatisfy({ 48...57 ~= $0 }) else {
                return nil
            }
            return letters[places].reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        func stands(_ signs: String, at place: Int) -> Bool {
            place < letters.count && signs.utf8.contains(letters[place])
        }
        guard stands("-", at: 4), stands("-", at: 7), stands("Tt", at: 10), stands(":", at: 13),
            stands(":", at: 16), let year = number(0..<4), let month = number(5..<7),
            let dayOfMonth = number(8..<10),
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            hour < 24, minute < 60, second < 60,
            let day = Self.day(year: year, month: month, day: dayOfMonth)
        else { return nil }
        let fraction: [UInt8] = stands(".", at: 19) ? Array(letters[20...].prefix { 48...57 ~= $0 }) : []
        guard fraction.count <= 9, fraction.isEmpty == !stands(".", at: 19) else { return nil }
        let zone = fraction.isEmpty ? 19 : 20 + fraction.count
        let offset: Int
        if stands("Zz", at: zone), letters.count == zone + 1 {
            offset = 0
        } else if stands("+-", at: zone), stands(":", at: zone + 3), letters.count == zone + 6,
            let hours = number(zone + 1..<zone + 3), let minutes = number(zone + 4..<zone + 6), hours < 24,
            minutes < 60
        {
            offset = (hours * 60 + minutes) * (stands("-", at: zone) ? -1 : 1)
        } else {
            return nil
        }
        let thousandths = (0..<3).reduce(0) { sum, place in
            sum * 10 + (place < fraction.count ? Int(fraction[place]) - 48 : 0)
        }
        let seconds = ((day * 24 + hour) * 60 + minute - offset) * 60 + second
        microseconds = Int64(seconds * 1000 + thousandths) * 1000
        guard 0..<Self.end ~= microseconds - Self.begin else { return nil }
    }

    /// 0001-01-01, and how long it is from there to 10000-01-01.
    private static let begin: Int64 = -62_135_596_800_000_000
    private static let end: Int64 = 315_537_897_600_000_000

    /// Days since 1970-01-01 of a Gregorian date; nil for one that is in no calendar.
    private static func day(year: Int, month: Int, day: Int) -> Int? {
        guard 1...12 ~= month, 1...31 ~= day else { return nil }
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        // The 31st of a short month is the first of the next.
        return date(ofDay: number) == (year, month, day) ? number : nil
    }

    private static func floored(_ value: Int64, _ divisor: Int64) -> Int64 {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
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
