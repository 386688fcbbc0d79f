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

    @Test func `every body has an example that is let through`() throws {
        let bodies = catalogue.entries.filter { $0.body != nil }
        #expect(bodies.count > 60)
        for entry in bodies {
            let name = entry.endpoint.name
            let media = try operation(entry.endpoint)["requestBody"]?["content"]?["application/json"]
            let example = try #require(media?["example"], "\(name)")
            #expect(example != [:], "\(name)")
            var checker = Checker(objects: catalogue.objects)
            _ = checker.checked(example, as: try #require(entry.body))
            #expect(checker.problems.isEmpty, "\(name): \(example), \(checker.problems)")
        }
    }

    @Test func `what was made leads to its row, and what was ordered to its job`() throws {
        func links(_ entry: Catalogue.Entry) throws -> [String: JSON] {
            let status = "\(entry.endpoint.success.status.code)"
            let links = try operation(entry.endpoint)["responses"]?[status]?["links"]
            guard case .object(let links)? = links else { return [:] }
            return links
        }
        func links(_ name: String) throws -> [String: JSON] {
            try links(try #require(catalogue.entries.first { $0.endpoint.name == name }))
        }
        let rows = [
            "projects.create": "projects.get", "templates.create": "templates.get",
            "styleTemplates.create": "styleTemplates.get", "storyTemplates.create": "storyTemplates.get",
            "cuts.create": "cuts.get", "characters.create": "characters.get",
        ]
        for (made, row) in rows {
            let parameters = try links(made)[row]?["parameters"]
            guard case .object(let parameters)? = parameters else {
                Issue.record("\(made) does not lead to \(row)")
                continue
            }
            #expect(Array(parameters.values) == ["$response.body#/id"], "\(made)")
        }
        let orders = catalogue.entries.filter { $0.endpoint.success.status == .accepted }
        #expect(orders.count > 15)
        for order in orders { #expect(try links(order)["jobs.get"] != nil, "\(order.endpoint.name)") }
        let job = try links("films.order")["jobs.get"]?["parameters"]?["job_id"]
        #expect(job == "$response.body#/jobs/0/job_id")
    }

    @Test func `nearly every key says what it means, or refers to an object that does`() {
        func refers(_ schema: Schema) -> Bool {
            switch schema {
            case .reference: true
            case .nullable(let inner), .array(let inner, _, _), .map(let inner): refers(inner)
            case .either(let schemas): schemas.contains(where: refers)
            default: false
            }
        }
        let all = catalogue.objects.values.flatMap(\.properties)
        let silent = all.filter { $0.about.isEmpty && !refers($0.schema) }
        #expect(all.count > 900)
        #expect(silent.count <= 31, "one that is new says what it means: \(silent.map(\.key).sorted())")
    }
}
