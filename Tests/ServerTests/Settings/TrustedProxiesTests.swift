import Testing

@testable import Server

/// Who calls, behind proxies.
@Suite struct TrustedProxiesTests {
    private let proxies: TrustedProxies

    init() throws {
        proxies = try TrustedProxies(["127.0.0.1", "10.0.0.0/9", "fd00::/8"])
    }

    @Test(
        arguments: [
            ("192.0.2.7", ["203.0.113.1"], "192.0.2.7"),
            ("127.0.0.1", [], "127.0.0.1"),
            ("127.0.0.1", ["203.0.113.1"], "203.0.113.1"),
            ("127.0.0.1", ["198.51.100.9, 203.0.113.1"], "203.0.113.1"),
            ("127.0.0.1", ["198.51.100.9, 203.0.113.1 , 10.1.2.3"], "203.0.113.1"),
            ("127.0.0.1", ["198.51.100.9", "203.0.113.1, 10.1.2.3"], "203.0.113.1"),
            ("127.0.0.1", ["203.0.113.1, 10.200.0.1"], "10.200.0.1"),
            ("127.0.0.1", ["10.1.2.3, 10.1.2.4"], "10.1.2.3"),
            ("127.0.0.1", ["203.0.113.1, unknown"], "127.0.0.1"),
            ("127.0.0.1", ["203.0.113.1, unknown, 10.1.2.3"], "10.1.2.3"),
            ("127.0.0.1", ["203.0.113.1:4711"], "203.0.113.1"),
            ("127.0.0.1", ["[2001:db8::1]:4711"], "2001:db8::1"),
            ("fd00::1", ["2001:db8::1"], "2001:db8::1"),
            ("::ffff:127.0.0.1", ["203.0.113.1"], "203.0.113.1"),
            ("127.0.0.1", ["203.0.113.1,"], "127.0.0.1"),
        ]
    )
    func `the caller is the nearest address that is no trusted proxy`(
        peer: String,
        forwarded: [String],
        caller: String
    ) {
        #expect(proxies.caller(peer, forwardedFor: forwarded) == caller)
    }

    @Test func `only a trusted proxy says that a call came by TLS`() {
        #expect(proxies.isSecure("127.0.0.1", forwardedProto: ["https"]))
        #expect(proxies.isSecure("127.0.0.1", forwardedProto: ["http", "http, HTTPS "]))
        #expect(!proxies.isSecure("192.0.2.7", forwardedProto: ["https"]))
        for said in [[], ["https, http"], ["gopher"]] {
            #expect(!proxies.isSecure("127.0.0.1", forwardedProto: said), "\(said)")
        }
    }

    @Test func `nobody is trusted unless said`() {
        #expect(TrustedProxies().caller("127.0.0.1", forwardedFor: ["203.0.113.1"]) == "127.0.0.1")
    }

    @Test func `networks end at the bit that is named`() throws {
        let network = try #require(Network("10.64.0.0/10"))
        func has(_ address: String) throws -> Bool {
            network.contains(try #require(Network.bytes(of: address)))
        }
        #expect(try has("10.64.0.0") && has("10.127.255.255"))
        #expect(try !has("10.63.255.255") && !has("10.128.0.0") && !has("::1"))
        #expect(Network("10.0.0.0/33") == nil && Network("10.0.0.0/-1") == nil && Network("10.0.0/8") == nil)
        #expect(try #require(Network("0.0.0.0/0")).contains([1, 2, 3, 4]))
    }
}
