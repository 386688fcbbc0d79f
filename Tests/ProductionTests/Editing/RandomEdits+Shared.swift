import Production
import Store
import Studio

/// Edits of what films share, as far as it is the project's own; only its owner does them.
extension RandomEdits {
    mutating func editCast() async throws -> String {
        switch chance.next() % 6 {
        case 0, 1:
            let row = try await desk.workshop.createCharacter("Mara", CastUpdate(), in: project, by: desk.ann)
            cast.append(row.id)
            return "create character"
        case 2:
            var update = CastUpdate()
            if chance.next() % 2 == 0 { update.styleNotes = "Light \(chance.next() % 9)" }
            if chance.next() % 2 == 0 { update.referenceImages = [chance.pick(pictures)] }
            update.lora = chance.next() % 2 == 0 ? "mara" : .some(nil)
            _ = try await desk.workshop.updateCharacter(pick(cast), update, revision: nil, by: desk.ann)
            return "update character"
        case 3:
            _ = try await desk.workshop.apply(pick(cast), to: pick(clips), by: desk.ann)
            return "apply character"
        case 4:
            let heir = chance.next() % 2 == 0 ? try pick(cast) : nil
            try await desk.workshop.deleteCharacter(
                pick(cast),
                replaceWith: heir,
                revision: nil,
                by: desk.ann
            )
            return "delete character"
        default:
            _ = try await desk.workshop.restoreCharacter(pick(cast), by: desk.ann)
            return "restore character"
        }
    }

    mutating func editLook() async throws -> String {
        switch chance.next() % 4 {
        case 0:
            let row = try await desk.workshop.createStyleTemplate(
                "Noir",
                StyleTemplateUpdate(),
                in: project,
                by: desk.ann
            )
            looks.append(row.id)
            return "create look"
        case 1:
            var update = StyleTemplateUpdate()
            update.stylePrompt = "Style \(chance.next() % 9)"
            update.params = ["cfg_scale": "\(chance.next() % 9)"]
            update.loras = [LoRA(name: "film", weight: chance.number(in: 0...1))]
            _ = try await desk.workshop.updateStyleTemplate(pick(looks), update, revision: nil, by: desk.ann)
            return "update look"
        default:
            let isTrashed = chance.next() % 2 == 0
            _ = try await desk.workshop.setStyleTemplateTrashed(pick(looks), isTrashed, by: desk.ann)
            return isTrashed ? "delete look" : "restore look"
        }
    }

    mutating func editPicture() async throws -> String {
        let picture = chance.pick(pictures)
        switch chance.next() % 4 {
        case 0:
            try await desk.workshop.deleteAsset(picture, revision: nil, by: desk.ann)
            return "delete picture"
        case 1:
            _ = try await desk.workshop.addTake(picture, to: pick(clips), by: desk.ann)
            return "add take"
        default:
            _ = try await desk.workshop.updateAsset(
                picture,
                name: "Picture \(chance.next() % 9)",
                tags: chance.next() % 2 == 0 ? ["tag \(chance.next() % 3)"] : nil,
                revision: nil,
                by: desk.ann
            )
            return "rename picture"
        }
    }
}
