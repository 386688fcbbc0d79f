import Foundation
import Jobs
import Store
public import Studio

extension Workshop {
    /// The finished render of a film with the given settings, when its bytes are still what was verified.
    ///
    /// A render whose bytes are missing or changed is forgotten, and its step is put in again.
    public func finishedRender(of project: ID<Project>, _ settings: RenderSettings) async throws -> Render? {
        guard let render = try await store.read({ try $0.render(of: project, settings: settings) }) else {
            return nil
        }
        let files = [render.film, render.subRip, render.webVTT].compactMap(\.self)
        let isWhole = files.allSatisfy { asset in
            (try? AssetFiles.hash(of: store.files.url(of: asset.sha256)))?.sha256 == asset.sha256
        }
        if isWhole { return render }
        let steps = FilmSteps(self)
        try await store.write { transaction in
            try transaction.forget(render, of: project)
            try steps.insert(for: transaction.project(project), settings, transaction)
        }
        return nil
    }

    /// Puts in the steps that the settings need and that are not there yet; false when none were missing.
    public func orderMissingSteps(of project: Project, _ settings: RenderSettings) async throws -> Bool {
        let steps = FilmSteps(self)
        return try await store.write { transaction in
            let before = Set(try transaction.jobs(JobFilter(group: project.id.text)).map(\.id))
            let jobs = try steps.insert(for: project, settings, transaction)
            return jobs.contains { !before.contains($0.id) }
        }
    }
}
