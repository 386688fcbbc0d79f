import Studio
import Testing

@testable import Server

/// What every endpoint has to say of itself.
@Suite struct CatalogueTests {
    private static func catalogue() throws -> Catalogue { try Catalogue(StudioServer.endpoints) }

    @Test func `every endpoint has one name, one place and one sentence`() throws {
        let endpoints = StudioServer.endpoints
        #expect(endpoints.count > 20)
        #expect(Set(endpoints.map(\.name)).count == endpoints.count)
        let places = endpoints.map { "\($0.method) \($0.path.replacing(/\{[^}]*\}/, with: "{}"))" }
        #expect(Set(places).count == endpoints.count)
        for endpoint in endpoints {
            #expect(
                endpoint.name.wholeMatch(of: /[a-z]+[A-Za-z]*\.[a-z]+[A-Za-z]*/) != nil,
                "\(endpoint.name)"
            )
            #expect(endpoint.summary.wholeMatch(of: /[A-Z].*\./) != nil, "\(endpoint.name)")
            #expect(endpoint.path.hasPrefix("/"), "\(endpoint.name)")
            if case .member(_, .path) = endpoint.who {
                #expect(!endpoint.pathParameters.isEmpty, "\(endpoint.name)")
            }
        }
    }

    @Test func `every object of the document says what it is, and every limit fits its key`() throws {
        let objects = try Self.catalogue().objects
        #expect(objects.count > 10)
        for object in objects.values {
            #expect(object.about.wholeMatch(of: /[A-Z].*\./) != nil, "\(object.name)")
            #expect(Set(object.properties.map(\.key)).count == object.properties.count, "\(object.name)")
        }
    }

    @Test func `every example and every default is one that would be let through`() throws {
        let catalogue = try Self.catalogue()
        var count = 0
        for object in catalogue.objects.values {
            for property in object.properties {
                for value in [property.example, property.standard].compactMap({ $0 }) {
                    count += 1
                    var checker = Checker(objects: catalogue.objects)
                    _ = checker.checked(value, as: property.schema)
                    #expect(checker.problems.isEmpty, "\(object.name).\(property.key)")
                }
            }
        }
        #expect(count > 3)
    }

    @Test func `calls are checked without what is only given`() throws {
        let catalogue = try Catalogue(StudioServer.endpoints, inputsOnly: true)
        let schemas = catalogue.entries.flatMap { [$0.body, $0.query.map(Schema.object)].compactMap(\.self) }
        let named = Set((schemas + catalogue.objects.values.map(Schema.object)).flatMap(\.references))
        #expect(named.count > 10 && named.subtracting(catalogue.objects.keys).isEmpty, "\(named)")
        #expect(catalogue.objects.count < (try Self.catalogue().objects.count))
    }

    @Test func `every reference of the document leads somewhere`() throws {
        let catalogue = try Self.catalogue()
        let document = try Wire.text(OpenAPIDocument(catalogue: catalogue, version: "1").json)
        let references = Set(document.matches(of: /#\/components\/schemas\/([A-Za-z]+)/).map { String($0.1) })
        #expect(references.count > 10)
        #expect(references.subtracting(catalogue.objects.keys).isEmpty)
    }
}

extension Schema {
    /// The names of the objects that are referred to, not those within these.
    fileprivate var references: [String] {
        switch self {
        case .any, .boolean, .integer, .number, .choice, .string: []
        case .array(let element, _, _): element.references
        case .map(let value), .nullable(let value): value.references
        case .object(let object): object.properties.flatMap(\.schema.references)
        case .reference(let name): [name]
        case .either(let schemas): schemas.flatMap(\.references)
        }
    }
}
