import Foundation
import HTTPTypes
import Studio
import TestSupport
import Testing

@testable import Server

/// A brief over HTTP, in both schemas.
@Suite struct BriefCallTests {
    private let server: TestServer
    private let ann: Person
    private let path: String

    init() async throws {
        server = try await TestServer()
        ann = try await server.member("ann")
        let made = try await server.call(.post, "/api/v1/projects", "{}", token: ann.token)
        path = "/api/v1/projects/\(try #require(made.json["id"]?.text))/brief"
    }

    private func call(
        _ method: HTTPRequest.Method,
        _ query: String = "",
        _ body: String? = nil,
        ifMatch: String? = nil
    ) async throws -> Answer {
        try await server.call(
            method,
            path + query,
            body,
            token: ann.token,
            headers: ifMatch.map { [.ifMatch: $0] } ?? [:]
        )
    }

    @Test func `a pasted page becomes fields with their sources, and what is missing is named`() async throws
    {
        let empty = try await call(.get)
        #expect(empty.json["completeness"] == 0)
        #expect(empty.header("ETag")?.hasPrefix("\"1.") == true)
        let text = #"{"text":"Lumen is a desk lamp for students.\nTone: calm, warm"}"#
        let read = try await call(.put, "", text, ifMatch: "\"1\"")
        #expect(read.status == 200, "\(read)")
        #expect(read.json["fields"]?["product_name"]?["source"] == "said")
        #expect(read.json["fields"]?["target_audience"]?["text"] == "students")
        #expect(read.json["fields"]?["visual_style_keywords"]?["source"] == "missing")
        #expect(read.json["missing"] == ["key_messages", "visual_style_keywords"], "\(read)")
        #expect(read.json["completeness"] == 60)
        #expect(read.json["revision"] == 2)
    }

    @Test(arguments: ["product", "brand"])
    func `a brief is written back in a schema, and reads as the same`(schema: String) async throws {
        let given =
            schema == "brand"
            ? #"{"brand_name":"Lumen","product_description":"A desk lamp.","target_audience":"Night readers","key_message":"It dims with the sun. One turn is enough.","tone":"calm, warm","additional_notes":"Keep it short."}"#
            : #"{"product_name":"Lumen","target_audience":"Night readers","emotional_tone":["calm","warm"],"visual_style_keywords":["wood"],"key_messages":["It dims with the sun.","One turn is enough."]}"#
        let put = try JSONEncoder().encode(["text": given])
        let first = try await call(
            .put,
            "?schema=\(schema)",
            String(decoding: put, as: UTF8.self),
            ifMatch: "\"1\""
        )
        #expect(first.json["brief"] == (try JSON(reading: given.utf8)), "\(first)")
        #expect(first.json["schema"]?.text == schema)
        // Sent back as it came, it changes nothing.
        let brief = try Wire.text(try #require(first.json["brief"]))
        let second = try await call(.patch, "?schema=\(schema)", brief, ifMatch: "\"2\"")
        #expect(second.status == 200, "\(second)")
        #expect(second.json["revision"] == 2)
        #expect(second.json["brief"] == first.json["brief"])
    }

    @Test func `a message comes back as it was given, and two are told apart`() async throws {
        for (revision, text, all) in [(1, "It dims", ["It dims"]), (2, "It dims. Now", ["It dims.", "Now"])] {
            let body = #"{"key_message":"\#(text)"}"#
            let brand = try await call(.patch, "?schema=brand", body, ifMatch: "\"\(revision)\"")
            #expect(brand.json["brief"]?["key_message"]?.text == text, "\(brand)")
            let product = try await call(.get, "?schema=product")
            #expect(product.json["brief"]?["key_messages"] == .array(all.map(JSON.string)), "\(product)")
        }
    }

    @Test func `one schema's keys are told in the other`() async throws {
        _ = try await call(
            .put,
            "",
            #"{"text":"{\"brand_name\":\"Lumen\",\"tone\":\"calm, warm\"}"}"#,
            ifMatch: "\"1\""
        )
        let other = try await call(.get, "?schema=product")
        #expect(other.json["brief"]?["product_name"] == "Lumen")
        #expect(other.json["fields"]?["product_name"]?["source"] == "assumed")
        #expect(other.json["brief"]?["emotional_tone"] == ["calm", "warm"])
        #expect(other.json["brief"]?["brand_name"] == nil)
    }

    @Test func `null takes a value away, and what is not sent stays`() async throws {
        _ = try await call(.patch, "", #"{"product_name":"Lumen","tone":"calm"}"#, ifMatch: "\"1\"")
        let changed = try await call(.patch, "", #"{"emotional_tone":null}"#, ifMatch: "\"2\"")
        #expect(changed.json["brief"]?["product_name"] == "Lumen")
        #expect(changed.json["fields"]?["emotional_tone"]?["source"] == "missing")
    }

    @Test func `all that is wrong is told at once, with its place`() async throws {
        let long = String(repeating: "a", count: 201)
        let answer = try await call(
            .patch,
            "",
            #"{"product_name":"\#(long)","emotional_tone":"calm","colour":"red","key_messages":[""]}"#,
            ifMatch: "\"1\""
        )
        #expect(answer.status == 400)
        #expect(Set(answer.pointers) == ["/product_name", "/emotional_tone", "/colour", "/key_messages/0"])
        #expect(try await call(.patch, "", "{}").status == 428)
        #expect(try await call(.patch, "", #"{"tone":"calm"}"#, ifMatch: "\"7\"").status == 409)
        #expect(try await call(.get, "?schema=other").status == 400)
        #expect(try await call(.put, "", #"{"text":" … "}"#, ifMatch: "\"1\"").status == 400)
    }
}
