import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Title and end cards, as clients say them.
extension FilmEditCallTests {
    private func items() async throws -> [JSON] {
        let film = try await call(.get, project + "/timeline")
        guard case .array(let items)? = film.json["items"] else { throw Missing() }
        return items
    }

    @Test func `a film has no cards until somebody sets them, and none after they are taken away`()
        async throws
    {
        let before = try await call(.get, project + "/edit")
        #expect(before.json["title_card"] ?? .null == .null && before.json["end_card"] ?? .null == .null)
        let set = try await edit(
            #"{"title_card":{"text":"Two","subtitle":"A film","duration":1.5},"end_card":{"text":"قهوة","duration":0.5}}"#
        )
        let rate = FrameRate.offered[0]
        #expect(set.status == 200 && set.json["title_card"]?["text"] == "Two", "\(set)")
        #expect(set.json["title_card"]?["subtitle"] == "A film")
        #expect(set.json["title_card"]?["duration"] == .number(1.5))
        #expect(set.json["end_card"]?["subtitle"] ?? .null == .null)
        #expect(set.json["end_card"]?["frames"]?.whole == rate.frames(inSeconds: 0.5))
        let items = try await items()
        #expect(items.count == 4 && items.first?["card"]?["text"] == "Two", "\(items)")
        #expect(items.first?["card"]?["subtitle"] == "A film" && items.first?["is_held"] == true)
        #expect(items.first?["scene_id"] ?? .null == .null && items.first?["asset"] ?? .null == .null)
        #expect(items[1]["start_frame"]?.whole == rate.frames(inSeconds: 1.5))
        #expect(items[1]["card"] ?? .null == .null && items.last?["card"]?["text"] == "قهوة")
        #expect(items[2]["transition"]?["kind"] == "dissolve")
        let film = try await call(.get, project + "/timeline")
        #expect(
            film.json["frames"]?.whole == rate.frames(inSeconds: 1.5) + 90 + rate.frames(inSeconds: 2)
                + rate.frames(inSeconds: 0.5)
        )
        let part = try await edit(#"{"end_card":null}"#)
        #expect(
            part.json["end_card"] ?? .null == .null && part.json["title_card"]?["text"] == "Two",
            "\(part)"
        )
        _ = try await call(.post, project + "/undo")
        #expect(try await self.items().count == 4)
        _ = try await call(.post, project + "/undo")
        #expect(try await self.items().count == 2)
    }

    @Test func `a saved cut keeps its cards, and a copy of a project has them`() async throws {
        _ = try await edit(#"{"title_card":{"text":"Two","duration":1}}"#)
        let saved = try await call(.post, project + "/cuts", "{}")
        let id = try #require(saved.json["id"]?.text, "\(saved)")
        _ = try await edit(#"{"title_card":{"text":"Three","duration":2}}"#)
        let kept = try await call(.get, "/cuts/\(id)")
        guard case .array(let items)? = kept.json["timeline"]?["items"] else { throw Missing() }
        #expect(items.first?["card"]?["text"] == "Two" && items.first?["name"] == "Two", "\(kept)")
        let copy = try await call(.post, project + "/duplicate", "{}")
        let copied = try await call(.get, "/projects/\(copy.json["id"]?.text ?? "")/edit")
        #expect(copied.json["title_card"]?["text"] == "Three", "\(copied)")
    }

    @Test func `what is wrong with cards is told at once, by pointer`() async throws {
        let wrong = try await edit(
            #"{"title_card":{"text":" ","duration":0.4},"end_card":{"subtitle":"x\ny","duration":11,"size":3}}"#
        )
        #expect(
            Set(wrong.pointers) == [
                "/title_card/text", "/title_card/duration", "/end_card/text", "/end_card/subtitle",
                "/end_card/duration", "/end_card/size",
            ],
            "\(wrong)"
        )
        let long = String(repeating: "A kettle for slow mornings ", count: 18)
        let both = try await edit(
            #"{"title_card":{"text":"\#(long)","duration":1},"transitions":{"\#(scene)":{"kind":"cut","duration":1}}}"#
        )
        #expect(both.status == 400, "\(both)")
        #expect(both.pointers == ["/title_card/text", "/transitions/\(scene)/duration"], "\(both)")
        #expect(try await items().count == 2)
    }
}
