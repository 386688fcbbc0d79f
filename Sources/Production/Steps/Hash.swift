import Crypto
import Foundation
import Studio

/// SHA-256 over the one JSON text of a value.
enum Hash {
    static func of(_ value: some Encodable) throws -> String {
        of(bytes: try Wire.data(value))
    }

    static func of(bytes: Data) -> String {
        SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    }
}
