public import Studio

/// What whoever runs a server decides.
public struct ServerSettings: Sendable {
    /// The address to listen on; a name or an address.
    public var host = "127.0.0.1"
    /// 0 for any that is free.
    public var port = 8000
    /// Where people reach the server, for example `https://studio.example.org`; nil for where it listens.
    public var publicURL: String?
    /// Origins whose pages may call with cookies; `*` for all, without cookies.
    public var origins: [String] = []
    /// Proxies that are believed when they say who calls.
    public var proxies = TrustedProxies()
    public var rates = RateSettings()
    public var events = EventSettings()
    public var sizes = SizeSettings()
    /// What a film has that is ordered without saying.
    public var quality = RenderSettings.Quality.draft
    /// A connection on which nothing comes for so long ends, unless a call is being answered: longer than the two
    /// minutes for which proxies keep theirs.
    var idleSeconds: Int64 = 150
    /// With less than this many bytes free, no work begins and none is ordered.
    public var leastFreeBytes = 500 << 20

    /// The usual settings: this machine alone, port 8000.
    public init() {}

    /// Whether only this machine can reach it: it listens here alone, and no proxy hands on what others send.
    var isLocal: Bool {
        ["127.0.0.1", "::1", "localhost"].contains(host) && publicURL == nil && proxies == TrustedProxies()
    }
}

/// How large a file may be that somebody sends, in bytes; one byte more is refused.
public struct SizeSettings: Sendable, Hashable {
    public var music = 50 << 20
    public var image = 10 << 20
    public var video = 100 << 20

    /// The usual limits: 50 MB of music, 10 MB an image, 100 MB a video; a MB is 1,048,576 bytes.
    public init() {}
}
