import NIOCore
import Studio
import Testing

@testable import Server

/// Forms as they come over the wire, however they are cut.
@Suite struct MultipartTests {
    /// What a parser tells of a body that comes in these pieces.
    private func read(_ pieces: [[UInt8]], boundary: String = "b") throws -> [Found] {
        var parser = MultipartParser(boundary: boundary)
        var found: [Found] = []
        for piece in pieces {
            try parser.take(ByteBuffer(bytes: piece)) { event in
                switch event {
                case .begin(let part): found.append(Found(part: part))
                case .bytes(let bytes): found[found.count - 1].bytes += bytes
                case .end: found[found.count - 1].isWhole = true
                }
            }
        }
        try parser.end()
        return found
    }

    private func read(_ body: String, boundary: String = "b") throws -> [Found] {
        try read([Array(body.utf8)], boundary: boundary)
    }

    private struct Found: Equatable {
        let part: MultipartParser.Part
        var bytes: [UInt8] = []
        var isWhole = false

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    private static let head = "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"

    @Test func `fields and a file come out in order, whatever stands around them`() throws {
        let found = try read(
            "a preamble\r\n--b\r\ncontent-disposition: form-data; name=name\r\n\r\nKettle\r\n"
                + "--b  \r\n\(Self.head)--b is not here\r\n-\r\n--\r\n--c\r\n--b--\r\nan epilogue"
        )
        #expect(found.map(\.part.name) == ["name", "file"])
        #expect(found.map(\.part.fileName) == [nil, "a.png"])
        #expect(found.map(\.text) == ["Kettle", "--b is not here\r\n-\r\n--\r\n--c"])
        #expect(found.map(\.isWhole) == [true, true])
    }

    @Test func `the same comes out of every cut`() throws {
        var generator = Seed(7).generator
        let tricky: [[UInt8]] = ["\r", "\n", "\r\n", "-", "--", "\r\n--", "\r\n--bo", "x", "\0"].map {
            Array($0.utf8)
        }
        for round in 0..<400 {
            let content = (0..<Int.random(in: 0...60, using: &generator)).flatMap { _ in
                tricky[Int.random(in: 0..<tricky.count, using: &generator)]
            }
            var body = Array(
                "--bound\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\na,b\r\n--bound\r\n\(Self.head)"
                    .utf8
            )
            body += content
            body += "\r\n--bound--".utf8
            var pieces: [[UInt8]] = []
            var rest = body[...]
            while !rest.isEmpty {
                let count = min(rest.count, Int.random(in: 1...(round % 2 == 0 ? 3 : 40), using: &generator))
                pieces.append(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            let found = try read(pieces, boundary: "bound")
            #expect(found.map(\.text).first == "a,b", "round \(round)")
            #expect(found.last?.bytes == content, "round \(round)")
            let whole = try read([body], boundary: "bound")
            #expect(found == whole, "round \(round)")
        }
    }

    @Test func `a body that ends early is refused wherever it ends`() throws {
        let body = Array("--b\r\n\(Self.head)content\r\n--b--".utf8)
        for length in 0..<body.count {
            #expect(throws: Problem.self, "\(length)") { try read([Array(body.prefix(length))]) }
        }
        #expect(try read([body]).count == 1)
    }

    @Test(arguments: [
        "--c\r\n\r\n\r\n--c--",  // another boundary
        "--b\r\n\r\ncontent\r\n--b--",  // no name
        "--b\r\nContent-Disposition: attachment; name=x\r\n\r\n\r\n--b--",
        "--bx\r\n\(head)\r\n--b--",  // a boundary that goes on
        "--b" + String(repeating: " ", count: 200) + "\r\n\(head)\r\n--b--",
        "--b\r\nA: " + String(repeating: "a", count: 9_000) + "\r\n\(head)\r\n--b--",
        String(repeating: "--b\r\n\(head)\r\n", count: 21) + "--b--",
    ])
    func `what is no form is refused`(body: String) {
        #expect(throws: Problem.self) { try read(body) }
    }

    @Test func `a boundary is read from its header, and only from one of a form`() {
        #expect(MultipartParser.boundary(of: "multipart/form-data; boundary=abc") == "abc")
        #expect(MultipartParser.boundary(of: "Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"") == "a b")
        for type in [
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
            "text/plain",
            "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
        ] {
            #expect(MultipartParser.boundary(of: type) == nil, "\(type)")
        }
    }

    @Test func `names of files come as browsers send them, and never with a folder`() {
        let read = { (header: String) in HeaderWords.parameters(of: header).parameters["filename"] }
        #expect(read(#"form-data; name="file"; filename="a;b=c.png""#) == "a;b=c.png")
        #expect(read(#"form-data; filename="C:\pictures\a.png""#) == #"C:\pictures\a.png"#)
        #expect(read("form-data; filename=\"x\"; filename*=UTF-8''na%C3%AFve.png") == "naïve.png")
        for (given, kept) in [
            ("../../etc/passwd", "passwd"), (#"C:\pictures\a.png"#, "a.png"), ("..", ""),
            ("a\r\nb\0.png", "ab.png"),
            ("  spaced  ", "spaced"), ("/", ""),
            (String(repeating: "a", count: 300), String(repeating: "a", count: 200)),
            ("\u{202E}gnp.exe", "gnp.exe"),
        ] {
            #expect(AssetFields.name(ofFile: given) == kept, "\(given)")
        }
    }
}
