import HTTPTypes
import Studio
import Testing

@testable import Server

/// What the document says of calls, beside the schemas they speak in.
@Suite struct DocumentTests {
    private let catalogue: Catalogue
    private let document: JSON

    init() throws {
        catalogue = try Catalogue(StudioServer.endpoints)
        document = OpenAPIDocument(catalogue: catalogue, version: "1").json
    }

    private func operation(_ endpoint: Endpoint) throws -> JSON {
        try #require(document["paths"]?[endpoint.path]?[endpoint.method.rawValue.lowercased()])
    }

    private func parameters(_ endpoint: Endpoint) throws -> Set<String> {
        guard case .array(let parameters)? = try operation(endpoint)["parameters"] else { return [] }
        return Set(parameters.compactMap { $0["name"]?.text })
    }

    @Test func `an Idempotency-Key is listed where it counts, and the client tries nothing else again`()
        throws
    {
        let client = TypeScriptFile(catalogue: catalogue, version: "1").text
        let listed = try catalogue.entries.filter {
            try parameters($0.endpoint).contains("Idempotency-Key")
        }.map(\.endpoint.name)
        #expect(
            Set(listed).isSuperset(of: ["auth.updateMe", "auth.logout", "auth.endSession", "keys.delete"])
        )
        #expect(Set(listed).isDisjoint(with: ["auth.login", "auth.refresh", "keys.create", "shares.create"]))
        let unasked = catalogue.entries.filter { !$0.endpoint.isSafe && !listed.contains($0.endpoint.name) }
        #expect(client.matches(of: /once: true/).count == unasked.count)
    }

    @Test func `what gives or takes a secret is never kept`() throws {
        let secrets: Set = [
            "password", "passphrase", "token", "access_token", "refresh_token", "current", "key",
        ]
        func keys(_ schema: Schema?) -> Set<String> {
            guard case .reference(let name)? = schema else { return [] }
            return Set(catalogue.objects[name]?.properties.map(\.key) ?? [])
        }
        let secret = catalogue.entries.filter {
            !$0.endpoint.isSafe && !keys($0.body).union(keys($0.output)).isDisjoint(with: secrets)
        }
        #expect(secret.count >= 8)
        for entry in secret { #expect(!entry.endpoint.isRepeatable, "\(entry.endpoint.name)") }
    }

    @Test func `what can be left out of an answer is listed, with the answers that leave it out`() throws {
        func answers(_ name: String) throws -> (headers: Set<String>, statuses: Set<String>) {
            let entry = try #require(catalogue.entries.first { $0.endpoint.name == name })
            guard case .object(let responses)? = try operation(entry.endpoint)["responses"] else {
                return ([], [])
            }
            return (try parameters(entry.endpoint), Set(responses.keys))
        }
        for name in ["media.get", "films.file"] {
            let (headers, statuses) = try answers(name)
            #expect(headers.isSuperset(of: ["Range", "If-Range", "If-None-Match"]), "\(name)")
            #expect(statuses.isSuperset(of: ["200", "206", "304", "416"]), "\(name)")
        }
        for name in ["projects.get", "auth.me"] {
            let (headers, statuses) = try answers(name)
            #expect(headers.contains("If-None-Match") && statuses.contains("304"), "\(name)")
            #expect(!headers.contains("Range") && !statuses.contains("206"), "\(name)")
        }
        let list = try answers("projects.list")
        #expect(!list.headers.contains("If-None-Match") && !list.statuses.contains("304"))
    }
}
