import Production
import Store
import Studio

/// Makes up edits of one project from a seed, by two people in turn: mostly sensible ones, with lengths that
/// do not fit and rows that are gone among them.
struct RandomEdits {
    let desk: EditingDesk
    let project: ID<Project>
    var chance: SeededGenerator
    /// Every scene, clip and take there ever was.
    private var scenes: [ID<Scene>] = []
    private(set) var clips: [ID<Clip>] = []
    private(set) var takes: [ID<Take>] = []
    private let moods: [ID<Mood>]
    /// Every character and look there ever was, and pictures that were sent.
    var cast: [ID<CastMember>] = []
    var looks: [ID<StyleTemplate>] = []
    let pictures: [ID<Asset>]

    init(seed: UInt64) async throws {
        desk = try EditingDesk()
        let made = try await desk.project()
        project = made
        moods = try await desk.store.write { transaction in
            try ["Dawn", "Noon", "Dusk", "Night"].map { name in
                let mood = Mood(
                    name: name,
                    description: "It is \(name).",
                    styleKeywords: [name],
                    colorPalette: [Color(0x102030)],
                    aestheticDirection: "Wide."
                )
                return try transaction.insert(mood, of: made).id
            }
        }
        pictures = try await desk.store.write(as: desk.ann) { transaction in
            try ["a", "b", "c"].map { digit in
                try transaction.insertUpload(
                    sha256: String(repeating: digit, count: 64),
                    bytes: 9,
                    kind: .image,
                    mime: "image/png",
                    fields: AssetFields(name: digit),
                    facts: Asset.Facts(),
                    project: made
                ).id
            }
        }
        chance = Seed(seed).generator
    }

    /// Does one edit, of takes too when that is wanted; returns what it was.
    ///
    /// Throws a `Problem` when it is refused.
    mutating func next(withTakes: Bool) async throws -> String {
        let kind = chance.next() % 30
        let user = chance.next() % 2 == 0 ? desk.ann : desk.ben
        switch kind {
        case 0...2: return try await createScene(user)
        case 3...6: return try await createClip(user)
        case 7: return try await editProject(user)
        case 23, 24: return try await editMood(user)
        case 8...12: return try await editScene(kind, user)
        case 13...17: return try await editClip(kind, user)
        case 18...20 where withTakes: return try await editTake(kind, user)
        case 25, 26: return try await editCast()
        case 27: return try await editLook()
        case 28, 29: return try await editPicture()
        default: return try await editFilm(kind, user)
        }
    }

    private mutating func createScene(_ user: ID<User>) async throws -> String {
        var draft = SceneDraft(name: "Scene \(scenes.count)")
        draft.duration = chance.number(in: 0.2...12)
        draft.order = chance.next() % 2 == 0 ? nil : Int(chance.next() % 8)
        scenes.append(try await desk.workshop.createScene(draft, in: project, by: user).id)
        return "create scene"
    }

    private mutating func createClip(_ user: ID<User>) async throws -> String {
        var draft = ClipDraft()
        draft.position = chance.next() % 2 == 0 ? nil : chance.number(in: 0...8)
        draft.length = chance.next() % 2 == 0 ? nil : chance.number(in: 0.1...4)
        let clip = try await desk.workshop.createClip(draft, in: pick(scenes), by: user)
        clips.append(clip.id)
        return "create clip"
    }

    private mutating func editProject(_ user: ID<User>) async throws -> String {
        var update = ProjectUpdate()
        if chance.next() % 2 == 0 { update.name = "Film \(chance.next() % 9)" }
        update.voice = chance.next() % 2 == 0 ? "en+f\(chance.next() % 3)" : .some(nil)
        _ = try await desk.workshop.updateProject(project, update, by: user)
        return "update project"
    }

    private mutating func editMood(_ user: ID<User>) async throws -> String {
        let mood = chance.pick(moods)
        switch chance.next() % 4 {
        case 0, 1:
            _ = try await desk.workshop.chooseMood(mood, for: project, by: user)
            return "choose mood"
        case 2:
            var update = MoodUpdate()
            update.name = "Mood \(chance.next() % 9)"
            _ = try await desk.workshop.updateMood(mood, update, by: user)
            return "update mood"
        default:
            try await desk.workshop.deleteMood(mood, by: user)
            return "delete mood"
        }
    }

    private mutating func editScene(_ kind: UInt64, _ user: ID<User>) async throws -> String {
        let scene = try pick(scenes)
        switch kind {
        case 8:
            var update = SceneUpdate()
            if chance.next() % 2 == 0 { update.narration = "Line \(chance.next() % 9)" }
            if chance.next() % 2 == 0 { update.duration = chance.number(in: 0.1...12) }
            if chance.next() % 2 == 0 { update.order = Int(chance.next() % 8) }
            _ = try await desk.workshop.updateScene(scene, update, by: user)
            return "update scene"
        case 9:
            try await desk.workshop.deleteScene(scene, by: user)
            return "delete scene"
        case 10:
            _ = try await desk.workshop.restoreScene(scene, by: user)
            return "restore scene"
        case 11:
            scenes.append(try await desk.workshop.makeAlternate(ofScene: scene, by: user).id)
            return "alternate scene"
        default:
            let family = try await desk.store.read { try $0.family(of: $0.sceneRow(scene)).map(\.id) }
            _ = try await desk.workshop.choose(pick(family), amongVersionsOf: scene, by: user)
            return "choose scene"
        }
    }

    private mutating func editClip(_ kind: UInt64, _ user: ID<User>) async throws -> String {
        let clip = try pick(clips)
        switch kind {
        case 13:
            var update = ClipUpdate()
            if chance.next() % 2 == 0 { update.videoPrompt = "Prompt \(chance.next() % 9)" }
            if chance.next() % 2 == 0 { update.length = chance.number(in: 0.1...5) }
            _ = try await desk.workshop.updateClip(clip, update, by: user)
            return "update clip"
        case 14:
            try await desk.workshop.deleteClip(clip, by: user)
            return "delete clip"
        case 15:
            _ = try await desk.workshop.restoreClip(clip, by: user)
            return "restore clip"
        case 16:
            if chance.next() % 2 == 0 {
                clips.append(try await desk.workshop.makeAlternate(ofClip: clip, by: user).id)
                return "alternate clip"
            }
            let family = try await desk.store.read { try $0.family(of: $0.clipRow(clip)).map(\.id) }
            _ = try await desk.workshop.choose(pick(family), amongVersionsOf: clip, by: user)
            return "choose clip"
        default:
            _ = try await desk.workshop.moveClip(
                clip,
                toSeconds: chance.number(in: 0...9),
                checksOverlap: chance.next() % 2 == 0,
                by: user
            )
            return "move clip"
        }
    }

    private mutating func editTake(_ kind: UInt64, _ user: ID<User>) async throws -> String {
        let clip = try pick(clips)
        if kind == 18 || takes.isEmpty {
            // A job's work, which is no edit.
            let row = try await desk.store.read { try $0.clipRow(clip) }
            takes.append(try await desk.take(chance.next() % 2 == 0 ? .image : .video, of: row))
            return ""
        }
        let take = try pick(takes)
        switch chance.next() % 4 {
        case 0:
            _ = try await desk.workshop.rateTake(take, pick([.picked, .rejected]), by: user)
            return "rate take"
        case 1:
            try await desk.workshop.deleteTake(take, by: user)
            return "delete take"
        case 2:
            _ = try await desk.workshop.restoreTake(take, by: user)
            return "restore take"
        default:
            let row = try await desk.store.read { try $0.takeRow(take) }
            let isImage = row.take.kind == .image
            _ = try await desk.workshop.selectTakes(
                of: row.take.clip,
                image: isImage ? take : nil,
                video: isImage ? nil : take,
                by: user
            )
            return "select take"
        }
    }

    private mutating func editFilm(_ kind: UInt64, _ user: ID<User>) async throws -> String {
        let film = try await desk.film(project)
        switch chance.next() % 5 {
        case 0:
            let order = film.map(\.id).shuffled(using: &chance)
            _ = try await desk.workshop.orderScenes(order, of: project, by: user)
            return "order scenes"
        case 1:
            let seconds = chance.number(in: 0.5...60)
            _ = try await desk.workshop.fitScenes(of: project, toSeconds: seconds, by: user)
            return "fit scenes"
        case 2:
            let scene = try pick(film)
            let seconds = chance.number(in: 0...Double(scene.fields.frames) / 30)
            let halves = try await desk.workshop.splitScene(scene.id, atSeconds: seconds, by: user)
            scenes.append(halves.second.id)
            return "split scene"
        case 3:
            let index = film.isEmpty ? 0 : Int(chance.next() % UInt64(film.count))
            guard film.indices.contains(index + 1) else { throw Problem(.conflict, "There is no next.") }
            let (scene, next) = (film[index].id, film[index + 1].id)
            _ = try await desk.workshop.mergeScene(scene, with: next, by: user)
            return "merge scenes"
        default:
            scenes.append(try await desk.workshop.duplicateScene(pick(scenes), by: user).id)
            return "duplicate scene"
        }
    }

    mutating func pick<Element>(_ elements: [Element]) throws -> Element {
        guard !elements.isEmpty else { throw Problem(.resourceNotFound, "There is none yet.") }
        return chance.pick(elements)
    }
}
