/// The lively styles: playful, bright and energetic.
extension MusicStyle {
    static let playful = MusicStyle(
        modes: [.major, .mixolydian],
        tempo: 106...122,
        meter: 4,
        progressions: [[1, 4, 5, 4], [1, 6, 2, 5], [1, 2, 4, 5], [1, 5, 1, 4], [4, 1, 2, 5]],
        cadence: 5,
        density: .busy,
        force: 0.68,
        arrangements: [
            Arrangement(
                "pizzicato",
                pad: ([45], .offbeat),
                bass: ([32], .halves),
                motif: [12, 13],
                colour: ([71, 10], .echo),
                accent: [11],
                groove: .claps,
                opening: [.pad, .motif],
                build: [.bass, .drums, .colour, .motif, .drums, .bass]
            ),
            Arrangement(
                "ukulele and whistle",
                pad: ([24], .strum),
                bass: ([32], .halves),
                motif: [78, 79],
                colour: ([8], .bells),
                accent: [9],
                groove: .tambourines,
                opening: [.pad],
                build: [.motif, .bass, .drums, .colour, .motif, .drums]
            ),
            Arrangement(
                "marimba march",
                pad: ([12], .offbeat),
                bass: ([58, 32], .walk),
                motif: [71, 68],
                colour: ([13], .answer),
                accent: [9],
                groove: .clockwork,
                opening: [.pad, .motif],
                build: [.bass, .drums, .colour, .motif, .drums, .bass]
            ),
            Arrangement(
                "toy piano",
                pad: ([8], .stabs),
                bass: ([33], .octaves),
                motif: [10, 8],
                colour: ([12], .ostinato),
                accent: [14],
                groove: .bongos,
                opening: [.motif],
                build: [.pad, .bass, .drums, .colour, .motif, .drums]
            ),
        ]
    )

    static let bright = MusicStyle(
        modes: [.major],
        tempo: 98...114,
        meter: 4,
        progressions: [[1, 5, 6, 4], [1, 4, 6, 5], [4, 1, 5, 6], [1, 3, 4, 5], [6, 4, 1, 5]],
        cadence: 5,
        density: .flowing,
        force: 0.66,
        arrangements: [
            Arrangement(
                "guitars",
                pad: ([89, 48], .held),
                bass: ([33], .pulse),
                motif: [25, 0],
                colour: ([8, 11], .broken),
                accent: [14],
                groove: .claps,
                opening: [.pad, .motif],
                build: [.bass, .drums, .colour, .motif, .drums, .bass]
            ),
            Arrangement(
                "acoustic strum",
                pad: ([25], .strum),
                bass: ([33], .dotted),
                motif: [11, 8],
                colour: ([48], .counter),
                accent: [9],
                groove: .tambourines,
                opening: [.pad],
                build: [.motif, .bass, .drums, .colour, .motif, .drums]
            ),
            Arrangement(
                "piano pop",
                pad: ([0], .pulse),
                bass: ([33], .octaves),
                motif: [4, 0],
                colour: ([12], .echo),
                accent: [11],
                groove: .straight,
                opening: [.pad],
                build: [.bass, .motif, .drums, .colour, .drums, .motif]
            ),
            Arrangement(
                "strings and bells",
                pad: ([45], .offbeat),
                bass: ([32], .halves),
                motif: [9, 11],
                colour: ([48], .counter),
                accent: [14],
                groove: .shakers,
                opening: [.pad, .motif],
                build: [.bass, .colour, .drums, .motif, .drums, .colour]
            ),
        ]
    )

    static let energetic = MusicStyle(
        modes: [.major, .minor],
        tempo: 116...130,
        meter: 4,
        progressions: [[6, 4, 1, 5], [1, 5, 6, 4], [1, 4, 6, 5], [1, 6, 3, 7], [4, 6, 1, 5]],
        cadence: 5,
        density: .busy,
        force: 0.76,
        arrangements: [
            Arrangement(
                "house",
                pad: ([89, 50], .held),
                bass: ([38, 33], .offbeat),
                motif: [4, 25],
                colour: ([11, 12], .ostinato),
                accent: [61],
                groove: .fourToTheFloor,
                opening: [.pad, .drums],
                build: [.bass, .motif, .colour, .drums, .motif, .bass]
            ),
            Arrangement(
                "funk guitar",
                pad: ([28, 27], .stabs),
                bass: ([36, 33], .octaves),
                motif: [61, 4],
                colour: ([7], .echo),
                accent: [61],
                groove: .breaks,
                opening: [.pad, .bass],
                build: [.drums, .motif, .colour, .drums, .motif, .bass]
            ),
            Arrangement(
                "synth drive",
                pad: ([90, 50], .pulse),
                bass: ([38, 39], .pulse),
                motif: [81, 80],
                colour: ([98], .ostinato),
                accent: [62],
                groove: .straight,
                opening: [.bass],
                build: [.pad, .drums, .motif, .colour, .drums, .motif]
            ),
            Arrangement(
                "brass and drums",
                pad: ([0, 4], .stabs),
                bass: ([33], .tresillo),
                motif: [61, 56],
                colour: ([25], .broken),
                accent: [61],
                groove: .congas,
                opening: [.pad, .drums],
                build: [.bass, .motif, .drums, .colour, .motif, .bass]
            ),
        ]
    )
}
