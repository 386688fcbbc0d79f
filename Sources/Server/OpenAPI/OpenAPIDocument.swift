import HTTPTypes
import Studio

/// The endpoints as an OpenAPI 3.1 document.
struct OpenAPIDocument {
    let catalogue: Catalogue
    let version: String

    /// The whole document.
    var json: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Reelwright", "version": .string(version),
                "summary": "From a creative brief to a finished short film.",
                "description": .string(Self.about),
            ],
            "servers": [["url": "/"]],
            "tags": .array(groups.map { ["name": .string($0)] }),
            "security": [["bearer": []], ["cookie": []]],
            "paths": .object(paths),
            "components": [
                "schemas": .object(catalogue.objects.mapValues { .object($0.document) }),
                "securitySchemes": [
                    "bearer": [
                        "type": "http", "scheme": "bearer",
                        "description":
                            "An access token of a session or of a shared link, or a program's key.",
                    ],
                    "cookie": ["type": "apiKey", "in": "cookie", "name": .string(CookieNames.access)],
                ],
            ],
        ]
    }

    private static let about = """
        Times are RFC 3339 in UTC; lengths are seconds. A row that can be edited has a revision: send the ETag it \
        was read with as If-Match, so that nobody's edit is lost. A call that changes something may carry an \
        Idempotency-Key where it is listed: sent again within 24 hours, it is answered as before and done once. \
        Calls that nobody needs an account for and those that give or take a secret (a token, a key, a password) do \
        not list it, because nothing of them is kept; there it is ignored, so do not send them again unasked. \
        What one may not see is answered with 404, as what is not there.
        """

    private static let stream = """
        Server-sent events. Each has as `data` a StudioEvent and as `id` its number. An event named `reset` says that \
        events are missing: read everything anew, and go on after its `last`. One named `end` is the last, and \
        says in `reason` why; with `reconnect` it is worth coming back.
        """

    private var groups: [String] {
        var seen: Set<String> = []
        return catalogue.entries.map(\.endpoint.group).filter { seen.insert($0).inserted }
    }

    private var paths: [String: JSON] {
        Dictionary(grouping: catalogue.entries, by: \.endpoint.path).mapValues { entries in
            .object(
                entries.reduce(into: [:]) {
                    $0[$1.endpoint.method.rawValue.lowercased()] = .object(operation($1))
                }
            )
        }
    }

    private func operation(_ entry: Catalogue.Entry) -> [String: JSON] {
        let endpoint = entry.endpoint
        var operation: [String: JSON] = [
            "operationId": .string(endpoint.name),
            "summary": .string(endpoint.summary),
            "description": .string(
                "Who may: \(endpoint.who.words) \(endpoint.isForShares ? "A shared link may, too. " : "")"
                    + "A key needs the scope `\(endpoint.scope.rawValue)`."
            ),
            "tags": [.string(endpoint.group)],
            "parameters": .array(parameters(entry)),
            "responses": .object(responses(entry)),
        ]
        if endpoint.who == .anyone {
            operation["security"] = []
            operation["description"] = .string("Who may: \(endpoint.who.words)")
        }
        if endpoint.upload != nil { operation["requestBody"] = upload(entry) }
        if let body = entry.body {
            var content: [String: JSON] = ["schema": .object(body.document)]
            content["example"] = ExampleMaker(objects: catalogue.objects).value(of: body)
            operation["requestBody"] = [
                "required": .boolean(needsKeys(body)), "content": ["application/json": .object(content)],
            ]
        }
        return operation
    }

    /// A file as a form with its fields, or as the body itself.
    private func upload(_ entry: Catalogue.Entry) -> JSON {
        var properties: [String: JSON] = [
            "file": ["type": "string", "contentMediaType": "application/octet-stream"]
        ]
        for property in entry.query?.properties ?? [] {
            var schema = property.schema
            if case .nullable(let inner) = schema { schema = inner }
            // A form has texts only; a list is one text with commas.
            if case .array = schema { schema = .text }
            properties[property.key] = .object(
                Schema.Property(
                    key: property.key,
                    schema: schema,
                    isRequired: false,
                    about: property.about
                ).document
            )
        }
        return [
            "required": true,
            "content": [
                "multipart/form-data": [
                    "schema": ["type": "object", "required": ["file"], "properties": .object(properties)]
                ],
                "application/octet-stream": ["schema": [:]],
            ],
        ]
    }

    private func parameters(_ entry: Catalogue.Entry) -> [JSON] {
        let endpoint = entry.endpoint
        var parameters: [JSON] = endpoint.pathParameters.map { name in
            [
                "name": .string(name), "in": "path", "required": true,
                "schema": .object(endpoint.schema(ofPathParameter: name).document),
            ]
        }
        parameters += (entry.query?.properties ?? []).map { property in
            // A parameter that is not there is not null: it is not there.
            var schema = property.schema
            if case .nullable(let inner) = schema { schema = inner }
            var inner = Schema.Property(key: property.key, schema: schema, isRequired: property.isRequired)
            inner.standard = property.standard
            inner.example = property.example
            var parameter: [String: JSON] = [
                "name": .string(property.key), "in": "query", "required": .boolean(property.isRequired),
                "description": .string(property.about), "schema": .object(inner.document),
            ]
            // Lists are written with commas.
            if case .array = schema { parameter["explode"] = false }
            return .object(parameter)
        }
        if endpoint.revision != .none {
            let isRequired = endpoint.revision == .required
            parameters.append([
                "name": "If-Match", "in": "header", "required": .boolean(isRequired),
                "description": .string(
                    "The ETag of the row as it was read; only its revision counts."
                        + (endpoint.revision == .requiredToChange ? " A row that is new has none." : "")
                ),
                "schema": [
                    "type": "string", "pattern": .string(EntityTag.pattern(isRequired: isRequired)),
                    "examples": ["\"7\""],
                ],
            ])
        }
        parameters += conditions(entry)
        if endpoint.isStream {
            parameters.append([
                "name": "Last-Event-ID", "in": "header", "required": false,
                "description": "The number of the last event that is known; it counts more than `after`.",
                "schema": ["type": "string", "pattern": "^[0-9]{1,18}$"],
            ])
        }
        if endpoint.isRepeatable {
            parameters.append([
                "name": "Idempotency-Key", "in": "header", "required": false,
                "description": "Unlike any other call's; the same call with it is done once in 24 hours.",
                "schema": ["type": "string", "pattern": "^[!-~]{1,200}$"],
            ])
        }
        return parameters
    }

    private func responses(_ entry: Catalogue.Entry) -> [String: JSON] {
        var responses: [String: JSON] = [:]
        for (status, codes) in Dictionary(grouping: entry.problems, by: \.status.code) {
            let words = codes.map(\.rawValue).sorted().map { "`\($0)`" }.joined(separator: ", ")
            responses["\(status)"] = [
                "description": .string(words),
                "content": ["application/json": ["schema": ["$ref": "#/components/schemas/ErrorBody"]]],
            ]
        }
        let success = entry.endpoint.success
        var answer: [String: JSON] = ["description": .string(success.status.reasonPhrase)]
        if let output = entry.output {
            var content: [String: JSON] = ["application/json": ["schema": .object(output.document)]]
            if success.alsoStreams { content["text/event-stream"] = ["schema": ["type": "string"]] }
            if entry.endpoint.isStream {
                content[success.mediaType] = [
                    "schema": ["type": "string", "description": .string(Self.stream)]
                ]
            }
            answer["content"] = .object(content)
            let links = links(from: entry)
            if !links.isEmpty { answer["links"] = .object(links) }
        } else if success.status != .noContent {
            answer["content"] = .object([success.mediaType: ["schema": [:]]])
        }
        if hasRevision(entry.output) {
            answer["headers"] = ["ETag": Self.header("The version of the row, for If-Match.")]
        }
        responses["\(success.status.code)"] = .object(answer)
        return shortened(responses, entry)
    }

    /// Whether a body may not be left out, as one may of which every key may.
    private func needsKeys(_ body: Schema) -> Bool {
        guard case .reference(let name) = body else { return true }
        return catalogue.objects[name]?.properties.contains(where: \.isRequired) ?? true
    }

    func hasRevision(_ output: Schema?) -> Bool {
        guard case .reference(let name)? = output else { return false }
        return catalogue.objects[name]?.properties.contains { $0.key == "revision" } ?? false
    }
}

extension Endpoint {
    /// What may stand in place of a name in braces.
    func schema(ofPathParameter name: String) -> Schema {
        if name == "signed" { return .string(Schema.Text(length: 1...200, pattern: .signed)) }
        return name.hasSuffix("_id") ? .id : .integer(1...1000)
    }
}
