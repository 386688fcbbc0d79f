import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Studio
import TestSupport

@testable import Server

extension TestServer {
    /// One call with bytes as they are; the answer has its bytes too.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ bytes: [UInt8] = [],
        type: String? = nil,
        token: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        if let token { headers[.authorization] = "Bearer \(token)" }
        if let type { headers[.contentType] = type }
        let sent = headers
        return try await application.test(.router) { client in
            try await client.execute(
                uri: path,
                method: method,
                headers: sent,
                body: bytes.isEmpty ? nil : ByteBuffer(bytes: bytes)
            ) { response in
                Answer(
                    status: response.status.code,
                    headers: response.headers,
                    text: String(buffer: response.body),
                    bytes: Array(response.body.readableBytesView)
                )
            }
        }
    }

    /// Sends a file as a form, as browsers do.
    func upload(
        _ bytes: [UInt8],
        name: String = "a.bin",
        to path: String = "/api/v1/assets",
        fields: [(String, String)] = [],
        token: String,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        let form = Form(bytes, name: name, fields: fields)
        return try await send(.post, path, form.body, type: form.type, token: token, headers: headers)
    }

    /// What lies in the folders of uploads.
    func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "work").path)
    }
}

/// A body of `multipart/form-data`.
struct Form {
    let boundary = "----reelwright7MA4YWxkTrZu0gW"
    let body: [UInt8]

    var type: String { "multipart/form-data; boundary=\(boundary)" }

    init(_ file: [UInt8], name: String = "a.bin", fields: [(String, String)] = []) {
        var body: [UInt8] = []
        for (name, value) in fields {
            body +=
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        let quoted = name.replacing("\"", with: "%22")
        body +=
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(quoted)\"\r\n".utf8
        body += "Content-Type: application/octet-stream\r\n\r\n".utf8
        body += file
        body += "\r\n--\(boundary)--\r\n".utf8
        self.body = body
    }
}
