import Foundation
import Studio

extension Store {
    /// Bytes that are free on the disk of the data folder; throws a `Problem` when it cannot be asked.
    public var freeBytes: Int {
        get throws {
            do {
                let values = try FileManager.default.attributesOfFileSystem(forPath: folder.path)
                return (values[.systemFreeSize] as? NSNumber)?.intValue ?? 0
            } catch {
                throw problem(error)
            }
        }
    }
}
