/// The styles near to hand: warm, natural, minimal and documentary.
extension MusicStyle {
    static let warm = MusicStyle(
        modes: [.major],
        tempo: 76...90,
        meter: 4,
        progressions: [[1, 4, 1, 5], [1, 6, 4, 5], [4, 5, 3, 6], [1, 3, 4, 5], [6, 4, 1, 5]],
        cadence: 5,
        density: .flowing,
        force: 0.62,
        arrangements: [
            Arrangement(
                "guitar and strings",
                pad: ([48, 89], .held),
                bass: ([32], .halves),
                motif: [24, 0],
                colour: ([0, 11], .broken),
                accent: [11],
                groove: .brushes,
                opening: [.pad, .motif],
                build: [.bass, .drums, .colour, .motif, .drums, .colour]
            ),
            Arrangement(
                "strummed",
                pad: ([24, 25], .strum),
                bass: ([33, 32], .dotted),
                motif: [73, 71],
                colour: ([11], .bells),
                accent: [8],
                groove: .shakers,
                opening: [.pad],
                build: [.motif, .bass, .drums, .colour, .motif, .drums]
            ),
            Arrangement(
                "electric piano",
                pad: ([4], .halves),
                bass: ([33], .tresillo),
                motif: [26, 4],
                colour: ([89], .counter),
                accent: [11],
                groove: .bossa,
                opening: [.pad, .motif],
                build: [.drums, .bass, .colour, .motif, .drums, .bass]
            ),
            Arrangement(
                "upright and cello",
                pad: ([0], .pulse),
                bass: ([32], .halves),
                motif: [42],
                colour: ([46], .answer),
                accent: [14],
                groove: .tambourines,
                opening: [.pad],
                build: [.bass, .motif, .colour, .drums, .motif, .drums]
            ),
        ]
    )

    static let natural = MusicStyle(
        modes: [.major, .mixolydian],
        tempo: 78...92,
        meter: 4,
        progressions: [[1, 4, 6, 5], [1, 5, 4, 1], [4, 1, 2, 5], [1, 2, 4, 1], [6, 5, 4, 4]],
        cadence: 5,
        density: .flowing,
        force: 0.6,
        arrangements: [
            Arrangement(
                "flute over guitar",
                pad: ([89], .held),
                bass: ([32], .halves),
                motif: [73, 24],
                colour: ([24, 108], .broken),
                accent: [11],
                groove: .shakers,
                opening: [.pad, .motif],
                build: [.bass, .colour, .drums, .motif, .drums, .bass]
            ),
            Arrangement(
                "kalimba",
                pad: ([89, 92], .held),
                bass: ([32], .tresillo),
                motif: [108],
                colour: ([73], .counter),
                accent: [12],
                groove: .congas,
                opening: [.motif],
                build: [.pad, .bass, .drums, .colour, .motif, .drums]
            ),
            Arrangement(
                "steel strings",
                pad: ([25], .strum),
                bass: ([32], .dotted),
                motif: [25],
                colour: ([75, 73], .answer),
                accent: [11],
                groove: .bongos,
                opening: [.pad],
                build: [.motif, .bass, .drums, .colour, .motif, .drums]
            ),
            Arrangement(
                "marimba and wood",
                pad: ([12], .pulse),
                bass: ([32, 35], .held),
                motif: [73, 74],
                colour: ([12], .echo),
                accent: [11],
                groove: .clockwork,
                opening: [.pad, .motif],
                build: [.drums, .bass, .colour, .motif, .drums, .colour]
            ),
        ]
    )

    static let minimal = MusicStyle(
        modes: [.major, .lydian],
        tempo: 94...108,
        meter: 4,
        progressions: [[1, 1, 4, 4], [1, 6, 4, 5], [1, 3, 6, 4], [1, 1, 6, 6], [4, 4, 1, 1]],
        cadence: 5,
        density: .busy,
        force: 0.56,
        arrangements: [
            Arrangement(
                "vibraphone",
                pad: ([88, 89], .held),
                bass: ([33], .held),
                motif: [11, 12],
                colour: ([12, 8], .ostinato),
                accent: [14],
                groove: .shakers,
                opening: [.pad, .colour],
                build: [.motif, .bass, .drums, .motif, .colour, .drums]
            ),
            Arrangement(
                "one piano",
                pad: ([0], .pulse),
                bass: ([32], .held),
                motif: [0],
                colour: ([11], .bells),
                accent: [8],
                groove: .none,
                opening: [.pad],
                build: [.motif, .colour, .bass, .motif, .pad, .colour]
            ),
            Arrangement(
                "plucks",
                pad: ([45], .offbeat),
                bass: ([33], .octaves),
                motif: [98, 12],
                colour: ([89], .counter),
                accent: [11],
                groove: .clockwork,
                opening: [.pad],
                build: [.motif, .bass, .drums, .colour, .motif, .drums]
            ),
            Arrangement(
                "soft machine",
                pad: ([90, 89], .pulse),
                bass: ([38], .pulse),
                motif: [4, 11],
                colour: ([80, 98], .echo),
                accent: [14],
                groove: .heartbeat,
                opening: [.pad, .bass],
                build: [.drums, .motif, .colour, .bass, .motif, .drums]
            ),
        ]
    )

    static let documentary = MusicStyle(
        modes: [.dorian, .major],
        tempo: 84...96,
        meter: 4,
        progressions: [[1, 4, 1, 7], [1, 5, 4, 4], [6, 4, 1, 5], [1, 3, 4, 1], [4, 1, 7, 4]],
        cadence: 4,
        density: .flowing,
        force: 0.6,
        arrangements: [
            Arrangement(
                "guitar on the road",
                pad: ([89, 48], .held),
                bass: ([33, 32], .halves),
                motif: [25, 24],
                colour: ([11, 0], .broken),
                accent: [8],
                groove: .shakers,
                opening: [.pad, .motif],
                build: [.bass, .drums, .colour, .motif, .drums, .colour]
            ),
            Arrangement(
                "pulse of strings",
                pad: ([48], .pulse),
                bass: ([32, 43], .octaves),
                motif: [0],
                colour: ([45], .echo),
                accent: [47],
                groove: .drumLine,
                opening: [.pad],
                build: [.bass, .motif, .drums, .colour, .motif, .drums]
            ),
            Arrangement(
                "piano and clock",
                pad: ([0], .pulse),
                bass: ([33], .dotted),
                motif: [11, 0],
                colour: ([49], .counter),
                accent: [14],
                groove: .clockwork,
                opening: [.pad],
                build: [.drums, .bass, .motif, .colour, .motif, .drums]
            ),
            Arrangement(
                "hands and marimba",
                pad: ([12], .offbeat),
                bass: ([32], .tresillo),
                motif: [12, 25],
                colour: ([89], .counter),
                accent: [11],
                groove: .congas,
                opening: [.pad, .drums],
                build: [.bass, .motif, .colour, .drums, .motif, .bass]
            ),
        ]
    )
}
