import HTTPTypes
import Studio

/// From what was made or ordered to what can be done with it.
extension OpenAPIDocument {
    /// The links of a good answer, by the name of the endpoint they lead to.
    func links(from entry: Catalogue.Entry) -> [String: JSON] {
        guard entry.endpoint.method == .post, case .reference(let name)? = entry.output,
            let object = catalogue.objects[name]
        else { return [:] }
        var links: [String: JSON] = [:]
        if let parameter = parameter(of: name), object.has("id") { add(parameter, "/id", to: &links) }
        if let place = job(in: object) { add("job_id", place, to: &links) }
        return links
    }

    private func add(_ parameter: String, _ place: String, to links: inout [String: JSON]) {
        for entry in catalogue.entries where entry.endpoint.pathParameters == [parameter] {
            links[entry.endpoint.name] = [
                "operationId": .string(entry.endpoint.name),
                "parameters": .object([parameter: .string("$response.body#\(place)")]),
            ]
        }
    }

    /// What the id of a row is called in paths: it ends the one that gives the row.
    private func parameter(of name: String) -> String? {
        let own = catalogue.entries.first {
            $0.output == .reference(name) && $0.endpoint.method == .get
                && $0.endpoint.pathParameters.count == 1 && $0.endpoint.path.hasSuffix("}")
        }
        return own?.endpoint.pathParameters.first
    }

    /// Where the id of the job stands that was ordered; of several, of the first.
    private func job(in object: Schema.Object) -> String? {
        if object.has("job_id") { return "/job_id" }
        for property in object.properties {
            guard case .array(.reference(let name), _, _) = property.schema,
                let element = catalogue.objects[name]
            else { continue }
            if element.has("job_id") { return "/\(property.key)/0/job_id" }
        }
        return nil
    }
}

extension Schema.Object {
    fileprivate func has(_ key: String) -> Bool { properties.contains { $0.key == key } }
}
