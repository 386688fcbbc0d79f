public import Foundation
import Jobs
import Media
public import Store
public import Studio

/// Small files that stand for an asset; made when they are first asked for, and kept beside the assets.
public enum Derivative: String, Hashable, Sendable, CaseIterable {
    /// A JPEG of at most 320 pixels.
    case thumbnail
    /// A JPEG of at most 1280 pixels, or a video of at most 480.
    case preview
    /// The outline of sound as JSON: `{"duration": 30, "peaks": [0.1, …]}`.
    case peaks

    /// Whether there can be one of an asset of this kind and length; long videos get no preview.
    public func suits(_ asset: AssetRow) -> Bool {
        switch (self, asset.asset.kind) {
        case (.thumbnail, .image), (.thumbnail, .video), (.thumbnail, .render), (.preview, .image): true
        case (.preview, .video), (.preview, .render): asset.facts.duration.map { $0 <= 120 } ?? false
        case (.peaks, .music), (.peaks, .narration): true
        default: false
        }
    }

    /// The media type of one of an asset of this kind.
    public func mime(of kind: Asset.Kind) -> String {
        switch self {
        case .thumbnail: "image/jpeg"
        case .preview: kind == .image ? "image/jpeg" : "video/mp4"
        case .peaks: "application/json"
        }
    }
}

extension Workshop {
    /// The file of a derivative, made when it is not there yet; throws a `Problem` when there can be none.
    public func derivative(_ kind: Derivative, of asset: AssetRow) async throws -> URL {
        let file = previewFile(kind, sha256: asset.asset.sha256)
        if FileManager.default.fileExists(atPath: file.path) { return file }
        let source = store.files.url(of: asset.asset.sha256)
        guard kind.suits(asset), FileManager.default.fileExists(atPath: source.path) else {
            throw Problem(.resourceNotFound, "There is no \(kind.rawValue) of this asset.")
        }
        // Two at a time, so that a page of pictures leaves the processors to the rest.
        return try await previewTurns.take {
            if FileManager.default.fileExists(atPath: file.path) { return file }
            return try await inFolder(surroundings.token(), of: surroundings.holder) { folder in
                let made = folder.appending(path: "made.\(file.pathExtension)")
                try await make(kind, of: asset, from: source, to: made)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try? FileManager.default.moveItem(at: made, to: file)
                return file
            }
        }
    }

    private func make(_ kind: Derivative, of asset: AssetRow, from source: URL, to file: URL) async throws {
        let previews = Previews(programs: programs)
        switch kind {
        case .thumbnail:
            try await previews.still(of: source, side: 320, to: file)
        case .preview where asset.asset.kind == .image:
            try await previews.still(of: source, side: 1280, to: file)
        case .preview:
            let hasSound = try await Probe(programs: programs).facts(of: source).audio != nil
            try await previews.clip(of: source, hasSound: hasSound, to: file)
        case .peaks:
            let folder = file.deletingLastPathComponent()
            let outline = try await previews.peaks(of: source, count: 1000, in: folder)
            try Wire.data(Outline(duration: outline.duration, peaks: outline.peaks)).write(to: file)
        }
    }

    private struct Outline: Encodable {
        let duration: Double
        let peaks: [Double]
    }

    private var previewFolder: URL { store.folder.appending(path: "previews") }

    private func previewFile(_ kind: Derivative, sha256: String) -> URL {
        previewFolder.appending(path: String(sha256.prefix(2)))
            .appending(path: "\(sha256.dropFirst(2)).\(kind.rawValue)")
    }

    /// Removes derivatives of bytes that no row names any more.
    func removeUnnamedPreviews() async throws {
        let manager = FileManager.default
        guard let parts = try? manager.contentsOfDirectory(at: previewFolder, includingPropertiesForKeys: nil)
        else { return }
        for part in parts {
            for file in try manager.contentsOfDirectory(at: part, includingPropertiesForKeys: nil) {
                let sha256 = part.lastPathComponent + file.deletingPathExtension().lastPathComponent
                if try await store.read({ try !$0.isNamed(sha256: sha256) }) {
                    try? manager.removeItem(at: file)
                }
            }
        }
    }
}
