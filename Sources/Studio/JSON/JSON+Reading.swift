extension JSON {
    /// How much a text may hold.
    package struct Limits: Sendable {
        /// Bytes in all.
        package var bytes: Int
        /// Lists and objects within each other.
        package var depth: Int

        /// What a call may hold, unless said otherwise: 2 MB, 64 levels.
        package init(bytes: Int = 2 << 20, depth: Int = 64) {
            self.bytes = bytes
            self.depth = depth
        }
    }

    /// Reads one JSON text (RFC 8259), strictly.
    ///
    /// Throws a `Problem` of one sentence with the line, the column and what to do there: for what is no JSON, for
    /// a key that stands twice in one object, for the character NUL, which no column can hold, and beyond the
    /// limits. `source` names the text in that sentence, and is then its subject.
    package init(
        reading bytes: some Sequence<UInt8>,
        of source: String? = nil,
        limits: Limits = Limits()
    ) throws(Problem) {
        var reader = JSONReader(bytes: Array(bytes), source: source, limits: limits)
        self = try reader.document()
    }
}
