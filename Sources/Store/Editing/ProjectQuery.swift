/// Which projects a list holds and how it is sorted.
public struct ProjectQuery: Sendable {
    /// Words that name or description hold, in any case; nil for all.
    public var words: String?
    public var sort: Sort
    public var shelf: Shelf
    /// At most so many; 1 to 500.
    public var limit: Int
    /// Where the page before ended; nil for the first.
    public var cursor: String?
    /// Whether all that fit are counted.
    public var isCounted: Bool

    /// The first hundred projects in use, the last changed first, unless said otherwise.
    public init(
        words: String? = nil,
        sort: Sort = .updated,
        shelf: Shelf = .current,
        limit: Int = 100,
        cursor: String? = nil,
        isCounted: Bool = false
    ) {
        self.words = words
        self.sort = sort
        self.shelf = shelf
        self.limit = limit
        self.cursor = cursor
        self.isCounted = isCounted
    }

    /// What a list is sorted by.
    public enum Sort: String, Sendable, CaseIterable {
        /// The last changed first.
        case updated
        /// The newest first.
        case created
        /// By name, from A.
        case name
    }

    /// Where a project is kept.
    public enum Shelf: String, Sendable, CaseIterable {
        case current
        case archived
        /// In the trash.
        case trashed
    }
}
