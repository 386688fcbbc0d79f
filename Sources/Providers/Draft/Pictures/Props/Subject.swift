import Foundation
import Studio

/// The things that have a drawing of their own.
enum Subject: Hashable, CaseIterable {
    case kettle
    case cup
    case bottle
    case jar
    case carton
    case bag
    case phone
    case laptop
    case lamp
    case plant
    case shoe
    case book
    /// Plain forms, for everything else.
    case stillLife

    /// What a scene shows: by its subject, else by the film's title.
    init(scene: Scene, title: String) {
        self = [scene.subject, title].lazy.compactMap(Self.named).first ?? .stillLife
    }

    /// The thing a few words name; names of things win over what is kept in them ("coffee bag").
    private static func named(_ text: String) -> Subject? {
        let folded = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        let words = folded.split { !$0.isLetter }.map(String.init)
        for list in [names, contents] {
            // The last name is the head of the phrase in most of these languages' compounds.
            for word in words.reversed() {
                if let found = list.first(where: { Self.word(word, is: $0.words) }) { return found.subject }
            }
            if let found = list.first(where: { entry in
                entry.words.contains { !$0.unicodeScalars.allSatisfy(\.isASCII) && folded.contains($0) }
            }) {
                return found.subject
            }
        }
        return nil
    }

    private static func word(_ word: String, is names: [String]) -> Bool {
        names.contains { name in
            word == name || word == name + "s" || word == name + "es" || word == name + "n"
                || word == name + "en"
                // German writes compounds as one word: Glaswasserkocher.
                || (name.count >= 5 && word.hasSuffix(name))
        }
    }

    func prop(_ hand: Hand, seed: Seed) -> Prop {
        switch self {
        case .kettle: hand.kettle()
        case .cup: hand.cup()
        case .bottle: hand.bottle()
        case .jar: hand.jar()
        case .carton: hand.carton()
        case .bag: hand.bag()
        case .phone: hand.phone()
        case .laptop: hand.laptop()
        case .lamp: hand.lamp()
        case .plant: hand.plant()
        case .shoe: hand.shoe()
        case .book: hand.book()
        case .stillLife: hand.stillLife(seed)
        }
    }
}
