public import Studio

/// Writes by rules from the brief's own words, without a network and the same for the same seed.
///
/// What a viewer hears and reads is in the film's language, and so is what is assumed of its tone; what directs pictures and music (moods, scene
/// descriptions, styles) is in English, which image and music models read best. Nothing about the product
/// is made up.
public struct DraftTextEngine: TextEngine {
    /// An engine; it keeps nothing.
    public init() {}

    /// The brief with name, description, audience, tone, style and messages assumed where missing.
    ///
    /// A brand, a call to action and notes are never assumed: each would be a claim.
    public func completed(_ brief: Brief, language: String, seed: Seed) async throws -> Brief {
        var result = brief
        let family = MoodFamily.three(for: brief, seed: seed)[0]
        result.product.assume(brief.title)
        result.description.assume(brief.messages.value?.first ?? brief.title)
        result.audience.assume((Phrases.of(language) ?? .english).anybody)
        result.tone.assume(family.tone(in: language))
        result.style.assume(Array(family.keywords.prefix(4)))
        result.messages.assume([SpokenLine.closed(brief.description.value ?? brief.title)])
        return result
    }

    /// Three moods that differ in light, colour, lens and pace; the first fits the brief best.
    public func moods(for brief: Brief, language: String, seed: Seed) async throws -> [Mood] {
        let prohibited = brief.prohibited
        return MoodFamily.three(for: brief, seed: seed).map { family in
            var chance = seed.derived("mood \(family.feeling.rawValue)").generator
            let names = family.names.filter { !prohibited.forbid($0) }
            let name = chance.pick(names.isEmpty ? family.names : names)
            let palette = chance.pick(family.palettes).map { prohibited.forbid($0) ? $0.grey : $0 }
            let direction = family.aestheticDirection(within: prohibited)
            return Mood(
                name: name,
                description: prohibited.forbid(family.description) ? direction : family.description,
                styleKeywords: keywords(of: family, brief),
                colorPalette: palette,
                aestheticDirection: direction
            )
        }
    }

    /// The scenes of the film: its lengths by rule, its lines from the brief.
    public func scenes(for order: SceneOrder) async throws -> [Scene] {
        ScenePlan(order).scenes()
    }

    /// Seven keywords: the client's own style words, two at most, stand with the family's.
    private func keywords(of family: MoodFamily, _ brief: Brief) -> [String] {
        let prohibited = brief.prohibited
        let own = brief.style.source == .said ? brief.style.value ?? [] : []
        let short = own.filter {
            $0.count <= 40 && !family.keywords.contains($0) && !prohibited.forbid($0)
        }.prefix(2)
        let allowed = family.keywords.filter { !prohibited.forbid($0) }
        return Array(allowed.prefix(7 - short.count)) + short
    }
}
