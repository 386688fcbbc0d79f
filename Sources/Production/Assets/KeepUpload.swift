import Foundation
import Media
public import Store
public import Studio

/// What a file that came in is called, and where it belongs.
public struct UploadOrder: Sendable {
    public var fields: AssetFields
    /// Nil for the library of who sends it.
    public var project: ID<Project>?

    /// An upload into one's library, or into a project.
    public init(fields: AssetFields, project: ID<Project>? = nil) {
        self.fields = fields
        self.project = project
    }
}

extension Workshop {
    /// Looks at a file that came in, moves it to the stored bytes and writes its row.
    public func keepUpload(
        _ file: ReceivedFile,
        _ order: UploadOrder,
        by user: ID<User>
    ) async throws -> AssetRow {
        // Nobody's bytes are put in place who may not have them there.
        if let project = order.project {
            try await store.read { transaction in
                _ = try transaction.projectRow(project)
                try transaction.require(.editor, of: user, in: project)
            }
        }
        return try await keep(file, as: nil) { media in
            try await store.write(as: user) { transaction in
                try transaction.insert(file, media, order)
            }
        }
    }

    /// The same of a track, which becomes the music of a project; an edit that can be taken back.
    public func uploadMusic(
        _ file: ReceivedFile,
        _ fields: AssetFields,
        to id: ID<Project>,
        by user: ID<User>
    ) async throws -> AssetRow {
        try await keep(file, as: .music) { media in
            try await store.write(as: user) { transaction in
                let row = try transaction.projectRow(id)
                let asset = try transaction.insert(file, media, UploadOrder(fields: fields, project: id))
                try transaction.edit("project.music", id) { editing in
                    _ = try editing.change(row) { $0.music = asset.id }
                }
                return asset
            }
        }
    }

    /// Puts the bytes in place before a row names them: without one housekeeping removes them again.
    private func keep(
        _ file: ReceivedFile,
        as wanted: Asset.Kind?,
        _ write: (InspectedMedia) async throws -> AssetRow
    ) async throws -> AssetRow {
        let folder = file.url.deletingLastPathComponent()
        let media: InspectedMedia
        do {
            media = try await MediaInspector(programs: programs).inspect(file.url, in: folder)
        } catch let problem as Problem where problem.subject == file.url.lastPathComponent {
            throw Problem(problem.code, problem.message, subject: "file")
        }
        guard wanted == nil || media.kind == wanted else {
            throw Problem(.invalidFileType, "The file holds pictures; send music alone.", subject: "file")
        }
        // A container of films may hold sound alone, which has a limit of its own.
        if media.kind == .music, file.bytes > file.limits.sound { throw file.limits.tooLarge(.sound) }
        try store.files.adopt(file.url, sha256: file.sha256)
        return try await write(media)
    }
}

extension Transaction {
    fileprivate func insert(
        _ file: ReceivedFile,
        _ media: InspectedMedia,
        _ order: UploadOrder
    ) throws -> AssetRow {
        if let project = order.project {
            _ = try projectRow(project)
            try require(.editor, of: actor, in: project)
        }
        return try insertUpload(
            sha256: file.sha256,
            bytes: file.bytes,
            kind: media.kind,
            mime: media.mime,
            fields: order.fields,
            facts: media.facts,
            project: order.project
        )
    }
}
