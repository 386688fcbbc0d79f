/// The quiet styles: calm, melancholic, elegant and nostalgic.
extension MusicStyle {
    static let calm = MusicStyle(
        modes: [.lydian, .major],
        tempo: 64...76,
        meter: 4,
        progressions: [[1, 5, 6, 4], [1, 3, 4, 1], [4, 1, 5, 6], [1, 2, 4, 1], [6, 4, 1, 5]],
        cadence: 4,
        density: .sparse,
        force: 0.55,
        arrangements: [
            Arrangement(
                "piano over pads",
                pad: ([89, 91], .held),
                bass: ([32, 42], .held),
                motif: [0],
                colour: ([46, 11], .broken),
                accent: [14, 46],
                groove: .none,
                opening: [.pad, .motif],
                build: [.colour, .bass, .motif, .colour, .pad, .bass]
            ),
            Arrangement(
                "harp and strings",
                pad: ([48, 49], .rolled),
                bass: ([42, 43], .halves),
                motif: [46],
                colour: ([73, 68], .counter),
                accent: [11, 14],
                groove: .none,
                opening: [.pad],
                build: [.motif, .bass, .colour, .motif, .colour, .pad]
            ),
            Arrangement(
                "glass",
                pad: ([88, 92], .held),
                bass: ([32, 33], .dotted),
                motif: [11, 10],
                colour: ([0], .ostinato),
                accent: [14],
                groove: .heartbeat,
                opening: [.pad, .colour],
                build: [.motif, .bass, .drums, .motif, .colour, .drums]
            ),
            Arrangement(
                "nylon guitar",
                pad: ([24], .rolled),
                bass: ([32], .halves),
                motif: [73, 71],
                colour: ([89], .counter),
                accent: [11],
                groove: .shakers,
                opening: [.pad],
                build: [.motif, .bass, .colour, .drums, .motif, .bass]
            ),
        ]
    )

    static let melancholic = MusicStyle(
        modes: [.minor],
        tempo: 60...72,
        meter: 4,
        progressions: [[1, 6, 3, 7], [1, 4, 6, 5], [6, 7, 1, 1], [1, 3, 4, 6], [4, 1, 6, 5]],
        cadence: 4,
        density: .sparse,
        force: 0.52,
        arrangements: [
            Arrangement(
                "piano and strings",
                pad: ([49, 91], .held),
                bass: ([42], .held),
                motif: [0],
                colour: ([68, 46], .counter),
                accent: [14],
                groove: .none,
                opening: [.pad, .motif],
                build: [.bass, .colour, .motif, .colour, .pad, .bass]
            ),
            Arrangement(
                "cello alone, then more",
                pad: ([48], .held),
                bass: ([43, 32], .halves),
                motif: [42],
                colour: ([0], .broken),
                accent: [14, 46],
                groove: .none,
                opening: [.motif],
                build: [.pad, .bass, .colour, .motif, .pad, .colour]
            ),
            Arrangement(
                "oboe and harp",
                pad: ([89], .rolled),
                bass: ([42], .held),
                motif: [68, 69],
                colour: ([46], .broken),
                accent: [11],
                groove: .none,
                opening: [.pad],
                build: [.colour, .motif, .bass, .motif, .colour, .pad]
            ),
            Arrangement(
                "electric piano by night",
                pad: ([4], .halves),
                bass: ([33], .dotted),
                motif: [4, 0],
                colour: ([89], .counter),
                accent: [11],
                groove: .heartbeat,
                opening: [.pad, .motif],
                build: [.bass, .drums, .colour, .motif, .drums, .bass]
            ),
        ]
    )

    static let elegant = MusicStyle(
        modes: [.minor, .dorian],
        tempo: 72...86,
        meter: 3,
        progressions: [[1, 4, 7, 3], [1, 6, 2, 5], [6, 3, 4, 1], [1, 7, 6, 5], [4, 7, 3, 6]],
        cadence: 5,
        density: .flowing,
        force: 0.58,
        arrangements: [
            Arrangement(
                "piano waltz",
                pad: ([49, 48], .held),
                bass: ([42, 32], .waltz),
                motif: [0],
                colour: ([8, 46], .broken),
                accent: [14],
                groove: .none,
                opening: [.pad, .motif],
                build: [.bass, .colour, .motif, .pad, .colour, .bass]
            ),
            Arrangement(
                "string trio",
                pad: ([48], .pulse),
                bass: ([43, 42], .walk),
                motif: [40],
                colour: ([45], .echo),
                accent: [46],
                groove: .waltz,
                opening: [.pad, .motif],
                build: [.bass, .colour, .drums, .motif, .colour, .drums]
            ),
            Arrangement(
                "celesta and clarinet",
                pad: ([89, 48], .rolled),
                bass: ([32], .waltz),
                motif: [71],
                colour: ([8], .ostinato),
                accent: [11],
                groove: .carousel,
                opening: [.pad, .colour],
                build: [.motif, .bass, .drums, .motif, .colour, .bass]
            ),
            Arrangement(
                "harpsichord",
                pad: ([6], .offbeat),
                bass: ([42, 32], .walk),
                motif: [6, 73],
                colour: ([48], .counter),
                accent: [14],
                groove: .none,
                opening: [.pad],
                build: [.motif, .bass, .colour, .motif, .pad, .bass]
            ),
        ]
    )

    static let nostalgic = MusicStyle(
        modes: [.major],
        tempo: 84...98,
        meter: 3,
        progressions: [[1, 6, 2, 5], [1, 3, 4, 4], [4, 1, 2, 5], [1, 4, 3, 6], [6, 2, 5, 1]],
        cadence: 5,
        density: .flowing,
        force: 0.58,
        arrangements: [
            Arrangement(
                "clarinet waltz",
                pad: ([4, 48], .held),
                bass: ([32], .waltz),
                motif: [71, 10],
                colour: ([0, 11], .broken),
                accent: [11],
                groove: .waltz,
                opening: [.pad, .motif],
                build: [.bass, .drums, .colour, .motif, .drums, .pad]
            ),
            Arrangement(
                "music box",
                pad: ([89], .held),
                bass: ([32], .waltz),
                motif: [10],
                colour: ([8], .ostinato),
                accent: [14],
                groove: .carousel,
                opening: [.motif],
                build: [.pad, .bass, .colour, .drums, .motif, .colour]
            ),
            Arrangement(
                "upright piano",
                pad: ([0], .offbeat),
                bass: ([32], .waltz),
                motif: [3, 0],
                colour: ([71], .counter),
                accent: [11],
                groove: .waltz,
                opening: [.pad],
                build: [.motif, .bass, .colour, .drums, .motif, .drums]
            ),
            Arrangement(
                "accordion",
                pad: ([21], .offbeat),
                bass: ([32, 43], .walk),
                motif: [21, 22],
                colour: ([24], .broken),
                accent: [11],
                groove: .waltz,
                opening: [.pad, .motif],
                build: [.bass, .colour, .drums, .motif, .bass, .drums]
            ),
        ]
    )
}
