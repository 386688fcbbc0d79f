import HTTPTypes
import Production
import Store
import Studio
import TestSupport
import Testing

@testable import Server

/// Levels, cutting and speed of a film's sound, as clients say them.
extension FilmEditCallTests {
    /// Gives the film a track of twelve seconds; returns its id.
    private func track() async throws -> String {
        let project = rows.project
        let track = try await server.accounts.store.write(as: eva.id) { transaction in
            try transaction.insertUpload(
                sha256: String(repeating: "7", count: 64),
                bytes: 9,
                kind: .music,
                mime: "audio/wav",
                fields: AssetFields(name: "Song"),
                facts: Asset.Facts(duration: 12),
                project: project
            ).id
        }
        let answer = try await edit(#"{"music":{"asset_id":"\#(track)"}}"#)
        #expect(answer.status == 200, "\(answer)")
        return track.text
    }

    /// What the timeline says of the sound.
    private func sound() async throws -> JSON {
        let film = try await call(.get, project + "/timeline")
        return try #require(film.json["sound"], "\(film)")
    }

    @Test func `a film that nobody edited has its sound as it comes`() async throws {
        let edit = try await call(.get, project + "/edit")
        let music = edit.json["music"]
        #expect(music?["in"] == 0 && music?["out"] ?? .null == .null && music?["fade_in"] == 0, "\(edit)")
        #expect(music?["fade_out"] == 1 && music?["volume"] == 1 && edit.json["duck_db"] == 7)
        #expect(edit.json["narration"]?["speed"] == 1 && edit.json["narration"]?["volume"] == 1)
        #expect(try await sound()["music_volume"] == 1)
    }

    @Test func `what is said of the sound is in the edit and the timeline, and can be taken back`()
        async throws
    {
        _ = try await track()
        let answer = try await edit(
            #"{"music":{"in":1.5,"out":9.25,"fade_in":0.5,"fade_out":3,"volume":0.4},"#
                + #""narration":{"speed":1.25,"volume":1.5},"duck_db":12}"#
        )
        #expect(answer.status == 200, "\(answer)")
        let music = answer.json["music"]
        #expect(music?["in"] == .number(1.5) && music?["out"] == .number(9.25), "\(answer)")
        #expect(music?["fade_in"] == .number(0.5) && music?["fade_out"] == 3)
        #expect(music?["volume"] == .number(0.4) && answer.json["duck_db"] == 12)
        #expect(answer.json["narration"]?["speed"] == .number(1.25))
        #expect(answer.json["narration"]?["volume"] == .number(1.5))
        let told = try await sound()
        #expect(told["in"] == .number(1.5) && told["out"] == .number(9.25) && told["fade_out"] == 3)
        #expect(told["music_volume"] == .number(0.4))
        #expect(told["narration_volume"] == 1 && told["duck_db"] == 7, "nobody speaks in it")
        let part = try await edit(#"{"music":{"volume":2,"in":8,"out":null}}"#)
        #expect(part.json["music"]?["volume"] == 2 && part.json["music"]?["out"] ?? .null == .null, "\(part)")
        #expect(part.json["music"]?["fade_out"] == 3)
        #expect(try await sound()["out"] == 12, "where it fades, because it ends before the film does")
        _ = try await call(.post, project + "/undo")
        let back = try await call(.get, project + "/edit")
        #expect(back.json["music"] == music && back.json["duck_db"] == 12, "\(back)")
        _ = try await call(.post, project + "/undo")
        #expect(try await call(.get, project + "/edit").json["duck_db"] == 7)
        _ = try await call(.post, project + "/redo")
        #expect(try await call(.get, project + "/edit").json["music"] == music)
        let plain = try await edit(
            #"{"music":{"in":null,"out":null,"fade_in":null,"fade_out":null,"volume":null},"#
                + #""narration":{"speed":null,"volume":null},"duck_db":null}"#
        )
        #expect(plain.json["music"]?["fade_out"] == 1 && plain.json["duck_db"] == 7, "\(plain)")
        let project = rows.project
        #expect(try await server.accounts.store.read { try $0.project(project).edit } == nil)
    }

    @Test func `a saved cut keeps the sound that it was saved with`() async throws {
        _ = try await edit(#"{"music":{"volume":0.5,"fade_in":2}}"#)
        let saved = try await call(.post, project + "/cuts", "{}")
        let id = try #require(saved.json["id"]?.text, "\(saved)")
        _ = try await edit(#"{"music":{"volume":1.5,"fade_in":0}}"#)
        let kept = try await call(.get, "/cuts/\(id)").json["timeline"]?["sound"]
        #expect(kept?["music_volume"] == .number(0.5) && kept?["fade_in"] == 2, "\(saved)")
        #expect(try await call(.post, project + "/cuts", "{}").json["id"]?.text != id)
        _ = try await edit(#"{"music":{"volume":0.5,"fade_in":2}}"#)
        #expect(try await call(.post, project + "/cuts", "{}").json["id"]?.text == id, "it is the same again")
    }

    @Test func `another track begins anew`() async throws {
        let track = try await track()
        let cut = try await edit(#"{"music":{"in":2,"out":8,"volume":0.5}}"#)
        #expect(cut.status == 200, "\(cut)")
        let none = try await edit(#"{"music":{"asset_id":null}}"#)
        #expect(none.json["music"]?["in"] == 0 && none.json["music"]?["out"] ?? .null == .null, "\(none)")
        #expect(none.json["music"]?["volume"] == .number(0.5))
        let both = try await edit(#"{"music":{"asset_id":"\#(track)","in":3}}"#)
        #expect(both.json["music"]?["in"] == 3, "\(both)")
        let copy = try await call(.post, project + "/duplicate", "{}")
        let id = try #require(copy.json["id"]?.text, "\(copy)")
        let edit = try await call(.get, "/projects/\(id)/edit")
        #expect(edit.json["music"]?["in"] == 3 && edit.json["music"]?["volume"] == .number(0.5), "\(edit)")
    }

    @Test func `all that cannot be is told at once, by pointer`() async throws {
        _ = try await track()
        let wrong = try await edit(
            #"{"music":{"in":-1,"out":0,"fade_in":61,"fade_out":-0.1,"volume":2.1},"#
                + #""narration":{"speed":0.4,"volume":"loud"},"duck_db":24.5}"#
        )
        #expect(wrong.status == 400 && wrong.code == "VALIDATION_ERROR", "\(wrong)")
        #expect(
            Set(wrong.pointers) == [
                "/music/in", "/music/out", "/music/fade_in", "/music/fade_out", "/music/volume",
                "/narration/speed", "/narration/volume", "/duck_db",
            ]
        )
        let long = try await edit(
            #"{"music":{"in":12,"out":12.5},"transitions":{"\#(scene)":{"kind":"dissolve","duration":3}}}"#
        )
        #expect(
            long.pointers == ["/transitions/\(scene)/duration", "/music/in", "/music/out"]
                && long.text.contains("12.0 seconds"),
            "\(long)"
        )
        #expect(try await edit(#"{"music":{"in":4,"out":4}}"#).pointers == ["/music/out"])
        #expect(try await edit(#"{"music":{"out":6}}"#).status == 200)
        #expect(try await edit(#"{"music":{"in":6.5}}"#).pointers == ["/music/in"])
        #expect(try await edit(#"{"music":{"in":5.5,"out":12}}"#).status == 200)
        #expect(try await call(.get, project + "/edit").json["music"]?["in"] == .number(5.5))
        // Composed music is as long as the film.
        let composed = try await edit(#"{"music":{"asset_id":null,"out":30}}"#)
        #expect(composed.pointers == ["/music/out"], "\(composed)")
    }
}
