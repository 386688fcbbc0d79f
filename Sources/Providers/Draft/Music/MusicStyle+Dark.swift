/// The styles with weight: bold and nocturnal.
extension MusicStyle {
    static let bold = MusicStyle(
        modes: [.minor, .dorian],
        tempo: 90...104,
        meter: 4,
        progressions: [[1, 6, 3, 7], [1, 1, 6, 7], [1, 4, 6, 7], [1, 3, 6, 4], [6, 7, 1, 1]],
        cadence: 7,
        density: .sparse,
        force: 0.8,
        arrangements: [
            Arrangement(
                "horns",
                pad: ([48, 50], .held),
                bass: ([38, 33], .pulse),
                motif: [60, 0],
                colour: ([47, 48], .ostinato),
                accent: [47],
                groove: .halfTime,
                opening: [.pad, .bass],
                build: [.drums, .motif, .colour, .drums, .motif, .bass]
            ),
            Arrangement(
                "low strings",
                pad: ([48], .pulse),
                bass: ([43, 42], .octaves),
                motif: [60, 57],
                colour: ([45], .echo),
                accent: [47],
                groove: .drumLine,
                opening: [.bass],
                build: [.pad, .drums, .motif, .colour, .drums, .motif]
            ),
            Arrangement(
                "synth and choir",
                pad: ([52, 50], .held),
                bass: ([38], .tresillo),
                motif: [81, 62],
                colour: ([98], .ostinato),
                accent: [61],
                groove: .breaks,
                opening: [.bass],
                build: [.drums, .pad, .motif, .colour, .drums, .motif]
            ),
            Arrangement(
                "march",
                pad: ([61], .stabs),
                bass: ([43, 33], .walk),
                motif: [56, 60],
                colour: ([48], .counter),
                accent: [47],
                groove: .march,
                opening: [.pad, .drums],
                build: [.bass, .motif, .colour, .drums, .motif, .bass]
            ),
        ]
    )

    static let nocturnal = MusicStyle(
        modes: [.minor, .dorian],
        tempo: 82...96,
        meter: 4,
        progressions: [[1, 6, 4, 5], [1, 3, 7, 4], [6, 7, 1, 1], [1, 4, 1, 7], [4, 6, 1, 7]],
        cadence: 7,
        density: .sparse,
        force: 0.66,
        arrangements: [
            Arrangement(
                "neon",
                pad: ([89, 95], .held),
                bass: ([38], .halves),
                motif: [4, 11],
                colour: ([11, 88], .ostinato),
                accent: [98],
                groove: .halfTime,
                opening: [.pad, .bass],
                build: [.drums, .motif, .colour, .drums, .motif, .bass]
            ),
            Arrangement(
                "late jazz",
                pad: ([4], .stabs),
                bass: ([32], .walk),
                motif: [66, 59],
                colour: ([11], .answer),
                accent: [11],
                groove: .brushes,
                opening: [.pad, .bass],
                build: [.motif, .drums, .colour, .motif, .drums, .pad]
            ),
            Arrangement(
                "slow synth",
                pad: ([90], .pulse),
                bass: ([39, 38], .dotted),
                motif: [80, 82],
                colour: ([92], .counter),
                accent: [14],
                groove: .heartbeat,
                opening: [.pad],
                build: [.bass, .drums, .motif, .colour, .motif, .drums]
            ),
            Arrangement(
                "electric guitar",
                pad: ([89], .held),
                bass: ([33], .tresillo),
                motif: [26, 27],
                colour: ([4], .echo),
                accent: [11],
                groove: .breaks,
                opening: [.pad, .motif],
                build: [.bass, .drums, .colour, .motif, .drums, .bass]
            ),
        ]
    )
}
