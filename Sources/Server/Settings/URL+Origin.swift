import Foundation

extension URL {
    /// Scheme, host and port as browsers write an origin: in small letters, without the port that the scheme means
    /// anyway; nil for what has no host.
    var origin: String? {
        guard let scheme = scheme?.lowercased(), let host = host()?.lowercased(), !host.isEmpty else {
            return nil
        }
        let place = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        let isUsual = port == ["http": 80, "https": 443][scheme]
        return "\(scheme)://\(place)" + (port.flatMap { isUsual ? nil : ":\($0)" } ?? "")
    }
}
