import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Production
import Studio

/// Reads the file of a call, and the fields that come with it, as they stream in; no more than a piece is held.
struct UploadReader {
    let server: StudioServer
    let rule: UploadRule

    /// What came with a call.
    struct Received {
        let file: ReceivedFile
        /// What the client calls the file, without folders.
        let name: String
        /// The fields of the form beside it, in order.
        let fields: [(name: String, value: String?)]
    }

    /// Receives the file into a folder that goes when the body has ended, and does something with it.
    func receive(
        _ request: Request,
        _ context: StudioContext,
        _ body: (Received) async throws -> Reply
    ) async throws -> Reply {
        let type = request.headers[.contentType] ?? ""
        try Self.check(type)
        let limits = server.settings.sizes.uploads
        let largest = rule.wanted.map(limits.bytes).max() ?? 0
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > largest + Self.around { throw Self.tooLarge(largest) }
        return try await server.workshop.receiving(bytes: announced ?? 0) { folder in
            let file = try server.workshop.incomingFile(in: folder, limits: limits, wanted: rule.wanted)
            context.goOn(request)
            if let boundary = MultipartParser.boundary(of: type) {
                return try await body(try await form(request, boundary, file))
            }
            return try await body(try await raw(request, file))
        }
    }

    private func raw(_ request: Request, _ incoming: IncomingFile) async throws -> Received {
        var file = incoming
        for try await piece in request.body {
            try piece.withUnsafeReadableBytes { try file.write($0) }
        }
        return Received(file: try file.end(), name: "", fields: [])
    }

    private func form(
        _ request: Request,
        _ boundary: String,
        _ incoming: IncomingFile
    ) async throws -> Received {
        var form = FormFile(file: incoming)
        var parser = MultipartParser(boundary: boundary)
        for try await piece in request.body {
            try parser.take(piece) { try form.take($0) }
        }
        try parser.end()
        return try form.received()
    }

    /// What a form holds beside its file at most: boundaries, headers and fields.
    private static let around = 256 << 10

    private static func tooLarge(_ bytes: Int) -> Problem {
        Problem(
            .fileTooLarge,
            "The file may hold \(bytes / 1_048_576) MB at most; send a smaller one.",
            subject: "file"
        )
    }

    /// Throws a `Problem` for bodies that say they are no file.
    private static func check(_ type: String) throws {
        let kind = HeaderWords.parameters(of: type).value.lowercased()
        let isForm = kind == "multipart/form-data"
        guard !kind.isEmpty, kind != "application/json", kind != "application/x-www-form-urlencoded",
            isForm || !kind.hasPrefix("multipart/"), !isForm || MultipartParser.boundary(of: type) != nil
        else {
            throw Problem(
                .unsupportedMediaType,
                "Send the file as multipart/form-data with a boundary, or as the body with its own Content-Type.",
                subject: "Content-Type"
            )
        }
    }
}

/// A form with one file, as its parts come.
private struct FormFile {
    var file: IncomingFile
    private var part: MultipartParser.Part?
    private var ended: ReceivedFile?
    private var fileName = ""
    private var value: [UInt8] = []
    private var fields: [(name: String, value: String?)] = []

    init(file: IncomingFile) {
        self.file = file
    }

    /// A field holds at most so many bytes.
    private static let largestField = 65_536

    mutating func take(_ event: MultipartParser.Event) throws {
        switch event {
        case .begin(let part):
            self.part = part
            value = []
            guard part.isFile else { return }
            guard ended == nil else {
                throw Problem(.invalidParameter, "Send one file at a time.", subject: "file")
            }
            fileName = AssetFields.name(ofFile: part.fileName ?? "")
        case .bytes(let bytes):
            guard part?.isFile == false else {
                try bytes.withUnsafeBytes { try file.write($0) }
                return
            }
            value += bytes
            guard value.count <= Self.largestField else {
                let message = "may hold \(Self.largestField) bytes at most"
                throw InvalidFields(fields: [FieldProblem(pointer: part?.name ?? "", message: message)])
            }
        case .end:
            guard let part else { return }
            if part.isFile {
                ended = try file.end()
            } else {
                fields.append((part.name, String(validating: value, as: UTF8.self)))
            }
        }
    }

    func received() throws -> UploadReader.Received {
        guard let ended else {
            throw Problem(
                .invalidParameter,
                "The form has no file; send it as the field `file`.",
                subject: "file"
            )
        }
        return UploadReader.Received(file: ended, name: fileName, fields: fields)
    }
}

extension MultipartParser.Part {
    /// Browsers give every file a file name; some programs only the field's.
    fileprivate var isFile: Bool { fileName != nil || name == "file" }
}

extension SizeSettings {
    /// The limits as the workshop takes them.
    var uploads: UploadLimits { UploadLimits(picture: image, sound: music, film: video) }
}
