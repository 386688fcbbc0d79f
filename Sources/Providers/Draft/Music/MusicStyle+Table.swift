import Studio

/// The styles, with instruments that Debian's small sound font plays well.
extension MusicStyle {
    static let calm = MusicStyle(
        modes: [.lydian, .major],
        tempo: 64...76,
        meter: 4,
        progressions: [[1, 5, 6, 4], [1, 3, 4, 1], [4, 1, 5, 6]],
        cadence: 4,
        pad: [89, 91],
        bass: [32, 42],
        motif: [0],
        colour: [46, 11],
        bassLine: .held,
        density: .sparse,
        groove: .none,
        force: 0.55
    )

    static let warm = MusicStyle(
        modes: [.major],
        tempo: 76...90,
        meter: 4,
        progressions: [[1, 4, 1, 5], [1, 6, 4, 5], [4, 5, 3, 6]],
        cadence: 5,
        pad: [48, 89],
        bass: [32],
        motif: [24, 0],
        colour: [0, 11],
        bassLine: .halves,
        density: .flowing,
        groove: .brushes,
        force: 0.62
    )

    static let playful = MusicStyle(
        modes: [.major, .mixolydian],
        tempo: 106...122,
        meter: 4,
        progressions: [[1, 4, 5, 4], [1, 6, 2, 5], [1, 2, 4, 5]],
        cadence: 5,
        pad: [45],
        bass: [32],
        motif: [12, 13],
        colour: [71, 10],
        bassLine: .halves,
        density: .busy,
        groove: .claps,
        force: 0.68
    )

    static let bold = MusicStyle(
        modes: [.minor, .dorian],
        tempo: 90...104,
        meter: 4,
        progressions: [[1, 6, 3, 7], [1, 1, 6, 7], [1, 4, 6, 7]],
        cadence: 7,
        pad: [48, 50],
        bass: [38, 33],
        motif: [60, 0],
        colour: [47, 48],
        bassLine: .pulse,
        density: .sparse,
        groove: .halfTime,
        force: 0.8
    )

    static let elegant = MusicStyle(
        modes: [.minor, .dorian],
        tempo: 72...86,
        meter: 3,
        progressions: [[1, 4, 7, 3], [1, 6, 2, 5], [6, 3, 4, 1]],
        cadence: 5,
        pad: [49, 48],
        bass: [42, 32],
        motif: [0],
        colour: [8, 46],
        bassLine: .waltz,
        density: .flowing,
        groove: .none,
        force: 0.58
    )

    static let energetic = MusicStyle(
        modes: [.major, .minor],
        tempo: 116...130,
        meter: 4,
        progressions: [[6, 4, 1, 5], [1, 5, 6, 4], [1, 4, 6, 5]],
        cadence: 5,
        pad: [89, 50],
        bass: [38, 33],
        motif: [4, 25],
        colour: [11, 12],
        bassLine: .pulse,
        density: .busy,
        groove: .fourToTheFloor,
        force: 0.76
    )

    static let melancholic = MusicStyle(
        modes: [.minor],
        tempo: 60...72,
        meter: 4,
        progressions: [[1, 6, 3, 7], [1, 4, 6, 5], [6, 7, 1, 1]],
        cadence: 4,
        pad: [49, 91],
        bass: [42],
        motif: [0],
        colour: [68, 46],
        bassLine: .held,
        density: .sparse,
        groove: .none,
        force: 0.52
    )

    static let documentary = MusicStyle(
        modes: [.dorian, .major],
        tempo: 84...96,
        meter: 4,
        progressions: [[1, 4, 1, 7], [1, 5, 4, 4], [6, 4, 1, 5]],
        cadence: 4,
        pad: [89, 48],
        bass: [33, 32],
        motif: [25, 24],
        colour: [11, 0],
        bassLine: .halves,
        density: .flowing,
        groove: .shaker,
        force: 0.6
    )

    static let minimal = MusicStyle(
        modes: [.major, .lydian],
        tempo: 94...108,
        meter: 4,
        progressions: [[1, 1, 4, 4], [1, 6, 4, 5], [1, 3, 6, 4]],
        cadence: 5,
        pad: [88, 89],
        bass: [33],
        motif: [11, 12],
        colour: [12, 8],
        bassLine: .held,
        density: .busy,
        groove: .shaker,
        force: 0.56
    )

    static let natural = MusicStyle(
        modes: [.major, .mixolydian],
        tempo: 78...92,
        meter: 4,
        progressions: [[1, 4, 6, 5], [1, 5, 4, 1], [4, 1, 2, 5]],
        cadence: 5,
        pad: [89],
        bass: [32],
        motif: [73, 24],
        colour: [24, 108],
        bassLine: .halves,
        density: .flowing,
        groove: .shaker,
        force: 0.6
    )

    static let nostalgic = MusicStyle(
        modes: [.major],
        tempo: 84...98,
        meter: 3,
        progressions: [[1, 6, 2, 5], [1, 3, 4, 4], [4, 1, 2, 5]],
        cadence: 5,
        pad: [4, 48],
        bass: [32],
        motif: [71, 10],
        colour: [0, 11],
        bassLine: .waltz,
        density: .flowing,
        groove: .brushes,
        force: 0.58
    )

    static let nocturnal = MusicStyle(
        modes: [.minor, .dorian],
        tempo: 82...96,
        meter: 4,
        progressions: [[1, 6, 4, 5], [1, 3, 7, 4], [6, 7, 1, 1]],
        cadence: 7,
        pad: [89, 95],
        bass: [38],
        motif: [4, 11],
        colour: [11, 88],
        bassLine: .halves,
        density: .sparse,
        groove: .halfTime,
        force: 0.66
    )

    static let bright = MusicStyle(
        modes: [.major],
        tempo: 98...114,
        meter: 4,
        progressions: [[1, 5, 6, 4], [1, 4, 6, 5], [4, 1, 5, 6]],
        cadence: 5,
        pad: [89, 48],
        bass: [33],
        motif: [25, 0],
        colour: [8, 11],
        bassLine: .pulse,
        density: .flowing,
        groove: .claps,
        force: 0.66
    )
}
