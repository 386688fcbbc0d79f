import Foundation
import HTTPTypes
import Hummingbird
import Studio

/// The bytes of an asset as an answer, whole or in part (RFC 9110, section 14).
struct StoredFile {
    let url: URL
    let asset: Asset
    /// What a browser saves it as.
    let name: String

    /// The whole, the one part that `Range` asks for, or 416; several parts at once are answered with the whole.
    func reply(to visit: Visit) async throws -> Reply {
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw Problem(.resourceNotFound, "The file is missing on the server's disk; make it again.")
        }
        var headers: HTTPFields = [
            .acceptRanges: "bytes",
            .contentType: asset.mime,
            .eTag: "\"\(asset.sha256.prefix(32))\"",
            .cacheControl: "private, max-age=31536000, immutable",
            .contentDisposition: "inline; filename=\"\(name)\"",
        ]
        let file = FileIO()
        let known = headers[.eTag] ?? ""
        if let ifRange = visit.request.headers[.ifRange], ifRange != known {
            return try await whole(file, headers, visit)
        }
        switch Self.range(visit.request.headers[.range], of: asset.bytes) {
        case .whole:
            return try await whole(file, headers, visit)
        case .part(let part):
            headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound)/\(asset.bytes)"
            let body = try await file.loadFile(path: url.path, range: part, context: visit.context)
            return Reply(status: .partialContent, headers: headers, raw: body)
        case .none:
            headers[.contentRange] = "bytes */\(asset.bytes)"
            return Reply(status: .rangeNotSatisfiable, headers: headers, raw: ResponseBody())
        }
    }

    private func whole(_ file: FileIO, _ headers: HTTPFields, _ visit: Visit) async throws -> Reply {
        let body = try await file.loadFile(path: url.path, context: visit.context)
        return Reply(status: .ok, headers: headers, raw: body)
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
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return .whole }
        let bounds = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard bounds.count == 2 else { return .whole }
        switch (Int(bounds[0]), Int(bounds[1])) {
        case (let first?, nil) where bounds[1].isEmpty && first >= 0:
            return first < size ? .part(first...size - 1) : .none
        case (let first?, let last?) where first >= 0 && last >= first:
            return first < size ? .part(first...min(last, size - 1)) : .none
        case (nil, let count?) where bounds[0].isEmpty && count >= 0:
            return count > 0 && size > 0 ? .part(max(0, size - count)...size - 1) : .none
        default:
            return .whole
        }
    }
}
