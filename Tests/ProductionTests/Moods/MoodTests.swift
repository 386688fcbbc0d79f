import Jobs
import Production
import Store
import Studio
import TestSupport
import Testing

/// Moods are made when a person asks for them, as often as wanted.
@Suite struct MoodTests {
    @Test func `the first moods complete the brief, come with images, and start no film`() async throws {
        let studio = try await MoodStudio()
        let orders = try await studio.workshop.orderMoods(
            of: studio.project,
            MoodWish(imageCount: 2),
            by: studio.ann
        )
        #expect(orders.map { Step($0) } == [.brief, .moods])
        try await studio.work()
        let sheets = try await studio.workshop.moodSheets(of: studio.project)
        #expect(sheets.map(\.row.number) == [1, 2, 3])
        #expect(Set(sheets.map(\.row.mood.name)).count == 3)
        #expect(sheets.map(\.isSelected) == [true, false, false])
        #expect(
            sheets.allSatisfy {
                $0.images.map(\.number) == [1, 2] && $0.images.allSatisfy { $0.asset != nil }
            }
        )
        #expect(sheets[0].images[0].prompt.contains("close-up"))
        #expect(sheets[0].images[1].prompt.contains("wide angle"))
        let brief = try await studio.row().fields.brief
        #expect(brief.audience.source == .said && brief.lacksNothing)
        let steps = Set(try await studio.jobs().compactMap { Step($0) })
        #expect(steps == [.brief, .moods, .moodImage])
        #expect(sheets.allSatisfy { $0.row.history.createdBy == studio.ann })
    }

    @Test func `they are the moods that the film would have begun with`() async throws {
        let asked = try await MoodStudio()
        let made = try await MoodStudio()
        let moods = try await asked.moods().map(\.row.mood)
        _ = try await made.workshop.orderFilm(of: made.project, made.studio.settings, by: made.ann)
        try await made.work { try await !made.workshop.moodSheets(of: made.project).isEmpty }
        #expect(try await made.workshop.moodSheets(of: made.project).map(\.row.mood) == moods)
    }

    @Test func `more moods differ from those that are there`() async throws {
        let studio = try await MoodStudio()
        try await studio.moods()
        let sheets = try await studio.moods(MoodWish(count: 6))
        #expect(sheets.map(\.row.number) == Array(1...9))
        #expect(Set(sheets.map(\.row.mood.name)).count == 9)
        #expect(sheets.filter(\.isSelected).map(\.row.number) == [1])
    }

    @Test func `a mix takes the light of one and the colours of another`() async throws {
        let studio = try await MoodStudio()
        let sheets = try await studio.moods()
        let wish = MoodWish(count: 1, light: sheets[1].row.id, color: sheets[2].row.id)
        let mixed = try #require(try await studio.moods(wish).last?.row.mood)
        #expect(mixed == Mood.mixed(light: sheets[1].row.mood, color: sheets[2].row.mood))
    }

    @Test func `the palette of the film's mood can be kept`() async throws {
        let studio = try await MoodStudio()
        let sheets = try await studio.moods()
        _ = try await studio.workshop.chooseMood(sheets[2].row.id, for: studio.project, by: studio.ann)
        let all = try await studio.moods(MoodWish(count: 2, keepsPalette: true))
        #expect(all.suffix(2).allSatisfy { $0.row.mood.colorPalette == sheets[2].row.mood.colorPalette })
    }

    @Test func `one order at a time, and only for a project with a brief`() async throws {
        let empty = try await MoodStudio(nil)
        let none = await refusal {
            try await empty.workshop.orderMoods(of: empty.project, MoodWish(), by: empty.ann)
        }
        #expect(none?.code == .insufficientConversation)
        let studio = try await MoodStudio()
        let early = await refusal {
            try await studio.workshop.orderMoods(
                of: studio.project,
                MoodWish(keepsPalette: true),
                by: studio.ann
            )
        }
        #expect(early?.subject == "keep_palette")
        let ordered = try await studio.workshop.orderMoods(of: studio.project, MoodWish(), by: studio.ann)
        let again = await refusal {
            try await studio.workshop.orderMoods(of: studio.project, MoodWish(), by: studio.ben)
        }
        #expect(again?.code == .conflict)
        #expect(again?.job == ordered.last?.id && ordered.last?.kind == Step.moods.rawValue)
        try await studio.work()
        let stranger = await refusal {
            try await studio.workshop.orderMoods(
                of: studio.project,
                MoodWish(light: ID("01930000-0000-7000-8000-ffffffffffff")),
                by: studio.ann
            )
        }
        #expect(stranger?.code == .resourceNotFound)
    }

    @Test func `an image that failed is told, and drawn when it is asked for again`() async throws {
        let studio = try await MoodStudio()
        studio.studio.faults.fail("sample 1")
        let sheets = try await studio.moods(MoodWish(count: 1, imageCount: 2))
        let failed = sheets[0].images[1]
        #expect(failed.asset == nil)
        #expect(failed.job?.state == .discarded)
        #expect(failed.job?.failure?.message == Faults.sentence)
        #expect(sheets[0].images[0].asset != nil)
        studio.studio.faults.mend()
        _ = try await studio.workshop.redrawMoodImage(2, of: sheets[0].row.id, by: studio.ann)
        try await studio.work()
        #expect(try await studio.workshop.moodSheet(sheets[0].row.id).images[1].asset != nil)
    }

    @Test func `what a process took with it when it died is done by another, once`() async throws {
        let studio = try await MoodStudio()
        studio.studio.faults.fail("sample 0", times: 2)
        _ = try await studio.workshop.orderMoods(of: studio.project, MoodWish(), by: studio.ann)
        let (queue, world) = (studio.workshop.queue, studio.studio.world)
        let claim = Claim(
            holder: "dead",
            tokens: ["1"],
            leaseLength: 3_600_000_000,
            group: studio.project.text
        )
        #expect(try await queue.claim(claim, now: world.now).count == 1)
        #expect(try await queue.rescue(holders: ["dead"], now: world.now) == 1)
        try await studio.work()
        let sheets = try await studio.workshop.moodSheets(of: studio.project)
        #expect(sheets.count == 3)
        #expect(sheets.allSatisfy { $0.images.count == 1 && $0.images[0].asset != nil })
        #expect(try await studio.jobs().map(\.attempt).reduce(0, +) == 5 + 1 + 2)
    }

    @Test func `an image that is there becomes another picture, as often as it is asked for`() async throws {
        let studio = try await MoodStudio()
        let mood = try await studio.moods(MoodWish(count: 1))[0]
        var seen = Set([mood.images[0].asset?.sha256])
        for _ in 0..<3 {
            let ordered = try await studio.workshop.redrawMoodImage(1, of: mood.row.id, by: studio.ann)
            let busy = await refusal {
                try await studio.workshop.redrawMoodImage(1, of: mood.row.id, by: studio.ben)
            }
            #expect(busy?.code == .conflict && busy?.job == ordered[0].id)
            try await studio.work()
            seen.insert(try await studio.workshop.moodSheet(mood.row.id).images[0].asset?.sha256)
        }
        #expect(seen.count == 4)
        let none = await refusal {
            try await studio.workshop.redrawMoodImage(3, of: mood.row.id, by: studio.ann)
        }
        #expect(none?.code == .resourceNotFound)
    }

    @Test func `a mood is changed, chosen and thrown away, and each is taken back`() async throws {
        let studio = try await MoodStudio()
        let sheets = try await studio.moods()
        let (first, second) = (sheets[0].row, sheets[1].row)
        var update = MoodUpdate()
        update.name = "Late Light"
        update.colorPalette = [Color(0xffffff), Color(0), Color(0x808080)]
        let changed = try await studio.workshop.updateMood(first.id, update, revision: 1, by: studio.ann)
        #expect(changed.mood.name == "Late Light")
        #expect(changed.mood.colorPalette == [Color(0), Color(0x808080), Color(0xffffff)])
        #expect(changed.history.revision == 2)
        let stale = await refusal {
            try await studio.workshop.updateMood(first.id, update, revision: 1, by: studio.ben)
        }
        #expect(stale?.code == .revisionConflict)
        _ = try await studio.workshop.undo(of: studio.project, by: studio.ann)
        #expect(try await studio.workshop.moodSheet(first.id).row.mood == first.mood)

        let taken = await refusal { try await studio.workshop.deleteMood(first.id, by: studio.ann) }
        #expect(taken?.code == .conflict)
        let chosen = try await studio.workshop.chooseMood(second.id, for: studio.project, by: studio.ann)
        #expect(chosen.mood?.id == second.id)
        try await studio.workshop.deleteMood(first.id, by: studio.ann)
        #expect(try await studio.workshop.moodSheets(of: studio.project).count == 2)
        _ = try await studio.workshop.undo(of: studio.project, by: studio.ann)
        _ = try await studio.workshop.undo(of: studio.project, by: studio.ann)
        #expect(try await studio.row().mood?.id == first.id)
        #expect(try await studio.workshop.moodSheets(of: studio.project).count == 3)
    }

    @Test func `an undo does not bring a mood into the film that is in the trash`() async throws {
        let studio = try await MoodStudio()
        let moods = try await studio.moods().map(\.row.id)
        _ = try await studio.workshop.chooseMood(moods[1], for: studio.project, by: studio.ann)
        _ = try await studio.workshop.chooseMood(moods[2], for: studio.project, by: studio.ann)
        let project = studio.project
        let edit = try #require(
            try await studio.workshop.store.read { try $0.commands(of: project, limit: 1) }.first
        )
        try await studio.workshop.deleteMood(moods[1], by: studio.ann)
        let refused = await refusal {
            try await studio.workshop.undo(edit.id, of: studio.project, by: studio.ann)
        }
        #expect(refused?.code == .conflict)
        #expect(try await studio.row().mood?.id == moods[2])
    }

    @Test func `a copy of a project takes the copy of the mood`() async throws {
        let studio = try await MoodStudio()
        let sheets = try await studio.moods()
        _ = try await studio.workshop.chooseMood(sheets[2].row.id, for: studio.project, by: studio.ann)
        let copy = try await studio.workshop.duplicateProject(studio.project, by: studio.ben)
        #expect(copy.mood?.mood == sheets[2].row.mood)
        #expect(copy.mood?.id != sheets[2].row.id)
    }
}
