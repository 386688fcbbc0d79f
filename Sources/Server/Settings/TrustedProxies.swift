import Glibc

/// The proxies whose word on who calls is taken.
public struct TrustedProxies: Sendable, Hashable {
    private let networks: [Network]

    /// Nobody.
    public init() { networks = [] }

    /// Addresses and networks like 127.0.0.1, 10.0.0.0/8, fd00::/8.
    init(_ texts: [String]) throws {
        networks = try texts.map { text in
            guard let network = Network(text) else {
                throw Setting.Refusal(
                    rule: "addresses or networks like 127.0.0.1 or 10.0.0.0/8, with commas between"
                )
            }
            return network
        }
    }

    var text: String { networks.map(\.text).joined(separator: ", ") }

    /// Whether an address is that of a trusted proxy.
    func contains(_ address: String) -> Bool {
        guard !networks.isEmpty, let bytes = Network.bytes(of: address) else { return false }
        return networks.contains { $0.contains(bytes) }
    }

    /// Who calls: the nearest address that is no trusted proxy, from the connection on outwards.
    ///
    /// Each proxy adds whom it was called by at the end of `X-Forwarded-For`, and what stands before the last
    /// address of a stranger was written by the stranger.
    func caller(_ peer: String, forwardedFor: [String]) -> String {
        guard contains(peer) else { return peer }
        let hops = forwardedFor.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
        var nearest = peer
        for hop in hops.reversed() {
            let address = Self.address(in: hop.filter { $0 != " " && $0 != "\t" })
            // What is no address was not written by a proxy of ours.
            guard Network.bytes(of: address) != nil else { return nearest }
            nearest = address
            guard contains(address) else { return address }
        }
        return nearest
    }

    /// Whether a trusted proxy says that a call came to it by TLS.
    func isSecure(_ peer: String, forwardedProto: [String]) -> Bool {
        let last = forwardedProto.last?.split(separator: ",").last
        return contains(peer) && last?.filter { $0 != " " }.lowercased() == "https"
    }

    /// An address without the port and the brackets that some proxies write.
    private static func address(in hop: String) -> String {
        if hop.hasPrefix("["), let end = hop.firstIndex(of: "]") {
            return String(hop[hop.index(after: hop.startIndex)..<end])
        }
        let parts = hop.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? String(parts[0]) : hop
    }
}

/// All addresses that begin alike.
struct Network: Sendable, Hashable {
    let text: String
    private let prefix: [UInt8]
    private let bits: Int

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let bytes = Self.bytes(of: String(parts[0])) else { return nil }
        let length = bytes.count * 8
        let bits = parts.count == 2 ? Int(parts[1]) : length
        guard let bits, 0...length ~= bits else { return nil }
        self.text = text
        self.bits = bits
        prefix = bytes
    }

    func contains(_ address: [UInt8]) -> Bool {
        guard address.count == prefix.count else { return false }
        let whole = bits / 8
        guard address.prefix(whole) == prefix.prefix(whole) else { return false }
        let rest = bits % 8
        return rest == 0 || address[whole] >> (8 - rest) == prefix[whole] >> (8 - rest)
    }

    /// The 4 or 16 bytes of an address; 4 also of one that is written as `::ffff:192.0.2.1`.
    static func bytes(of address: String) -> [UInt8]? {
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, address, &four) == 1 { return four }
        var sixteen = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, address, &sixteen) == 1 else { return nil }
        let isMapped = sixteen.prefix(10).allSatisfy { $0 == 0 } && sixteen[10...11] == [255, 255]
        return isMapped ? Array(sixteen.suffix(4)) : sixteen
    }
}
