import Foundation
import Media
import Providers
import Studio

extension FilmPlan {
    /// The pieces of a film with its cards before and behind them.
    ///
    /// The title dissolves into the first scene, and the last scene into the end card unless its transition is a
    /// cut; nothing is shot for either.
    func withCards(_ pieces: [FilmDraft.Item]) -> [FilmDraft.Item] {
        var items = pieces
        if let end = project.edit?.endCard {
            if let last = items.last {
                let lead = items.dropLast().last?.overlap ?? 0
                let room = max(0, min(project.format.crossfade, last.frames - lead, end.frames))
                let overlap = last.scene.flatMap { project.edit?.overlap(after: $0, room: room) }
                items[items.count - 1].overlap = overlap ?? room
            }
            items.append(item(end, picture(of: end, isEnd: true)))
        }
        if let title = project.edit?.titleCard {
            var item = item(title, picture(of: title, isEnd: false))
            if let first = pieces.first {
                let free = first.frames - (items.first?.overlap ?? 0)
                item.overlap = max(0, min(project.format.crossfade, title.frames, free))
            }
            items.insert(item, at: 0)
        }
        return items
    }

    /// All that a card is drawn from.
    func picture(of card: FilmCard, isEnd: Bool) -> CardPicture {
        CardPicture(
            text: card.text,
            subtitle: card.subtitle,
            palette: mood.colorPalette,
            language: project.language,
            seed: project.seed.derived("card", isEnd ? 1 : 0),
            grain: project.look.grain
        )
    }

    private func item(_ card: FilmCard, _ picture: CardPicture) -> FilmDraft.Item {
        FilmDraft.Item(
            scene: nil,
            clip: nil,
            name: card.text,
            card: picture,
            take: nil,
            video: nil,
            frames: card.frames,
            overlap: 0,
            isHeld: true,
            isContinued: false
        )
    }
}

extension Workshop {
    /// Draws the cards of a timeline, each as a video of one frame, which stands for as long as it is shown.
    ///
    /// Throws a `Problem` for words that do not fit into a picture of that size.
    @concurrent
    func drawCards(
        of timeline: Timeline,
        _ size: PixelSize,
        in folder: URL
    ) async throws -> [CardPicture: SourceFile] {
        var files: [CardPicture: SourceFile] = [:]
        for picture in Set(timeline.items.compactMap(\.card)) {
            let card = DraftCard(picture, size: size)
            guard card.tooLong.isEmpty else {
                throw Problem(
                    .compositionFailed,
                    "The words of the card “\(picture.text.prefix(60))” do not fit into the picture; say less."
                )
            }
            let file = folder.appending(path: "card-\(files.count).mp4")
            try await FrameEncoder(programs: programs).encode(
                frames: 1,
                size: size,
                rate: timeline.format.rate,
                to: file
            ) { _, memory in try card.draw(into: memory) }
            files[picture] = try SourceFile(hashing: file)
        }
        return files
    }
}
