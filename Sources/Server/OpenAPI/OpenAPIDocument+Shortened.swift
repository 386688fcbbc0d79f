import Studio

/// Answers that leave something out: what the client has already, and parts of files (RFC 9110, sections 13 and 14).
extension OpenAPIDocument {
    /// The headers by which a call asks for less.
    func conditions(_ entry: Catalogue.Entry) -> [JSON] {
        var headers: [(name: String, about: String, example: String)] = []
        if entry.endpoint.leavesOut == .parts {
            headers += [
                (
                    "Range", "The bytes that are wanted, in one part; anything else asks for the whole.",
                    "bytes=0-1023"
                ),
                (
                    "If-Range", "The ETag of the file the part is of; of another one the whole comes.",
                    Self.tag
                ),
            ]
        }
        if isKnown(entry) {
            headers.append(
                ("If-None-Match", "The ETag of what is there already; of the same only 304 comes.", Self.tag)
            )
        }
        // Any text will do: what cannot be read counts as not sent.
        return headers.map { header in
            [
                "name": .string(header.name), "in": "header", "required": false,
                "description": .string(header.about),
                "schema": ["type": "string", "examples": [.string(header.example)]],
            ]
        }
    }

    /// The answers with those that are shorter.
    func shortened(_ responses: [String: JSON], _ entry: Catalogue.Entry) -> [String: JSON] {
        var responses = responses
        if isKnown(entry) {
            responses["304"] = [
                "description": "Not Modified", "headers": ["ETag": Self.header("The version.")],
            ]
        }
        if entry.endpoint.leavesOut == .known {
            add(["ETag": Self.header("The version.")], to: "200", of: &responses)
        }
        guard entry.endpoint.leavesOut == .parts else { return responses }
        let range = Self.header("Which bytes these are, and of how many.")
        let headers = [
            "ETag": Self.header("The version of the file, for If-Range and If-None-Match."),
            "Accept-Ranges": Self.header("Always bytes."),
        ]
        add(headers, to: "200", of: &responses)
        responses["206"] = [
            "description": "Partial Content", "content": [entry.endpoint.success.mediaType: ["schema": [:]]],
            "headers": .object(headers.merging(["Content-Range": range]) { $1 }),
        ]
        add(["Content-Range": Self.header("How many bytes the file has.")], to: "416", of: &responses)
        return responses
    }

    static func header(_ about: String) -> JSON {
        ["description": .string(about), "schema": ["type": "string"]]
    }

    private static let tag = "\"0f3c9a\""

    /// Whether `If-None-Match` counts.
    private func isKnown(_ entry: Catalogue.Entry) -> Bool {
        entry.endpoint.leavesOut != .nothing || entry.endpoint.isSafe && hasRevision(entry.output)
    }

    private func add(_ headers: [String: JSON], to status: String, of responses: inout [String: JSON]) {
        guard case .object(var response)? = responses[status] else { return }
        response["headers"] = .object(headers)
        responses[status] = .object(response)
    }
}
