import Crypto
import Foundation
import Production
import Store
import Studio

/// Signs and reads the addresses of media: whoever has one may read the bytes until it lapses.
///
/// An address names an asset or a small file that stands for it, and when it ends: at noon or midnight UTC,
/// twelve to twenty-four hours ahead, so that an asset has one address within twelve hours.
struct MediaLinks: Sendable {
    private let key: SymmetricKey
    private let surroundings: any StoreSurroundings

    /// Addresses under the installation's key for media.
    init(key: [UInt8], surroundings: any StoreSurroundings) {
        self.key = SymmetricKey(data: key)
        self.surroundings = surroundings
    }

    /// What an address leads to.
    struct Target: Equatable {
        let asset: ID<Asset>
        /// Nil for the asset's own bytes.
        let derivative: Derivative?
        /// Seconds since 1970.
        let expiry: Int64
    }

    /// The path of an asset's bytes.
    func url(of asset: ID<Asset>) -> String { url(asset, nil) }

    /// The path of a derivative; nil when there can be none.
    func url(of derivative: Derivative, _ row: AssetRow) -> String? {
        derivative.suits(row) ? url(row.id, derivative) : nil
    }

    /// The path of an asset's thumbnail.
    func thumbnail(of asset: ID<Asset>) -> String { url(asset, .thumbnail) }

    private func url(_ asset: ID<Asset>, _ derivative: Derivative?) -> String {
        let half = Self.halfDay
        let expiry = (surroundings.now / 1_000_000 / half + 2) * half
        let words = "\(asset.text).\(derivative?.rawValue ?? Self.whole).\(expiry)"
        return "/media/\(words).\(signature(of: words))"
    }

    /// What a signed address leads to; throws a `Problem` when it was made up, changed, or has lapsed.
    func target(of signed: String) throws -> Target {
        let parts = signed.split(separator: ".", omittingEmptySubsequences: false)
        guard signed.utf8.count <= 200, parts.count == 4, let expiry = Int64(parts[2]),
            Self.isEqual(signature(of: parts[..<3].joined(separator: ".")), String(parts[3]))
        else { throw Self.absent }
        let derivative = Derivative(rawValue: String(parts[1]))
        guard derivative != nil || parts[1] == Self.whole, expiry > surroundings.now / 1_000_000 else {
            throw Self.absent
        }
        return Target(asset: ID(String(parts[0])), derivative: derivative, expiry: expiry)
    }

    private func signature(of words: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(words.utf8), using: key)
        return code.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Compares in the same time wherever they differ.
    private static func isEqual(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        return left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static let whole = "file"
    private static let halfDay: Int64 = 12 * 3600
    static let absent = Problem(
        .resourceNotFound,
        "There is no file at this address, or not any more; read the row again for a new one."
    )
}
