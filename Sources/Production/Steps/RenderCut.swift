import Foundation
import Interchange
import Jobs
import Media
import Store
import Studio

extension Workshop {
    /// Renders a project's timeline to a verified file, with its captions beside it; nil when there is one.
    func renderCut(_ order: StepOrder, _ attempt: Attempt, in folder: URL) async throws -> Change? {
        let settings = order.settings ?? RenderSettings()
        let engines = engines
        let files = store.files
        let (project, timeline, assets) = try await store.read { transaction in
            let timeline =
                try order.cut.map { try transaction.cut($0).timeline }
                ?? transaction.timeline(of: order.project, settings, engines)
            return (
                try transaction.project(order.project), timeline,
                try timeline.assets.reduce(into: [ID<Asset>: SourceFile]()) { assets, id in
                    let sha256 = try transaction.asset(id).sha256
                    assets[id] = SourceFile(files.url(of: sha256), sha256: sha256)
                }
            )
        }
        let hash = try Hash.of(timeline)
        let isThere = try await store.read {
            try $0.hasRender(of: order.project, cutHash: hash, settings)
        }
        if isThere { return nil }
        for source in assets.values where !FileManager.default.fileExists(atPath: source.url.path) {
            throw Problem(
                .resourceNotFound,
                "A stored part of “\(project.name)” is missing in \(files.folder.path);"
                    + " put it back, or make the film again with --new."
            )
        }
        let captions = try Captions(timeline, settings, in: folder)
        // Cards are drawn for the shape that is asked for; pictures are fitted into it.
        let size = settings.aspect?.size ?? timeline.format.size
        let plan = try RenderPlan(
            settings.crossfade == false ? timeline.withoutDissolves : timeline,
            files: assets,
            cards: try await drawCards(of: timeline, size, in: folder),
            settings: settings,
            subtitles: captions.subRip,
            language: project.language,
            size: size
        )
        let film = folder.appending(path: "film.mp4")
        let composer = Composer(programs: programs, cores: cores, cache: segmentCache, turns: pieceTurns)
        let facts = try await composer.render(plan, in: folder, to: film) {
            attempt.report($0.share(of: $1), phase: $0.rawValue)
        }
        let stored = try (film: adopt(film), srt: captions.subRip.map(adopt), vtt: captions.webVTT.map(adopt))
        return { transaction in
            func asset(_ stored: StoredBytes?, _ kind: Asset.Kind, _ mime: String) throws -> Asset? {
                try stored.map { try transaction.asset($0, kind: kind, mime: mime, project: project.id) }
            }
            let render = Render(
                cut: try order.cut ?? transaction.cut(timeline, hash: hash, of: project.id),
                settings: settings,
                film: try transaction.asset(
                    stored.film,
                    kind: .render,
                    mime: "video/mp4",
                    facts: Asset.Facts(
                        size: plan.size,
                        duration: Double(facts.samples) / 48_000
                    ),
                    project: project.id
                ),
                subRip: try asset(stored.srt, .captions, "application/x-subrip"),
                webVTT: try asset(stored.vtt, .captions, "text/vtt"),
                frames: facts.frames,
                samples: facts.samples,
                pictureHash: facts.pictureHash,
                soundHash: facts.soundHash,
                loudness: facts.loudness,
                truePeak: facts.truePeak
            )
            try transaction.insert(render, of: project.id)
        }
    }
}

/// The captions of a film as files.
private struct Captions {
    var subRip: URL?
    var webVTT: URL?

    init(_ timeline: Timeline, _ settings: RenderSettings, in folder: URL) throws {
        guard settings.captions != .off, !timeline.captions.isEmpty else { return }
        let srt = folder.appending(path: "captions.srt")
        let vtt = folder.appending(path: "captions.vtt")
        try Data(SubRip.text(of: timeline.captions).utf8).write(to: srt)
        try Data(WebVTT.text(of: timeline.captions).utf8).write(to: vtt)
        (subRip, webVTT) = (srt, vtt)
    }
}

extension Timeline {
    /// Every asset the timeline names, once.
    var assets: Set<ID<Asset>> {
        Set(items.compactMap(\.video) + narration.map(\.sound) + [music].compactMap(\.self))
    }
}

extension RenderPhase {
    /// How far the whole render is when this phase is so far, 0 to 1.
    ///
    /// The phases take their shares of the time, so that what is left can be told from what is done.
    func share(of progress: Double) -> Double {
        let (start, end) =
            switch self {
            case .downloading: (0.0, 0.1)
            case .composing: (0.1, 0.7)
            case .mixing: (0.7, 0.8)
            case .optimizing: (0.8, 0.9)
            case .verifying: (0.9, 1.0)
            }
        return start + (end - start) * min(max(progress, 0), 1)
    }
}
