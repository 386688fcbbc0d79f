import Foundation
import Glibc
import Store
import Studio

/// The files that `make` writes: the film, and its captions beside it.
struct Output {
    let film: URL
    /// Whether captions are written beside the film.
    let captions: Bool

    private var subRip: URL { film.deletingPathExtension().appendingPathExtension("srt") }
    private var webVTT: URL { film.deletingPathExtension().appendingPathExtension("vtt") }
    private var folder: URL { film.deletingLastPathComponent() }
    private var all: [URL] { captions ? [film, subRip, webVTT] : [film] }

    /// Throws a `Problem` when the files could not be written there; before any work is done.
    func checkPlace() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue
        else {
            throw unwritable("there is no folder \(folder.path); make it first")
        }
        for file in all {
            let exists = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if exists, isFolder.boolValue { throw unwritable("\(file.path) is a folder; name a file") }
        }
        sweep()
        let trial = temporary(film, "trial")
        let descriptor = open(trial.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno)).lowercased()
            throw unwritable("\(folder.path) cannot be written (\(reason)); choose another with --output")
        }
        close(descriptor)
        unlink(trial.path)
    }

    /// Throws a `Problem` when a file is there that `make` did not write.
    func checkNothingForeign(in store: Store, force: Bool) async throws {
        guard !force else { return }
        for file in all where FileManager.default.fileExists(atPath: file.path) {
            let sha256 = try AssetFiles.hash(of: file).sha256
            guard try await store.read({ try $0.isMadeHere(sha256: sha256) }) else {
                throw unwritable(
                    "\(file.path) is there and was not written by make; move it, choose another --output,"
                        + " or use --force"
                )
            }
        }
    }

    /// Copies a render out: each file under a temporary name, flushed, then renamed.
    func write(_ render: Render, from store: Store, force: Bool) throws {
        let pairs = [(render.film, film), (render.subRip, subRip), (render.webVTT, webVTT)]
        // The film comes last, so that whoever sees it sees its captions too.
        for case (.some(let asset), let file) in pairs.reversed() where captions || file == film {
            try copy(store.files.url(of: asset.sha256), to: file)
        }
    }

    private func copy(_ source: URL, to file: URL) throws {
        let partial = temporary(file, "partial")
        do {
            try? FileManager.default.removeItem(at: partial)
            try FileManager.default.copyItem(at: source, to: partial)
            chmod(partial.path, 0o644)
            try AssetFiles.flush(partial)
            guard rename(partial.path, file.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
            try AssetFiles.flush(folder)
        } catch {
            try? FileManager.default.removeItem(at: partial)
            let free = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)[.systemFreeSize]
            if (free as? NSNumber)?.intValue ?? .max < 1 << 20 || (error as NSError).code == 640 {
                throw Problem(
                    .insufficientStorage,
                    "The disk that holds \(folder.path) is full; free some space and run the same command again."
                )
            }
            throw unwritable("\(file.path) cannot be written; choose another with --output")
        }
    }

    /// A file's name until it is whole; it tells which process writes it.
    private func temporary(_ file: URL, _ end: String) -> URL {
        folder.appending(path: ".\(file.lastPathComponent).\(ProcessIdentity.own.mark).\(end)")
    }

    /// Removes what a `make` that was killed had begun to write here.
    private func sweep() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for start in [film, subRip, webVTT].map({ ".\($0.lastPathComponent)." }) {
            for name in names where name.hasPrefix(start) {
                let rest = name.dropFirst(start.count).split(separator: ".").map(String.init)
                guard rest.count == 2, ["trial", "partial"].contains(rest[1]) else { continue }
                guard ProcessIdentity(mark: rest[0])?.isGone == true else { continue }
                unlink(folder.appending(path: name).path)
            }
        }
    }

    private func unwritable(_ what: String) -> Problem {
        Problem(.outputUnwritable, "The film cannot be written: \(what).", subject: "output")
    }
}
