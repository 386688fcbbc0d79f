import Foundation
import Studio

/// Where a subject of a kind is put before the camera, and how it is framed.
enum StagingWords {
    /// What kind of thing a film is about, which decides where it can stand.
    enum Kind {
        case thing
        case place
        case screen
        case event
        case vehicle
    }

    /// The kind a brief's words point to; a thing when nothing tells.
    static func kind(of brief: Brief) -> Kind {
        let text = [brief.product.value, brief.brand.value, brief.description.value].compactMap(\.self)
            .joined(separator: " ").lowercased()
        let words = text.split { !$0.isLetter }.map(String.init)
        let counts = cues.map { kind, list in
            let known = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
            return (
                kind,
                words.firstIndex { word in
                    known.contains(word) || known.contains(singular(word))
                        || compounds.contains { known.contains($0) && word.hasSuffix($0) }
                }
            )
        }
        // The kind that is named first is what it is; what follows is what it has.
        return counts.compactMap { kind, place in place.map { (kind, $0) } }.min { $0.1 < $1.1 }?.0 ?? .thing
    }

    /// Where it stands, to follow the subject's name in a sentence.
    static func settings(for kind: Kind) -> [String] {
        switch kind {
        case .thing:
            [
                "on a bare table by a window", "on a kitchen counter", "on a shelf between a few books",
                "on a desk beside an open notebook", "on a stone step outdoors", "on folded linen",
                "before a plain wall", "held in two hands, no face in view",
            ]
        case .place:
            [
                "seen from across the street", "with its door standing open",
                "its counter before the first guest", "a corner inside with an empty chair",
                "hands at work there, no face in view", "its window and what the street puts into it",
                "its sign, read slowly", "the room once more, now lived in",
            ]
        case .screen:
            [
                "on a phone lying on a desk", "on a phone in one hand, no face in view",
                "on a laptop by a window", "on a phone leaning against a cup",
                "on a phone at a tram stop", "on a tablet on a kitchen table",
                "on a phone before a plain wall", "on a screen across the room",
            ]
        case .vehicle:
            [
                "waiting under a street lamp", "passing, seen from the pavement",
                "an empty seat by its window",
                "its door opening", "a wheel close to the road", "coming round a corner",
                "its front against the sky", "small at the end of a street",
            ]
        case .event:
            [
                "the place before anybody has come", "a poster on a wall", "an empty stage under one light",
                "chairs in rows", "hands getting things ready, no face in view",
                "people from behind against the light", "the entrance in the evening",
                "the last light going out",
            ]
        }
    }

    /// The framings that suit a purpose, as a style prompt names them.
    static func framings(for purpose: Scene.Purpose) -> [String] {
        switch purpose {
        case .hook: ["insert of a detail", "close-up"]
        case .introduction: ["wide shot", "medium shot"]
        case .feature:
            [
                "close-up", "over-the-shoulder shot", "top shot", "medium shot", "insert of a detail",
                "wide shot",
            ]
        case .closing: ["medium shot", "wide shot"]
        }
    }

    /// Moves of the camera by pace.
    static func moves(for pace: MoodFamily.Pace) -> [String] {
        switch pace {
        case .still: ["locked-off camera", "barely moving push-in"]
        case .slow: ["slow push-in", "slow pull-back", "slow drift to the right"]
        case .walking: ["gentle walk-in", "unhurried pan", "slow tilt up"]
        case .quick: ["fast push-in", "whip to the subject", "quick tilt up"]
        }
    }

    private static func singular(_ word: String) -> String {
        word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    /// Words that German joins to others: "Nachtbus".
    private static let compounds = [
        "bus", "bahn", "fahrrad", "laden", "bäckerei", "markt", "schule", "restaurant", "konzert",
        "plattform",
    ]

    private static let cues: [(Kind, String)] = [
        (
            .place,
            """
            bakery café cafe restaurant hotel bar shop store museum library school studio gym clinic garden
            market farm inn hostel gallery barbershop salon bookshop brewery winery town city
            bäckerei konditorei laden geschäft bibliothek schule praxis markt hof gasthaus buchhandlung
            werkstatt galerie brauerei weingut friseur gärtnerei garten stadt
            boulangerie magasin librairie musée école hôtel auberge marché boutique jardin atelier ferme
            panadería tienda librería museo escuela mercado restaurante jardín taller
            panificio forno negozio libreria scuola mercato ristorante albergo giardino bottega
            padaria loja livraria escola jardim oficina
            """
        ),
        (
            .screen,
            """
            app application website platform software online newsletter podcast dashboard
            anwendung plattform webseite onlinekurs plateforme logiciel aplicación plataforma
            applicazione piattaforma aplicativo
            """
        ),
        (
            .vehicle,
            """
            bus tram train car bicycle bike scooter boat ferry van taxi
            bahn straßenbahn zug auto fahrrad roller boot fähre
            tramway voiture vélo bateau autobús tranvía tren coche bicicleta barco
            autobus treno bicicletta barca ônibus autocarro comboio trem carro
            """
        ),
        (
            .event,
            """
            festival concert event exhibition fair race marathon conference workshop
            konzert fest ausstellung messe lauf konferenz fête exposition concierto feria exposición carrera
            concerto fiera mostra gara feira exposição corrida
            """
        ),
    ]
}
