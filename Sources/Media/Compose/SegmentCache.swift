import Crypto
public import Foundation
import Glibc
import Studio

/// Finished pieces of films, kept by what they were made from, so that nothing is encoded twice.
///
/// Several processes may use one folder: an entry is a folder that appears whole, by its name, and
/// goes whole. Readers link an entry's file to a name of their own, so that it may go meanwhile.
public struct SegmentCache: Sendable {
    /// Where the entries are; made when it is not there.
    public let folder: URL
    /// The most bytes that the entries may hold together after `trim()`.
    public let limit: Int

    /// A cache in a folder of its own, best on the disk of those that use it; 5 GB unless said otherwise.
    public init(folder: URL, limit: Int = 5_000_000_000) {
        self.folder = folder
        self.limit = limit
    }

    /// The name of an entry: a hash over words for everything that decides its bytes.
    static func key(_ words: [String]) -> String {
        let text = words.map { "\($0.utf8.count) \($0)\n" }.joined()
        return SHA256.hash(data: Data(text.utf8)).hexadecimal
    }

    /// Gives an entry's file another name and says what is known of it; nil when there is no such entry.
    ///
    /// The file is hashed, which takes a thousandth of the time its making took; an entry that is not
    /// as it was is removed.
    func take<Facts: Decodable>(_ key: String, as file: URL) -> Facts? {
        let entry = folder.appending(path: key)
        guard access(entry.path, F_OK) == 0 else { return nil }
        try? FileManager.default.removeItem(at: file)
        guard let record: Record<Facts> = Record(reading: entry.appending(path: Self.recordName)),
            Self.link(entry.appending(path: Self.fileName), to: file),
            (try? SourceFile.hash(of: file)) == record.sha256
        else {
            try? FileManager.default.removeItem(at: file)
            remove(entry)
            return nil
        }
        // What was used last goes last.
        utimes(entry.path, nil)
        return record.facts
    }

    /// Keeps a verified file under its key; a cache that cannot be written to is no reason to fail.
    func keep(_ file: URL, _ facts: some Codable, under key: String) {
        put(under: key) { place in
            let record = Record(sha256: try SourceFile.hash(of: file), facts: facts)
            try record.write(to: place.appending(path: Self.recordName))
            guard Self.link(file, to: place.appending(path: Self.fileName)) else { throw Problem.fullDisk }
        }
    }

    private func put(under key: String, fill: (URL) throws -> Void) {
        let place = folder.appending(path: Self.newMark + UUID().uuidString)
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try fill(place)
        } catch {
            try? FileManager.default.removeItem(at: place)
            return
        }
        // A folder takes the place of none that is not empty: then another process was first.
        if rename(place.path, folder.appending(path: key).path) != 0 {
            try? FileManager.default.removeItem(at: place)
        }
    }

    /// What was noted under a key; nil when nothing was.
    func noted<Facts: Decodable>(_ key: String) -> Facts? {
        let entry = folder.appending(path: key)
        guard access(entry.path, F_OK) == 0 else { return nil }
        guard let record: Record<Facts> = Record(reading: entry.appending(path: Self.recordName)) else {
            remove(entry)
            return nil
        }
        utimes(entry.path, nil)
        return record.facts
    }

    /// Notes what was found out about bytes that lie elsewhere; the key holds their hash.
    func note(_ facts: some Codable, under key: String) {
        put(under: key) {
            try Record(sha256: "", facts: facts).write(to: $0.appending(path: Self.recordName))
        }
    }

    /// Removes what a crash has left and, from the least recently used on, what is above the limit, or so many
    /// bytes where that is more.
    public func trim(freeing bytes: Int = 0) {
        var entries: [(place: URL, bytes: Int, used: Int)] = []
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
            let place = folder.appending(path: name)
            guard let status = Self.status(of: place) else { continue }
            if name.hasPrefix(Self.goneMark) {
                try? FileManager.default.removeItem(at: place)
            } else if name.hasPrefix(Self.newMark) {
                // It takes a moment to fill a new entry; one of an hour ago has been given up.
                if status.st_mtim.tv_sec < time(nil) - 3600 { remove(place) }
            } else {
                let bytes = [Self.fileName, Self.recordName].reduce(0) { sum, part in
                    sum + (Self.status(of: place.appending(path: part)).map { Int($0.st_size) } ?? 0)
                }
                let moment = status.st_mtim
                entries.append((place, bytes, moment.tv_sec * 1_000_000_000 + moment.tv_nsec))
            }
        }
        var sum = entries.reduce(0) { $0 + $1.bytes }
        let most = min(limit, sum - bytes)
        for entry in entries.sorted(by: { $0.used < $1.used }) where sum > most {
            remove(entry.place)
            sum -= entry.bytes
        }
    }

    // MARK: Files

    private static let fileName = "media.mp4"
    private static let recordName = "facts"
    private static let newMark = "new-"
    private static let goneMark = "gone-"

    /// Takes an entry away in one step, so that nobody finds a part of it.
    private func remove(_ place: URL) {
        let gone = folder.appending(path: Self.goneMark + UUID().uuidString)
        if rename(place.path, gone.path) == 0 { try? FileManager.default.removeItem(at: gone) }
    }

    /// One more name for a file, or a copy of it where the disk is another.
    private static func link(_ file: URL, to other: URL) -> Bool {
        if Glibc.link(file.path, other.path) == 0 { return true }
        return (try? FileManager.default.copyItem(at: file, to: other)) != nil
    }

    private static func status(of file: URL) -> stat? {
        var status = stat()
        return stat(file.path, &status) == 0 ? status : nil
    }
}

/// What is known of an entry's file; of one without a file the hash is empty.
private struct Record<Facts> {
    let sha256: String
    let facts: Facts
}

extension Record: Encodable where Facts: Encodable {
    /// The first line is the hash of the rest.
    func write(to file: URL) throws {
        let text = try Wire.data(self)
        try (Data((SHA256.hash(data: text).hexadecimal + "\n").utf8) + text).write(to: file)
    }
}

extension Record: Decodable where Facts: Decodable {
    init?(reading file: URL) {
        guard let bytes = try? Data(contentsOf: file), let end = bytes.firstIndex(of: 10) else { return nil }
        let text = bytes[(end + 1)...]
        guard bytes[..<end].elementsEqual(SHA256.hash(data: text).hexadecimal.utf8),
            let record: Self = try? Wire.value(from: String(decoding: text, as: UTF8.self))
        else { return nil }
        self = record
    }
}
