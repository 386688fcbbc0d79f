import Studio
import Testing

/// Something that is said in a conversation, and what must come of it.
struct Saying: Sendable, CustomTestStringConvertible {
    let text: String
    /// What the planner has asked for just before; nil when it asked for nothing.
    let asked: BriefPart?
    /// What is known beside the product and its description.
    let known: [BriefPart: String]
    /// What is to be known after it; an empty text stands for a part that is missing then.
    let expected: [BriefPart: String]
    /// Seconds and shape that are to be wished for.
    let length: Double?
    let aspect: Aspect?

    init(
        _ text: String,
        asked: BriefPart? = .messages,
        known: [BriefPart: String] = [:],
        _ expected: [BriefPart: String] = [:],
        length: Double? = nil,
        aspect: Aspect? = nil
    ) {
        self.text = text
        self.asked = asked
        self.known = known
        self.expected = expected
        self.length = length
        self.aspect = aspect
    }

    var testDescription: String { text }

    /// Hears it and compares every part of the brief: what nobody spoke of must stay as it was.
    func check(_ description: String, product: String = "Kettle One") throws {
        var brief = Brief()
        if !description.isEmpty {
            brief.product = .said(product)
            brief.description = .said(description)
        }
        for (part, text) in known { brief.say(part, text) }
        var interview = Interview(brief: brief, asked: [asked])
        _ = try interview.hear(text)
        for part in BriefPart.allCases where part != .notes {
            let wanted = expected[part] ?? brief.text(of: part) ?? ""
            let found = interview.brief.source(of: part) == .assumed ? "" : interview.brief.text(of: part)
            #expect(found ?? "" == wanted, "\(part) after “\(text)”")
        }
        #expect(interview.heard.wish.seconds == length, "length after “\(text)”")
        #expect(interview.heard.wish.aspect == aspect, "shape after “\(text)”")
    }
}

extension Brief {
    /// Takes a part as said; lists are written with commas, messages with bars.
    fileprivate mutating func say(_ part: BriefPart, _ text: String) {
        switch part {
        case .product: product = .said(text)
        case .brand: brand = .said(text)
        case .audience: audience = .said(text)
        case .tone: tone = .said(text.split(separator: ",").map { String($0.drop { $0 == " " }) })
        case .style: style = .said(text.split(separator: ",").map { String($0.drop { $0 == " " }) })
        case .messages: messages = .said(text.split(separator: "|").map(String.init))
        case .callToAction: callToAction = .said(text)
        default: Issue.record("\(part) is not known beforehand in these tests")
        }
    }
}

/// What is named goes where it belongs, whatever was asked for, and a correction takes the place of what was said.
@Suite struct SayingTests {
    @Test(arguments: Saying.english)
    func `English is taken for what it says`(saying: Saying) throws {
        try saying.check("A quiet kettle.")
    }

    @Test(arguments: Saying.german)
    func `German is taken for what it says`(saying: Saying) throws {
        try saying.check("Ein leiser Wasserkocher.")
    }

    @Test(arguments: Saying.french)
    func `French is taken for what it says`(saying: Saying) throws {
        try saying.check("Une bouilloire discrète.")
    }

    @Test(arguments: Saying.spanish)
    func `Spanish is taken for what it says`(saying: Saying) throws {
        try saying.check("Una tetera silenciosa.")
    }

    @Test(arguments: Saying.italian)
    func `Italian is taken for what it says`(saying: Saying) throws {
        try saying.check("Un bollitore silenzioso.")
    }

    @Test(arguments: Saying.portuguese)
    func `Portuguese is taken for what it says`(saying: Saying) throws {
        try saying.check("Uma chaleira silenciosa.")
    }

    @Test(arguments: Saying.first)
    func `the first words say several things at once`(saying: Saying) throws {
        try saying.check("")
    }
}
