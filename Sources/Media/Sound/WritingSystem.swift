/// Writing systems, as far as it matters whether a voice can read them.
enum WritingSystem: Hashable, CaseIterable {
    case latin
    case greek
    case cyrillic
    case armenian
    case hebrew
    case arabic
    case indic
    case thai
    case georgian
    case ethiopic
    case hangul
    case kana
    case han

    private var ranges: [ClosedRange<UInt32>] {
        switch self {
        case .latin: [0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF]
        case .greek: [0x370...0x3FF, 0x1F00...0x1FFF]
        case .cyrillic: [0x400...0x52F]
        case .armenian: [0x530...0x58F]
        case .hebrew: [0x590...0x5FF]
        case .arabic: [0x600...0x6FF, 0x750...0x77F]
        case .indic: [0x900...0xDFF]
        case .thai: [0xE00...0xE7F]
        case .georgian: [0x10A0...0x10FF]
        case .ethiopic: [0x1200...0x137F]
        case .hangul: [0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF]
        case .kana: [0x3040...0x30FF, 0x31F0...0x31FF]
        case .han: [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF]
        }
    }

    /// The writing systems of a text's letters, digits and signs left out.
    static func used(in text: String) -> Set<WritingSystem> {
        Set(
            text.unicodeScalars.lazy.filter(\.properties.isAlphabetic).compactMap { scalar in
                allCases.first { $0.ranges.contains { $0.contains(scalar.value) } }
            }
        )
    }

    /// The systems that eSpeak NG's voice of a language reads, by the language's first part.
    static func read(by language: String) -> Set<WritingSystem> {
        switch language.prefix(while: { $0 != "-" }) {
        case "ru", "uk", "be", "bg", "mk", "kk", "ky", "tt", "ba", "cv": [.cyrillic]
        case "sr", "bs", "uz": [.cyrillic, .latin]
        case "el", "grc": [.greek]
        case "hy", "hyw": [.armenian]
        case "he": [.hebrew]
        case "ar", "fa", "ur", "sd", "ug", "ku": [.arabic, .latin]
        case "hi", "mr", "ne", "bn", "as", "gu", "pa", "or", "ta", "te", "kn", "ml", "si", "kok", "bpy":
            [.indic]
        // Its voice leaves out letters and spells others.
        case "th": []
        case "ka": [.georgian]
        case "am": [.ethiopic]
        case "ko": [.hangul]
        // Its voices read the names of the syllables in English: "ni three".
        case "cmn", "zh", "yue": []
        // Its voice spells every Chinese character out as "Chinese letter".
        case "ja": [.kana]
        default: [.latin]
        }
    }

    /// Whether a voice of the language can read the text: it has letters, all of which it knows.
    ///
    /// Latin letters are read by every voice; alone they are no text of a language that has others, but a
    /// brand's name among its own letters is.
    static func canRead(_ text: String, in language: String) -> Bool {
        let used = used(in: text)
        let read = read(by: language)
        return !used.isDisjoint(with: read.union([.latin])) && used.isSubset(of: read.union([.latin]))
    }
}
