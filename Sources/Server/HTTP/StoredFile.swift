import Foundation
import HTTPTypes
import Hummingbird
import Production
import Studio

/// The bytes of an asset as an answer, whole or in part (RFC 9110, section 14).
struct StoredFile {
    let url: URL
    let asset: Asset
    /// What a browser saves it as.
    let name: String
    /// Seconds for which a browser need not ask again.
    var lifetime = 31_536_000

    /// The whole, the one part that `Range` asks for, or 416; several parts at once are answered with the whole.
    func reply(to visit: Visit) async throws -> Reply {
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw Problem(.resourceNotFound, "The file is missing on the server's disk; make it again.")
        }
        var headers: HTTPFields = [
            .acceptRanges: "bytes",
            .contentType: asset.mime,
            .eTag: "\"\(asset.sha256.prefix(32))\"",
            .cacheControl: "private, max-age=\(lifetime), immutable",
            .contentDisposition: Self.disposition(asset.mime, name),
            // Whatever it is, opened by itself it may run and load nothing.
            .contentSecurityPolicy: "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; "
                + "style-src 'unsafe-inline'; frame-ancestors 'none'",
        ]
        if EntityTag.isKnown(headers[.eTag], to: visit.request.headers[.ifNoneMatch]) {
            return Reply(status: .notModified, headers: headers, raw: ResponseBody())
        }
        let file = FileIO()
        let known = headers[.eTag] ?? ""
        let isOld = visit.request.headers[.ifRange].map { $0 != known } ?? false
        // Of a head there are no parts (RFC 9110, 14.2).
        if isOld || visit.request.method != .get { return try await whole(file, headers, visit) }
        switch Self.range(visit.request.headers[.range], of: asset.bytes) {
        case .whole:
            return try await whole(file, headers, visit)
        case .part(let part):
            headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound)/\(asset.bytes)"
            let body = try await file.loadFile(path: url.path, range: part, context: visit.context)
            return Reply(status: .partialContent, headers: headers, raw: body)
        case .none:
            return try beyond()
        }
    }

    /// Shown for what browsers play or draw, and for outlines; anything else is only saved.
    static func disposition(_ mime: String, _ name: String) -> String {
        let isShown = shown.contains(mime)
        let plain = String(
            name.unicodeScalars.map { scalar in
                let isPlain =
                    scalar.isASCII
                    && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                        || "-_. ".unicodeScalars.contains(scalar))
                return isPlain ? Character(scalar) : "_"
            }
        )
        let full = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let words = plain == name ? "" : "; filename*=UTF-8''\(full)"
        return "\(isShown ? "inline" : "attachment"); filename=\"\(plain)\"\(words)"
    }

    private static let shown: Set<String> = [
        "image/png", "image/jpeg", "image/webp", "image/gif", "video/mp4", "video/webm", "video/quicktime",
        "audio/wav", "audio/mpeg", "audio/flac", "audio/ogg", "audio/aac", "audio/mp4", "audio/webm",
        "application/json",
    ]

    /// A derivative as if it were an asset: with its own length and kind, and a tag of its own.
    static func asset(at url: URL, _ derivative: Derivative, of asset: Asset) throws -> Asset {
        let size = try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int
        return Asset(
            id: asset.id,
            sha256: "\(derivative.rawValue)-\(asset.sha256)",
            bytes: size ?? 0,
            kind: asset.kind,
            mime: derivative.mime(of: asset.kind)
        )
    }

    private func whole(_ file: FileIO, _ headers: HTTPFields, _ visit: Visit) async throws -> Reply {
        let body = try await file.loadFile(path: url.path, context: visit.context)
        return Reply(status: .ok, headers: headers, raw: body)
    }

    /// The answer to who asks for what is behind the end: the one error body, and how long the file is.
    private func beyond() throws -> Reply {
        let problem = Problem(
            .rangeNotSatisfiable,
            "The file has \(asset.bytes) bytes; ask for some of these, or leave Range out.",
            subject: "Range"
        )
        let headers: HTTPFields = [
            .acceptRanges: "bytes", .contentRange: "bytes */\(asset.bytes)", .contentType: "application/json",
        ]
        return Reply(status: problem.code.status, headers: headers, json: try Wire.bytes(ErrorBody(problem)))
    }

    /// What of a file is asked for.
    enum Part: Equatable {
        case whole
        case part(ClosedRange<Int>)
        /// A range that the file does not reach.
        case none
    }

    /// Reads `bytes=0-99`, `bytes=100-` or `bytes=-100`; anything else asks for the whole.
    static func range(_ header: String?, of size: Int) -> Part {
        guard let header, header.lowercased().hasPrefix("bytes="), !header.contains(",") else {
            return .whole
        }
        let bounds = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard bounds.count == 2 else { return .whole }
        switch (number(bounds[0]), number(bounds[1])) {
        case (let first?, nil) where bounds[1].isEmpty:
            return first < size ? .part(first...size - 1) : .none
        case (let first?, let last?) where last >= first:
            return first < size ? .part(first...min(last, size - 1)) : .none
        case (nil, let count?) where bounds[0].isEmpty:
            return count > 0 && size > 0 ? .part(max(0, size - count)...size - 1) : .none
        default:
            return .whole
        }
    }
    /// Digits alone; more than fit are more than any file has.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
        return Int(text) ?? .max
    }
}
