import Foundation
import HTTPTypes
import Jobs
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// What goes wrong with the data is for the log; a caller hears neither paths nor what the database says.
@Suite struct OutwardProblemTests {
    @Test func `what the database refuses is told without its words`() async throws {
        let server = try await TestServer()
        let ann = try await server.member("ann")
        try DatabaseFile(folder: server.folder.url).run("DROP TABLE projects")
        let answer = try await server.call(.get, "/api/v1/projects", token: ann.token)
        #expect(answer.status == 500 && answer.code == "INTERNAL_ERROR", "\(answer)")
        #expect(!answer.text.contains("no such table") && !answer.text.contains(server.folder.url.path))
    }

    @Test func `a database that another program holds is busy, and calls may come again`() async throws {
        let server = try await TestServer()
        let problem = Problem(.inputOutput, "Another program holds the database in /srv/data; end it.")
        let busy = try server.answering([
            Endpoint(.get, "/api/v1/busy", "test.busy", "Is busy.", who: .anyone) {
                (_: Call<Nothing, Nothing>) throws -> MessageView in throw problem
            },
            Endpoint(.get, "/api/v1/full", "test.full", "Is full.", who: .anyone) {
                (_: Call<Nothing, Nothing>) throws -> MessageView in
                throw Problem(.insufficientStorage, "The disk that holds /srv/data is full.", subject: "data")
            },
        ])
        let answer = try await busy.call(.get, "/api/v1/busy")
        #expect(answer.status == 503 && answer.code == "SERVICE_UNAVAILABLE", "\(answer)")
        #expect(answer.header("Retry-After") == "5")
        let full = try await busy.call(.get, "/api/v1/full")
        #expect(full.status == 507 && full.code == "INSUFFICIENT_STORAGE", "\(full)")
        for text in [answer.text, full.text] { #expect(!text.contains("/srv"), "\(text)") }
    }

    @Test func `why a job failed is told without the server's folders`() {
        struct Unforeseen: Error {
            let path = "/srv/data"
        }
        let errors: [any Error] = [
            Problem(.inputOutput, "Another program holds the database in /srv/data; end it."),
            Problem(.insufficientStorage, "The disk that holds /srv/data is full."),
            Problem(.internalError, "Two rows of /srv/data disagree."), Unforeseen(),
        ]
        for error in errors {
            let told = Failure(error).outward
            #expect(!told.contains("/srv") && !told.isEmpty, "\(told)")
        }
        let lost = Failure(.invalid, "Its worker was lost 3 times in a row; retry it when that is mended.")
        #expect(lost.outward == lost.message)
        let refused = Failure(Problem(.compositionFailed, "The clip has no picture; make its take again."))
        #expect(refused.outward == refused.message)
    }
}
