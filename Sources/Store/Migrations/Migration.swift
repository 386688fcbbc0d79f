import Crypto
import Foundation

/// One numbered step of the schema; once released its text never changes.
struct Migration: Sendable {
    /// From 1, without gaps.
    let number: Int
    let name: String
    /// Statements that SQLite and PostgreSQL both take.
    let sql: String

    /// SHA-256 of the text as hexadecimal characters.
    var checksum: String {
        SHA256.hash(data: Data(sql.utf8)).map { String(format: "%02x", $0) }.joined()
    }

    /// All steps in order.
    static let all: [Migration] = [.firstSchema]
}
