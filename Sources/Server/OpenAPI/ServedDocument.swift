import Studio
import Synchronization

/// The document of the API, made when it is first asked for, so that no start waits for it.
final class ServedDocument: Sendable {
    private let endpoints: [Endpoint]
    private let version: String
    private let made = Mutex<(catalogue: Catalogue, openAPI: String)?>(nil)

    init(_ endpoints: [Endpoint], version: String) {
        self.endpoints = endpoints
        self.version = version
    }

    /// OpenAPI 3.1 in JSON.
    func openAPI() throws -> String { try document().openAPI }

    /// A plain page of it for people.
    func page() throws -> String { DocumentPage(catalogue: try document().catalogue).html }

    private func document() throws -> (catalogue: Catalogue, openAPI: String) {
        try made.withLock { made in
            if let made { return made }
            let catalogue = try Catalogue(endpoints)
            let json = OpenAPIDocument(catalogue: catalogue, version: version).json
            let document = (catalogue: catalogue, openAPI: try Wire.text(json))
            made = document
            return document
        }
    }
}
