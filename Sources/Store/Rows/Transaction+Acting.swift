public import Studio

extension Transaction {
    /// The same unit of work on behalf of somebody else: the person who ordered what a job does.
    public func acting(as user: ID<User>?) -> Transaction {
        Transaction(database: database, now: now, actor: user ?? actor, ids: ids)
    }
}
