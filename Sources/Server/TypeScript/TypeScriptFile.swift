import HTTPTypes
import Studio

/// All types of the wire and a small client, as one TypeScript file.
struct TypeScriptFile {
    let catalogue: Catalogue
    let version: String

    /// The whole file.
    var text: String {
        [
            "// Reelwright \(version): the types of its API and a small client.",
            "// Written by `reelwright typegen`; changes made here are lost.",
            "",
            types,
            TypeScriptRuntime.text,
            client,
        ].joined(separator: "\n") + "\n"
    }

    private var types: String {
        catalogue.objects.values.sorted { $0.name < $1.name }.map { object in
            let lines = object.properties.map { property in
                let mark = property.isRequired ? "" : "?"
                return comment(property.about, indent: "  ")
                    + "  \(property.key)\(mark): \(property.schema.typeScript);"
            }
            return comment(object.about, indent: "")
                + "export interface \(object.name) {\n\(lines.joined(separator: "\n"))\n}\n"
        }.joined(separator: "\n")
    }

    private func comment(_ text: String, indent: String) -> String {
        text.isEmpty ? "" : "\(indent)/** \(text.replacing("*/", with: "* /")) */\n"
    }

    private var client: String {
        let groups = Dictionary(grouping: catalogue.entries, by: \.endpoint.group)
        let parts = groups.keys.sorted().map { group in
            let calls = (groups[group] ?? []).flatMap { [call($0)] + subscription($0) }.joined(
                separator: ",\n"
            )
            return "    \(group): {\n\(calls)\n    }"
        }
        return """
            /** A client of one server; every call of the API by its group and name. */
            export function createClient(options: ClientOptions = {}) {
              const http = new Connection(options);
              return {
            \(parts.joined(separator: ",\n"))
              };
            }

            /** What `createClient` gives. */
            export type Client = ReturnType<typeof createClient>;
            """
    }

    private func call(_ entry: Catalogue.Entry) -> String {
        let endpoint = entry.endpoint
        var parameters = endpoint.pathParameters.map {
            "\($0.camelCased): \(endpoint.schema(ofPathParameter: $0).typeScript)"
        }
        var arguments = ["method: \"\(endpoint.method.rawValue)\"", "path: \(path(endpoint))"]
        if let body = entry.body {
            parameters.append("body: \(body.typeScript)\(takesNothing(body) ? " = {}" : "")")
            arguments.append("body")
        }
        if endpoint.upload != nil {
            parameters.append("file: Blob")
            arguments.append("file")
        }
        if let query = entry.query {
            let keys = query.properties.map {
                "\($0.key)\($0.isRequired ? "" : "?"): \($0.schema.typeScript)"
            }
            let needs = query.properties.contains(where: \.isRequired)
            parameters.append("query: { \(keys.joined(separator: "; ")) }\(needs ? "" : " = {}")")
            arguments.append("query")
        }
        if !endpoint.isSafe && !endpoint.isRepeatable { arguments.append("once: true") }
        let name = String(endpoint.name.drop { $0 != "." }.dropFirst())
        let about = comment(endpoint.summary, indent: "      ")
        parameters.append("options: CallOptions = {}")
        let output = entry.output?.typeScript ?? (endpoint.success.status == .noContent ? "void" : "Response")
        let kind = entry.output == nil && endpoint.success.status != .noContent ? "raw" : "call<\(output)>"
        return about + "      \(name): (\(parameters.joined(separator: ", "))): Promise<\(output)> =>\n"
            + "        http.\(kind)({ \(arguments.joined(separator: ", ")) }, options)"
    }

    /// The call that follows what the endpoint otherwise gives by the page; it takes the page's parameters in its
    /// options.
    private func subscription(_ entry: Catalogue.Entry) -> [String] {
        let endpoint = entry.endpoint
        guard endpoint.isStream else { return [] }
        let parameters =
            endpoint.pathParameters.map {
                "\($0.camelCased): \(endpoint.schema(ofPathParameter: $0).typeScript)"
            } + ["listener: (event: StudioEvent) => void", "options: SubscribeOptions = {}"]
        return [
            comment(
                "Follows the same as it happens, until the function that it gives is called.",
                indent: "      "
            )
                + "      subscribe: (\(parameters.joined(separator: ", "))): (() => void) =>\n"
                + "        http.subscribe({ method: \"GET\", path: \(path(endpoint)) }, listener, options)"
        ]
    }

    private func path(_ endpoint: Endpoint) -> String {
        let parts = endpoint.path.split(separator: "/").map { part in
            part.hasPrefix("{")
                ? "${encodeURIComponent(\(String(part.dropFirst().dropLast()).camelCased))}" : part
        }
        return "`/\(parts.joined(separator: "/"))`"
    }

    private func takesNothing(_ body: Schema) -> Bool {
        guard case .reference(let name) = body else { return false }
        return catalogue.objects[name]?.properties.allSatisfy { !$0.isRequired } ?? false
    }
}

extension Schema {
    /// The type in TypeScript.
    var typeScript: String {
        switch self {
        case .any: "unknown"
        case .boolean: "boolean"
        case .integer, .number: "number"
        case .choice(let numbers):
            numbers.map { Int(exactly: $0).map { "\($0)" } ?? "\($0)" }.joined(separator: " | ")
        case .string(let limits):
            limits.values.map { $0.map { "\"\($0)\"" }.joined(separator: " | ") } ?? "string"
        case .array(let element, _, _): "Array<\(element.typeScript)>"
        case .map(let schema): "Record<string, \(schema.typeScript)>"
        case .object(let object): object.name
        case .reference(let name): name
        case .nullable(let schema): schema.typeScript + " | null"
        case .either(let schemas): schemas.map(\.typeScript).joined(separator: " | ")
        }
    }
}

extension String {
    /// `project_id` as `projectId`: names of parameters, not of keys.
    fileprivate var camelCased: String {
        let parts = split(separator: "_")
        return parts.dropFirst().reduce(String(parts.first ?? "")) {
            $0 + $1.prefix(1).uppercased() + $1.dropFirst()
        }
    }
}
