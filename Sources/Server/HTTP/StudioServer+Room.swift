import Production
import Store
import Studio

extension StudioServer {
    /// Throws a `Problem` when the disk has no room for new work, or not for so many bytes more.
    func checkRoom(for bytes: Int = 0) throws {
        let free = try workshop.store.freeBytes
        if let problem = Room.shortage(of: free - bytes, least: settings.leastFreeBytes) { throw problem }
    }
}
