public import Jobs
import Store
public import Studio

/// What a person asks for when a film that is made is to be put into a file.
public struct RenderOrder: Sendable {
    /// The saved cut; nil is the film as it stands.
    public var cut: ID<Cut>?
    public var quality: RenderSettings.Quality
    /// Nil is what the film's edit says, else a soft track.
    public var captions: RenderSettings.CaptionMode?
    /// Nil is the film's own; in another each picture is fitted as its clip says.
    public var aspect: Aspect?
    /// Whether scenes dissolve into each other as the cut says, instead of following hard.
    public var includesCrossfade = true
    /// The most the file may hold, in bytes; nil for no limit.
    public var maximumBytes: Int?

    /// An order of the film as it stands.
    public init(quality: RenderSettings.Quality) {
        self.quality = quality
    }
}

extension Workshop {
    /// Orders a file of a film, of a saved cut or of the film as it stands, which is saved as a cut.
    ///
    /// Nothing is shot or composed for it. Returns the job, nil when the file is there already. Throws a
    /// `Problem` when a part of the film is not made yet.
    public func orderRender(
        of project: ID<Project>,
        _ order: RenderOrder,
        by user: ID<User>
    ) async throws -> Job? {
        let engines = engines
        return try await store.write(as: user) { transaction in
            _ = try transaction.projectRow(project)
            let cut = try transaction.cut(of: project, order, engines)
            var settings = RenderSettings(
                quality: order.quality,
                captions: order.captions ?? cut.cut.timeline.captionMode ?? .soft,
                maximumBytes: order.maximumBytes
            )
            settings.crossfade = order.includesCrossfade ? nil : false
            settings.aspect = order.aspect == cut.cut.timeline.format.aspect ? nil : order.aspect
            if try transaction.hasRender(of: project, cutHash: cut.hash, settings) { return nil }
            if order.cut != nil, try transaction.isOlder(cut, engines) {
                settings.isOfOlderCut = true
                if try transaction.hasRender(of: project, cutHash: cut.hash, settings) { return nil }
            }
            var step = StepOrder(project: project, settings: settings)
            step.cut = cut.id
            let new = try FilmSteps.job(
                .render,
                step,
                key: "\(Hash.of(settings)).cut.\(cut.id)",
                transaction.ids
            )
            return try transaction.order(new, isResultThere: false)
        }
    }

    /// Puts a finished film into the trash; the cut that it was made from stays.
    public func deleteRender(_ id: ID<Render>, by user: ID<User>) async throws {
        try await store.write(as: user) { transaction in
            let row = try transaction.renderRow(id)
            try transaction.edit("render.deleted", row.project) { editing in
                _ = try editing.change(row) { $0.isDeleted = true }
            }
        }
    }
}

extension Transaction {
    /// The cut that an order is about.
    fileprivate func cut(
        of project: ID<Project>,
        _ order: RenderOrder,
        _ engines: Engines
    ) throws -> CutRow {
        if let id = order.cut {
            let row = try? cutRow(id)
            guard let row, row.projectID == project else {
                throw Problem(
                    .resourceNotFound,
                    "There is no cut \(id) of this film; save one first.",
                    subject: "cut_id"
                )
            }
            return row
        }
        let timeline = try completeTimeline(of: project, engines)
        return try cutRow(cut(timeline, hash: Hash.of(timeline), of: project), trashed: true)
    }

    /// Whether a cut holds something else than the film as it stands.
    fileprivate func isOlder(_ cut: CutRow, _ engines: Engines) throws -> Bool {
        let draft = try filmDraft(of: cut.projectID, engines)
        return try !draft.missing.isEmpty || Hash.of(draft.timeline()) != cut.hash
    }
}
