import Studio

extension Brief {
    /// A brief of which no more is known than what is sold.
    static let kettle: Brief = {
        var brief = Brief()
        brief.product = .said("Kettle One")
        brief.description = .said("We sell Kettle One, a quiet kettle.")
        return brief
    }()

    /// The same with all that a plan needs.
    static let wholeKettle: Brief = {
        var brief = kettle
        brief.audience = .said("early risers")
        brief.messages = .said(["Slow mornings."])
        brief.tone = .said(["calm"])
        brief.style = .said(["wood"])
        return brief
    }()
}
