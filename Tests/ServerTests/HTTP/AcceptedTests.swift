import Testing

@testable import Server

@Suite struct AcceptedTests {
    @Test(arguments: [
        "*/*", "application/json", "application/*", "text/html, application/json;q=0.1", "APPLICATION/JSON",
        "application/json; charset=utf-8", "text/html,*/*;q=0.8", "application/*;q=0, application/json",
        "*/*;q=0, application/json; q=0.5",
    ])
    func `JSON is taken by who names it or a range that holds it`(header: String) {
        #expect(Accepted.takes("application/json", header))
    }

    @Test(arguments: [
        "text/html", "application/xml", "text/*", "application/json;q=0", "application/json;q=0.000, */*",
        "json", "*",
        "application/*;q=0, */*", "image/png;q=1",
    ])
    func `JSON is not taken by who refuses it or names others only`(header: String) {
        #expect(!Accepted.takes("application/json", header))
    }

    @Test func `a stream is for those who name it, not for those who take whatever there is`() {
        for header in [
            "text/event-stream", "application/json, text/event-stream", "*/*;q=0.1, text/event-stream",
            "application/json;q=0.5, text/event-stream;q=0.6",
        ] {
            #expect(Accepted.prefersEvents(header), "\(header)")
        }
        for header in [
            "", "*/*", "application/json, */*", "text/event-stream;q=0, */*", "text/html", "text/*",
            "application/json, text/event-stream;q=0.9",
        ] {
            #expect(!Accepted.prefersEvents(header), "\(header)")
        }
    }
}
