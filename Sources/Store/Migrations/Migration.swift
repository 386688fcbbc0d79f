import Crypto
import Foundation

/// One numbered step of the schema; once released its text never changes.
package struct Migration: Sendable {
    /// From 1, without gaps.
    package let number: Int
    package let name: String
    /// Statements that SQLite and PostgreSQL both take.
    package let sql: String

    /// A step from the schema of the number before it.
    package init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    /// SHA-256 of the text as hexadecimal characters.
    var checksum: String {
        SHA256.hash(data: Data(sql.utf8)).map { String(format: "%02x", $0) }.joined()
    }

    /// All steps in order.
    package static let all: [Migration] = [
        .firstSchema, .staging, .draftLook, .accounts, .editing, .idempotentCalls,
        .sharedRoles, .moodsAndConversation, .trimmedEvents, .generation, .assets, .cast,
        .cuts, .namedCuts,
    ]
}
