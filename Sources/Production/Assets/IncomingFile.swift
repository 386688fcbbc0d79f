import Crypto
public import Foundation
import Jobs
import Media
import Store
public import Studio

/// How large files of each kind may be that somebody sends, in bytes.
public struct UploadLimits: Sendable, Hashable {
    public let picture: Int
    public let sound: Int
    public let film: Int

    /// The most bytes of each kind.
    public init(picture: Int, sound: Int, film: Int) {
        self.picture = picture
        self.sound = sound
        self.film = film
    }

    /// The most bytes of a file that promises to be this.
    public func bytes(of promise: MediaPromise) -> Int {
        switch promise {
        case .picture: picture
        case .sound: sound
        case .film: film
        }
    }

    /// The problem of a file that is too large.
    func tooLarge(_ promise: MediaPromise) -> Problem {
        let (name, limit) =
            switch promise {
            case .picture: ("A picture", picture)
            case .sound: ("Music", sound)
            case .film: ("A video", film)
            }
        return Problem(
            .fileTooLarge,
            "\(name) may hold \(limit / 1_048_576) MB at most; send a smaller file.",
            subject: "file"
        )
    }
}

/// A file while it comes in: written to a temporary file piece by piece, looked at and hashed on the way.
///
/// What promises to be of no kind that is wanted, or becomes too large, is refused while it comes.
public struct IncomingFile {
    private let url: URL
    private let handle: FileHandle
    private let limits: UploadLimits
    private let wanted: Set<MediaPromise>
    private let store: Store
    private var hasher = SHA256()
    private var head: [UInt8] = []
    private var promise: MediaPromise?
    private var bytes = 0

    /// A file in a folder of its upload.
    init(in folder: URL, of store: Store, limits: UploadLimits, wanted: Set<MediaPromise>) throws {
        // Sentences about it call it by this name.
        url = folder.appending(path: "The file")
        self.store = store
        self.limits = limits
        self.wanted = wanted
        guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
            throw store.problem(CocoaError(.fileWriteUnknown))
        }
        handle = try FileHandle(forWritingTo: url)
    }

    /// Takes the next piece.
    public mutating func write(_ piece: UnsafeRawBufferPointer) throws {
        if head.count < Self.headLength {
            head += piece.prefix(Self.headLength - head.count)
            if head.count == Self.headLength { try look() }
        }
        bytes += piece.count
        if let promise, bytes > limits.bytes(of: promise) { throw limits.tooLarge(promise) }
        hasher.update(bufferPointer: piece)
        do {
            try handle.write(contentsOf: Data(piece))
        } catch {
            throw store.problem(error)
        }
    }

    /// Ends the file; throws a `Problem` when it is of no kind that is wanted.
    public mutating func end() throws -> ReceivedFile {
        if promise == nil { try look() }
        try handle.close()
        guard let promise else { throw Self.unknown }
        return ReceivedFile(
            url: url,
            sha256: hasher.finalize().map { byte in
                String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }.joined(),
            bytes: bytes,
            promise: promise,
            limits: limits
        )
    }

    private mutating func look() throws {
        guard let found = MediaInspector.promise(of: head), wanted.contains(found) else { throw refusal }
        promise = found
    }

    private var refusal: Problem {
        if wanted.isSuperset(of: [.picture, .sound]) { return Self.unknown }
        let kinds =
            wanted.contains(.picture)
            ? "a PNG, JPEG, WebP or GIF picture" : "an MP3, WAV, Ogg, FLAC, AAC or M4A sound"
        return Problem(.invalidFileType, "The file is not \(kinds); send one of these.", subject: "file")
    }

    private static let unknown = Problem(
        .invalidFileType,
        "The file is no PNG, JPEG, WebP, GIF, MP4, MOV, WebM, MP3, WAV, Ogg, FLAC, AAC or M4A file; send one of these.",
        subject: "file"
    )

    private static let headLength = 16
}

/// A file that came in whole and lies in its temporary folder.
public struct ReceivedFile: Sendable {
    let url: URL
    public let sha256: String
    public let bytes: Int
    let promise: MediaPromise
    let limits: UploadLimits
}

extension Workshop {
    /// Gives an upload a folder of its own and removes it at the end, whatever happens.
    ///
    /// What a killed process leaves is swept at the next start. Throws a `Problem` when the disk has no room
    /// for so many bytes beside what work in hand needs.
    public func receiving<Value>(
        bytes expected: Int,
        _ body: (URL) async throws -> Value
    ) async throws -> Value {
        guard try store.freeBytes > expected + Self.reserve else {
            throw Problem(
                .insufficientStorage,
                "The server's disk has no room for the file; free some space and send it again.",
                subject: "file"
            )
        }
        return try await inFolder(surroundings.token(), of: surroundings.holder, body)
    }

    /// A file that comes into a folder of `receiving`.
    public func incomingFile(
        in folder: URL,
        limits: UploadLimits,
        wanted: Set<MediaPromise>
    ) throws -> IncomingFile {
        try IncomingFile(in: folder, of: store, limits: limits, wanted: wanted)
    }

    /// What has to stay free for the database and its log.
    private static let reserve = 1 << 20
}
