extension Asset {
    /// Where the bytes came from.
    public enum Source: String, Sendable, Codable, CaseIterable {
        /// An engine or the composer made them here.
        case made
        /// A person sent them.
        case uploaded
    }

    /// What is known of the picture or sound in the bytes.
    public struct Facts: Hashable, Sendable, Codable {
        /// Width and height as it is shown; nil for sound and text.
        public var size: PixelSize?
        /// Length in seconds; nil for single pictures and text.
        public var duration: Double?

        /// What is known; nothing unless said otherwise.
        public init(size: PixelSize? = nil, duration: Double? = nil) {
            self.size = size
            self.duration = duration
        }
    }
}

/// What a person may change of an asset.
public struct AssetFields: EditableFields {
    /// What it is called; never a path.
    public var name: String
    /// Each once, in the order they were given.
    public var tags: [String]
    public var isDeleted: Bool

    /// A name and tags.
    public init(name: String = "", tags: [String] = [], isDeleted: Bool = false) {
        self.name = name
        self.tags = tags
        self.isDeleted = isDeleted
    }

    /// The last part of what a client calls its file, on one line and of at most 200 characters.
    ///
    /// Only what people read: files are stored under the hash of their bytes.
    public static func name(ofFile text: String) -> String {
        let last = text.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let line = last.unicodeScalars.filter { scalar in
            !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .control
                && scalar.properties.generalCategory != .lineSeparator
                && scalar.properties.generalCategory != .paragraphSeparator
        }
        var name = String(String.UnicodeScalarView(line.prefix(200)))
        while name.first?.isWhitespace == true { name.removeFirst() }
        while name.last?.isWhitespace == true { name.removeLast() }
        return name.allSatisfy({ $0 == "." }) ? "" : name
    }
}

/// What the first bytes of a file promise.
public enum MediaPromise: Hashable, Sendable, CaseIterable {
    case picture
    case sound
    /// A container of moving pictures, which may hold sound alone.
    case film
}
