import Foundation
import Studio
import Testing

@testable import Server

@Suite struct MomentTests {
    @Test func `any millisecond of four-digit years is read as it was written`() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<20_000 {
            // From 0001-01-01 to 9999-12-31.
            let moment = Moment(
                Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random) * 1000
            )
            #expect(moment.text.count == 24)
            #expect(Moment(text: moment.text) == moment, "\(moment.text)")
        }
    }

    @Test func `the date is what Foundation's calendar says`() throws {
        var random = SeededGenerator(seed: 5)
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for _ in 0..<500 {
            let seconds = Int64.random(in: -2_000_000_000...32_503_680_000, using: &random)
            let date = Date(timeIntervalSince1970: Double(seconds))
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
            let wanted = String(
                format: "%04d-%02d-%02dT%02d:%02d:%02d.000Z",
                parts.year ?? 0,
                parts.month ?? 0,
                parts.day ?? 0,
                parts.hour ?? 0,
                parts.minute ?? 0,
                parts.second ?? 0
            )
            #expect(Moment(seconds * 1_000_000).text == wanted)
        }
    }

    @Test(arguments: [
        ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000Z"),
        ("2026-01-31T12:00:00.123Z", "2026-01-31T12:00:00.123Z"),
        ("2026-01-31t12:00:00.5z", "2026-01-31T12:00:00.500Z"),
        ("2026-01-31T12:00:00+02:00", "2026-01-31T10:00:00.000Z"),
        ("2026-01-31T23:30:00.25-05:30", "2026-02-01T05:00:00.250Z"),
        ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"),
        ("2026-01-31T12:00:00.123456Z", "2026-01-31T12:00:00.123Z"),
    ])
    func `every spelling of RFC 3339 is read`(text: String, written: String) {
        #expect(Moment(text: text)?.text == written)
    }

    @Test(arguments: [
        "", "2026", "2026-01-31", "2026-01-31T12:00", "2026-01-31T12:00:00", "2026-01-31 12:00:00Z",
        "2026-02-30T12:00:00Z", "2025-02-29T12:00:00Z", "2026-13-01T12:00:00Z", "2026-00-01T12:00:00Z",
        "2026-01-31T24:00:00Z", "2026-01-31T12:60:00Z", "2026-01-31T12:00:61Z", "2026-01-31T12:00:00.Z",
        "2026-01-31T12:00:00+24:00", "2026-01-31T12:00:00+02", "20260131T120000Z", "2026-01-31T12:00:00Z ",
        "0000-01-01T00:00:00Z", "２026-01-31T12:00:00Z", "2026-W05-6T12:00:00Z",
    ])
    func `what is no such time is refused`(text: String) {
        #expect(Moment(text: text) == nil)
    }

    @Test func `an instant keeps its microseconds where they are not written`() {
        #expect(Moment(1_999).text == "1970-01-01T00:00:00.001Z")
        #expect(Moment(-1).text == "1969-12-31T23:59:59.999Z")
    }
}
