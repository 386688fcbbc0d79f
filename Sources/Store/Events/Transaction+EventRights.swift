import GRDB
public import Studio

/// Whether what somebody came by still stands.
public enum Standing: Sendable, Hashable {
    /// It does, until a moment in microseconds unless it is prolonged; nil for as long as nobody ends it.
    case stands(until: Int64?)
    /// Somebody ended it.
    case ended
    /// Its time is over.
    case expired
}

extension Transaction {
    /// Whether the session, key or shared link of a principal still stands.
    public func standing(of principal: Principal) throws -> Standing {
        let row =
            if let session = principal.session {
                try row("SELECT ended_at AS ended, expires_at FROM sessions WHERE id = $1", session.text)
            } else if let key = principal.key {
                try row("SELECT deleted_at AS ended, expires_at FROM api_keys WHERE id = $1", key.text)
            } else if let share = principal.share {
                try row(
                    "SELECT deleted_at AS ended, expires_at FROM share_tokens WHERE id = $1",
                    share.id.text
                )
            } else {
                Row?.none
            }
        guard let row, (row["ended"] as Int64?) == nil else { return .ended }
        let until: Int64? = row["expires_at"]
        if let until, until <= now { return .expired }
        return .stands(until: until)
    }
}
