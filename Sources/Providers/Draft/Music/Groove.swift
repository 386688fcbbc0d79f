/// The percussion of an arrangement: a line of sixteenths for each drum, and when it joins.
struct Groove: Sendable {
    /// Lines of the first figure, those that join in the second, those that join in the third.
    let layers: [[Line]]
    /// What marks a cut.
    let accent: Int
    /// Four sixteenths before a new scene.
    let fill: [Line]

    /// What one drum plays in a bar: `X` loud, `x` plain, `o` soft, all else nothing.
    struct Line: Sendable {
        let drum: Int
        let steps: [Character]

        init(_ drum: Int, _ steps: String) {
            self.drum = drum
            self.steps = Array(steps)
        }

        /// The sixteenths that are struck, and how hard.
        var hits: [(step: Int, velocity: Double)] {
            steps.enumerated().compactMap { step, mark in
                switch mark {
                case "X": (step, 92)
                case "x": (step, 78)
                case "o": (step, 58)
                default: nil
                }
            }
        }
    }

    private init(_ layers: [[Line]], accent: Int, fill: [Line]) {
        self.layers = layers
        self.accent = accent
        self.fill = fill
    }

    // The drums of General MIDI that are used.
    private static let kick = 36
    private static let rim = 37
    private static let snare = 38
    private static let clap = 39
    private static let lowTom = 43
    private static let highTom = 47
    private static let hat = 42
    private static let crash = 49
    private static let ride = 51
    private static let tambourine = 54
    private static let highBongo = 60
    private static let lowBongo = 61
    private static let openConga = 63
    private static let lowConga = 64
    private static let shaker = 70
    private static let claves = 75
    private static let highBlock = 76
    private static let lowBlock = 77
    private static let triangle = 81

    private static let toms = [Line(highTom, "xx.."), Line(lowTom, "..xX")]
    private static let roll = [Line(snare, "ooxX")]
    private static let blocks = [Line(highBlock, "x.x."), Line(lowBlock, ".o.X")]
    private static let shakes = [Line(shaker, "oxxX")]
    private static let hands = [Line(highBongo, "xx.."), Line(lowBongo, "..xX")]

    /// A triangle where a scene begins, nothing else.
    static let none = Groove([], accent: triangle, fill: [])

    static let heartbeat = Groove(
        [
            [Line(kick, "x..o........x..o")], [Line(shaker, "..o...o...o...o.")],
            [Line(rim, "........o.......")],
        ],
        accent: triangle,
        fill: shakes
    )
    static let shakers = Groove(
        [
            [Line(shaker, "x.o.x.o.x.o.x.o.")],
            [Line(rim, "........x......."), Line(kick, "x.........o.....")],
            [Line(tambourine, "....o.......o...")],
        ],
        accent: triangle,
        fill: shakes
    )
    static let brushes = Groove(
        [
            [Line(shaker, "o.o.o.o.o.o.o.o.")],
            [Line(rim, "....x.......x..."), Line(kick, "x.......o.......")],
            [Line(ride, "x...x.o.x...x.o.")],
        ],
        accent: triangle,
        fill: [Line(rim, "o.ox")]
    )
    static let claps = Groove(
        [
            [Line(shaker, "x.o.x.o.x.o.x.o.")], [Line(kick, "X.......x.x.....")],
            [Line(clap, "....x.......x...")],
        ],
        accent: tambourine,
        fill: [Line(clap, "..xX")]
    )
    static let halfTime = Groove(
        [
            [Line(kick, "X.....x.........")], [Line(snare, "........X.......")],
            [Line(hat, "x.o.x.o.x.o.x.o."), Line(lowTom, "............x.x.")],
        ],
        accent: crash,
        fill: toms
    )
    static let fourToTheFloor = Groove(
        [
            [Line(kick, "X...X...X...X...")], [Line(hat, "..x...x...x...x.")],
            [Line(clap, "....X.......X..."), Line(shaker, "o.o.o.o.o.o.o.o.")],
        ],
        accent: crash,
        fill: roll
    )
    static let straight = Groove(
        [
            [Line(hat, "x.o.x.o.x.o.x.o.")],
            [Line(kick, "X.......X.x....."), Line(snare, "....x.......x...")],
            [Line(tambourine, "..o...o...o...o.")],
        ],
        accent: crash,
        fill: roll
    )
    static let breaks = Groove(
        [
            [Line(hat, "x.oox.o.x.oox.o.")],
            [Line(kick, "X..x......x....."), Line(snare, "....X..o.o..X...")],
            [Line(shaker, "oxoooxoooxoooxoo")],
        ],
        accent: crash,
        fill: toms
    )
    static let drumLine = Groove(
        [
            [Line(lowTom, "X..x..x.X..x..x.")], [Line(highTom, "..o...o...o...x.")],
            [Line(snare, "....X.......X..o"), Line(kick, "X.......X.......")],
        ],
        accent: crash,
        fill: toms
    )
    static let march = Groove(
        [
            [Line(snare, "x..ox.oox..ox.o.")], [Line(kick, "X.......X.......")],
            [Line(lowTom, "......x.......x.")],
        ],
        accent: crash,
        fill: roll
    )
    static let bongos = Groove(
        [
            [Line(highBongo, "x.o.x.oxx.o.x.o."), Line(lowBongo, "......x.......x.")],
            [Line(shaker, "o.x.o.x.o.x.o.x.")], [Line(kick, "x.......x.......")],
        ],
        accent: tambourine,
        fill: hands
    )
    static let bossa = Groove(
        [
            [Line(shaker, "o.x.o.x.o.x.o.x.")], [Line(rim, "x..x..x...x..x..")],
            [Line(kick, "x.....xox.....xo")],
        ],
        accent: triangle,
        fill: [Line(rim, "x.xx")]
    )
    static let congas = Groove(
        [
            [Line(openConga, "..x...xx..x...xx"), Line(lowConga, "x.......x.......")],
            [Line(claves, "x..x..x...x.x...")], [Line(shaker, "xoooxoooxoooxooo")],
        ],
        accent: tambourine,
        fill: hands
    )
    static let clockwork = Groove(
        [
            [Line(highBlock, "x...o...x...o...")], [Line(lowBlock, "..o...x...o...x.")],
            [Line(claves, "......o.......x."), Line(kick, "x.......x.......")],
        ],
        accent: triangle,
        fill: blocks
    )
    static let tambourines = Groove(
        [
            [Line(tambourine, "....x.......x...")], [Line(kick, "x.......x..o....")],
            [Line(clap, "....x.......x..."), Line(shaker, "o.x.o.x.o.x.o.x.")],
        ],
        accent: tambourine,
        fill: [Line(tambourine, "o.xX")]
    )
    static let waltz = Groove(
        [
            [Line(rim, "....o...o...")], [Line(kick, "x..........."), Line(shaker, "..o...o...o.")],
            [Line(ride, "x...x.o.x...")],
        ],
        accent: triangle,
        fill: [Line(rim, "o.ox")]
    )
    static let carousel = Groove(
        [
            [Line(triangle, "....o...o...")],
            [Line(lowBlock, "x..........."), Line(highBlock, "....x...x.o.")],
            [Line(tambourine, "....o...x...")],
        ],
        accent: triangle,
        fill: blocks
    )
}
