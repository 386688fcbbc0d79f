import Foundation
import Studio
import Testing

@testable import Providers

struct WritingStructureTests {
    @Test(arguments: [
        ("Stille is a kettle. Tired of noise? No more shouting.", Structure.problemSolution),
        ("Stille ist ein Kessel. Am Morgen kocht er, am Abend ruht er, nachts schweigt er.", .dayInALife),
        ("Lume est une lampe. Ouverture samedi, pour la première fois à Lyon.", .reveal),
        (
            "Stille is a kettle. “I sleep until seven again since we bought it,” says Ada, a nurse.",
            .testimonial
        ),
        ("Conto es una aplicación para familias. En dos pasos queda todo claro.", .howItWorks),
        ("La Bottega Nota ripara violini. Prima era rotto, dopo suona: un restauro vero.", .beforeAfter),
        ("Três motivos para uma panela. Um: pesa pouco. Dois: dura. Três: é bonita.", .listOfThree),
        ("Linden Farm is a farm. Peas in spring, plums in autumn, silence in winter.", .seasonal),
    ])
    func `the words of a brief call for a structure`(text: String, structure: Structure) throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            #expect(Structure.of(try Briefs.read(text), seed: Seed(seed)) == structure)
        }
    }

    @Test func `without such words the seed chooses, and never a testimonial`() throws {
        let brief = try Briefs.read("Pebble is a stool.")
        let found = Set((0..<200 as Range<UInt64>).map { Structure.of(brief, seed: Seed($0)) })
        #expect(found == Set(Structure.allCases).subtracting([.testimonial]))
    }

    @Test(arguments: [
        "Refugio Peña Cuervo es un refugio de montaña. La cocina está abierta y en la sala hay mantas.",
        "Escuela de Vela Bahía Norte. Cursos en un aula y en el agua.",
        "Harrow Sound is a ferry with a kitchen and a desk for tickets.",
        "Nachtbus is a bus with a quiet room at its stop.",
    ])
    func `what cannot stand in a room is in none`(text: String) async throws {
        for seed in [1, 7, 23] as [UInt64] {
            let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
            let brief = try Briefs.read(text)
            for scene in film.scenes where scene.subject == brief.pictured {
                let outside: Set<Staging.Setting> = [.street, .road, .shore, .mountain, .forest]
                #expect(outside.contains(scene.staging.setting), "\(scene.name): \(scene.staging.setting)")
                #expect(scene.staging.framing != .top)
                if text.contains("Vela") || text.contains("ferry") { #expect(scene.staging.pose == nil) }
            }
        }
    }

    @Test func `one seed tells different products in different ways, and one product always in the same`()
        throws
    {
        let names = ["Pebble", "Lume", "Stille", "Nota", "Conto", "Aldo", "Brisa", "Tern", "Kolm", "Vela"]
        let briefs = try names.map { try Briefs.read("\($0) is a stool.") }
        let structures = briefs.map { Structure.of($0, seed: Seed(7)) }
        #expect(Set(structures).count >= 4, "\(structures)")
        #expect(structures == briefs.map { Structure.of($0, seed: Seed(7)) })
        let families = briefs.map { MoodFamily.three(for: $0, seed: Seed(7))[0].feeling }
        #expect(Set(families).count >= 3, "\(families)")
    }

    @Test func `a customer's words are spoken as they stand in the brief`() async throws {
        let text = "Stille is a kettle. “I sleep until seven again since we bought it,” says Ada, a nurse."
        let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(4))
        #expect(film.structure == .testimonial)
        let quote = "“I sleep until seven again since we bought it,” says Ada, a nurse."
        #expect(film.scenes.contains { $0.narration == quote })
    }

    @Test func `a day goes from morning to night`() async throws {
        let text = "Stille is a kettle. In the morning it sings, in the evening it rests, at night it cools."
        for seed in 1...20 as ClosedRange<UInt64> {
            let lights = try await PlannedFilm(try Briefs.read(text), seconds: 60, seed: Seed(seed)).scenes
                .map(\.staging.light)
            let order = lights.compactMap { Staging.Light.allCases.firstIndex(of: $0) }
            #expect(order == order.sorted(), "seed \(seed): \(lights)")
        }
    }
}

struct WritingStagingTests {
    private static let texts: [String] =
        Briefs.all + [
            "A dentist called Mola for people who put it off. No faces, please.",
            "Der Nachtbus Linie 7. Bitte keine Menschen zeigen.", "A mountain hut. Bread comes by mule.",
            "Une brocante sous les platanes. Cent exposants.", "Un corso di ceramica. Si comincia il lunedì.",
            "A festival. Three stages. One river.", "Uma escola de vela. Primeiro passo: cair.",
            "An app for flats. Scan, split, done.",
        ]

    @Test func `staging keeps its rules over 300 random films`() async throws {
        var chance = SeededGenerator(seed: 77)
        for round in 0..<300 {
            let text = chance.pick(Self.texts)
            let seconds = chance.pick([6, 8, 12, 15, 20, 30, 45, 60, 90, 120] as [Double])
            let seed = chance.next() >> 1
            let film = try await PlannedFilm(
                try Briefs.read(text),
                seconds: seconds,
                seed: Seed(seed),
                mood: round % 3
            )
            let told: Comment = "seed \(seed), \(seconds) s: \(text)"
            #expect(film.scenes.reduce(0) { $0 + $1.frames } == Int(seconds * 30), told)
            #expect(Set(film.scenes.map(Sight.init)).count == film.scenes.count, told)
            for (scene, next) in zip(film.scenes, film.scenes.dropFirst()) {
                #expect(scene.staging.framing != next.staging.framing, told)
                #expect(
                    scene.staging.setting != next.staging.setting
                        || scene.staging.light != next.staging.light,
                    told
                )
            }
            for scene in film.scenes {
                let staging = scene.staging
                #expect(!staging.beat.isEmpty && staging.animation.hasSuffix("."), told)
                #expect(scene.description.contains(StagingWords.setting(staging.setting)), told)
                #expect(scene.description.contains(StagingWords.time(staging.light)), told)
                #expect(
                    scene.stylePrompt.lowercased().hasPrefix(StagingWords.framing(staging.framing)),
                    told
                )
                if film.brief.prohibited.people {
                    #expect(staging.pose == nil && staging.framing != .overShoulder, told)
                }
            }
            let purposes = film.scenes.map(\.purpose)
            #expect(purposes.first == .hook && purposes.last == .closing, told)
        }
    }

    @Test func `scenes of the judged films never look alike, in a film or between two`() async throws {
        var seen: [Sight: String] = [:]
        for judged in try JudgedFilm.all() {
            for scene in try await judged.planned().scenes {
                let before = seen.updateValue(judged.file, forKey: Sight(scene))
                #expect(before == nil, "\(judged.file) and \(before ?? ""): \(Sight(scene))")
            }
        }
    }

    @Test func `settings fit what is sold`() async throws {
        let fitting: [(String, Set<Staging.Setting>)] = [
            ("A kettle called Stille. It is quiet.", [.kitchen, .room, .desk]),
            ("Der Nachtbus Linie 7. Er hält auf Wunsch.", [.street, .road]),
            ("A dentist called Mola. We wait.", [.clinic, .street, .room, .desk]),
        ]
        for (text, settings) in fitting {
            for seed in 1...10 as ClosedRange<UInt64> {
                let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
                for scene in film.scenes where scene.subject == film.brief.pictured {
                    #expect(settings.contains(scene.staging.setting), "\(text) \(seed)")
                }
            }
        }
    }

    @Test(arguments: [
        ("A mountain hut called Bothy Nine. The stove is lit at four.", Staging.Setting.mountain),
        ("Nordhang is a ski school for late starters. We fall together.", .mountain),
        ("Die Kahlalm ist eine Hütte für Wanderer. Das Brot kommt mit dem Esel.", .mountain),
        ("Le Grand Tétras est un refuge pour marcheurs. La soupe est chaude.", .mountain),
        ("El Refugio Peña Cuervo es un refugio para caminantes. Hay una estufa.", .mountain),
        ("La Baita Nuova è un rifugio per famiglie. Si dorme in sei.", .mountain),
        ("O Refúgio da Serra é um refúgio para caminhantes. Há sopa.", .mountain),
        ("Saltwind is a surf school for beginners. We lend the boards.", .shore),
        ("Ola Norte es una escuela de surf para gente con vértigo. Las tablas son blandas.", .shore),
        ("Brandung ist eine Surfschule für Anfänger. Wir verleihen Bretter.", .shore),
        ("A cabin on the beach. Bring nothing.", .shore),
        ("Moosgrund is a campsite for families. There is no signal.", .forest),
    ])
    func `places follow what the product is, and huts stand in no street`(
        text: String,
        home: Staging.Setting
    ) async throws {
        let towns: Set<Staging.Setting> = [.street, .desk, .clinic, .kitchen, .stage]
        var places: [Staging.Setting: Int] = [:]
        for seed in 1...12 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(seed))
            for scene in film.scenes {
                #expect(!towns.contains(scene.staging.setting), "\(seed): \(scene.description)")
                places[scene.staging.setting, default: 0] += 1
            }
        }
        #expect(places.max { $0.value < $1.value }?.key == home, "\(places)")
    }

    @Test(arguments: [
        "Fell House is a refuge for animals. Every dog has a name.",
        "A bakery by the station. Bread at six.", "Pell is a cabin bag. It weighs a kilo.",
        "Glint is a spray for every surface in the kitchen.",
        "The Long Quiet is a podcast about lighthouses. One keeper an episode.",
        "Corner Oven is a bakery for skiers. Rye and wheat.",
    ])
    func `what is at home in town stays there`(text: String) throws {
        #expect(Landscape.of(try Briefs.read(text)) == nil)
    }

    @Test func `"à côté" is no coast, and no lodge is lifted`() async throws {
        let course = try Briefs.read("L’Atelier Bleu est un cours. La terre vient de la rivière d’à côté.")
        #expect(!Trade.settings(namedIn: course).contains(.shore))
        let lodge = try Briefs.read("Kestrel Ridge is a ski lodge. The lift is a rope. Soup is free.")
        #expect(Subject(named: "ski lodge") == .house)
        for seed in 1...20 as ClosedRange<UInt64> {
            let film = try await PlannedFilm(lodge, seed: Seed(seed))
            for scene in film.scenes where scene.subject == film.brief.pictured {
                #expect(scene.staging.pose != .lifting && scene.staging.pose != .holding)
            }
        }
    }

    @Test func `what opens a film is not drawn like its product`() async throws {
        for kind in ["soap", "kettle", "dental practice", "chair", "bag", "lamp", "library"] {
            for seed in 1...20 as ClosedRange<UInt64> {
                let film = try await PlannedFilm(try Briefs.read("Pebble is a \(kind)."), seed: Seed(seed))
                let first = film.scenes[0].subject
                let isSame = Subject(named: first) == Subject(shown: film.brief.pictured, title: "Pebble")
                #expect(first == film.brief.pictured || !isSame, "\(kind): \(first)")
            }
        }
    }

    @Test func `a problem, a before and a customer show something else first`() async throws {
        let text = "Stille is a kettle. Tired of noise? It boils without a sound."
        let film = try await PlannedFilm(try Briefs.read(text), seed: Seed(9))
        #expect(film.scenes[0].subject != film.brief.pictured)
        #expect(film.scenes[1].subject == film.brief.pictured)
        #expect(film.scenes[0].narration == "Tired of noise?")
    }

    /// What makes two scenes look alike.
    private struct Sight: Hashable {
        let subject: String
        let setting: Staging.Setting
        let light: Staging.Light
        let framing: Staging.Framing

        init(_ scene: Scene) {
            subject = scene.subject
            setting = scene.staging.setting
            light = scene.staging.light
            framing = scene.staging.framing
        }
    }
}
