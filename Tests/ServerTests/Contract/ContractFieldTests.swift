import HTTPTypes
import Testing

@testable import Server

/// The answers hold what the contract lists, field by field.
@Suite struct ContractFieldTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(StudioServer.endpoints)
    }

    /// The schema of a field like `project.format.aspect`; nil when no answer has it.
    private func schema(of field: String) -> Schema? {
        let parts = field.split(separator: ".").map(String.init)
        let entry = catalogue.entries.first {
            $0.endpoint.method == .get && $0.endpoint.path == ContractFields.paths[parts[0]]
        }
        return parts.dropFirst().reduce(entry?.output) { schema, key in
            object(schema)?.properties.first { $0.key == key }?.schema
        }
    }

    /// The object that a schema names, or whose lists it names.
    private func object(_ schema: Schema?) -> Schema.Object? {
        switch schema {
        case .reference(let name): catalogue.objects[name]
        case .object(let object): object
        case .nullable(let inner), .array(let inner, _, _): object(inner)
        default: nil
        }
    }

    private static func isAwaited(_ field: String) -> Bool {
        ContractFields.notThereYet.contains(field)
            || ContractFields.notThereYet.contains(String(field.prefix { $0 != "." }))
    }

    @Test func `every field of the contract is in the answers, but for those that are awaited`() {
        #expect(ContractFields.all.count > 150)
        for field in ContractFields.all where !Self.isAwaited(field) {
            #expect(schema(of: field) != nil, "\(field) is missing")
        }
    }

    @Test func `what is awaited is in the contract, and not there yet`() {
        let rows = Set(ContractFields.paths.keys)
        for field in ContractFields.notThereYet {
            #expect(ContractFields.all.contains(field) || rows.contains(field), "\(field) is in no contract")
            #expect(schema(of: field) == nil, "\(field) has arrived; take it off the list")
        }
    }

    @Test func `a field of words takes the words of the contract`() {
        for (field, words) in ContractFields.choices {
            var schema = schema(of: field)
            if case .nullable(let inner)? = schema { schema = inner }
            guard case .string(let text)? = schema else {
                Issue.record("\(field) is no text")
                continue
            }
            #expect(text.values.map(Set.init) == Set(words), "\(field)")
        }
    }
}
