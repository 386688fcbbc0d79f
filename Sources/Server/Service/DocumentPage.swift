import HTTPTypes

/// The API for people, on one page without scripts.
struct DocumentPage {
    let catalogue: Catalogue

    /// The page.
    var html: String {
        var seen: Set<String> = []
        let groups = catalogue.entries.map(\.endpoint.group).filter { seen.insert($0).inserted }
        let sections = groups.map { group in
            let rows = catalogue.entries.filter { $0.endpoint.group == group }.map(row).joined(
                separator: "\n"
            )
            return """
                <section id="\(group)"><h2>\(group)</h2><dl>
                \(rows)
                </dl></section>
                """
        }
        let links = groups.map { "<a href=\"#\($0)\">\($0)</a>" }.joined(separator: " ")
        return """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Reelwright API</title><link rel="stylesheet" href="/docs/style.css"></head><body>
            <header><h1>Reelwright API</h1><p>The whole contract is in
            <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p><nav>\(links)</nav></header>
            <main>
            \(sections.joined(separator: "\n"))
            </main></body></html>
            """
    }

    private func row(_ entry: Catalogue.Entry) -> String {
        let endpoint = entry.endpoint
        let path = endpoint.path.escaped
        var details: [String] = [endpoint.who.words.escaped]
        if let query = entry.query {
            details.append(
                "Query: " + query.properties.map { "<code>\($0.key)</code>" }.joined(separator: ", ")
            )
        }
        if case .reference(let name)? = entry.body { details.append("Body: " + fields(name)) }
        if case .reference(let name)? = entry.output {
            details.append("Answer \(endpoint.success.status.code): " + fields(name))
        }
        return """
            <dt><b class="\(endpoint.method.rawValue.lowercased())">\(endpoint.method.rawValue)</b> <code>\(path)</code></dt>
            <dd><p>\(endpoint.summary.escaped)</p><p>\(details.joined(separator: "<br>"))</p></dd>
            """
    }

    private func fields(_ name: String) -> String {
        let keys = catalogue.objects[name]?.properties.map { "<code>\($0.key)</code>" } ?? []
        return "\(name.escaped) { \(keys.joined(separator: ", ")) }"
    }

    /// The page's looks, in both themes.
    static let style = """
        :root { color-scheme: light dark; --ink: light-dark(#1c1b1a, #eceae6); --paper: light-dark(#fbfaf8, #171615);
          --quiet: light-dark(#5f5b55, #a8a39a); --line: light-dark(#dedad3, #37342f);
          --edge: light-dark(#857f76, #7d776e); }
        body { font: 16px/1.5 Inter, system-ui, sans-serif; color: var(--ink); background: var(--paper);
          max-width: 60rem; margin: 0 auto; padding: 1rem; }
        nav a { margin-right: .75rem; padding: .25rem 0; display: inline-block; } a { color: inherit; }
        dt { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        dt b { display: inline-block; min-width: 4rem; } dd { margin: 0; color: var(--quiet); }
        form { display: grid; gap: 1rem; max-width: 26rem; margin: 1.5rem 0; } label { display: grid; gap: .25rem; }
        input, button { font: inherit; padding: .5rem .75rem; border: 1px solid var(--edge); border-radius: .375rem;
          color: inherit; background: transparent; } button { cursor: pointer; background: var(--ink); color: var(--paper); }
        code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; } p { margin: .25rem 0; }
        :focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; } small { color: var(--quiet); }
        """
}

extension String {
    /// With what HTML gives a meaning spelled out.
    fileprivate var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
