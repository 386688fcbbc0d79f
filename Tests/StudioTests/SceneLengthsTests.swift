import Studio
import Testing

struct SceneLengthsTests {
    @Test(arguments: FrameRate.offered)
    func `every film from 6 to 120 s is divided exactly and within bounds`(rate: FrameRate) {
        let shortest = Int(1.2 * rate.framesPerSecond)
        let longest = Int(8 * rate.framesPerSecond)
        for frames in rate.frames(inSeconds: 6)...rate.frames(inSeconds: 120) {
            let features = frames % 9
            let scenes = SceneLengths.divide(
                frames: frames,
                rate: rate,
                features: features,
                seed: Seed(UInt64(frames / 7))
            )
            let seconds = rate.seconds(ofFrames: frames)
            let sum = scenes.reduce(0) { $0 + $1.frames }
            let isWithin = scenes.allSatisfy { (shortest...longest).contains($0.frames) }
            let count = seconds <= 40 ? (5...7).contains(scenes.count) : scenes.count > 7
            if sum != frames || !isWithin || !count {
                Issue.record("\(rate.text) \(frames) frames, \(features) features: \(scenes)")
                return
            }
        }
    }

    @Test(arguments: FrameRate.offered)
    func `at 30 s the parts have their lengths`(rate: FrameRate) {
        let half = 0.5 / rate.framesPerSecond + 1e-9
        for seed in 0..<300 as Range<UInt64> {
            for features in 0...6 {
                let scenes = SceneLengths.divide(
                    frames: rate.frames(inSeconds: 30),
                    rate: rate,
                    features: features,
                    seed: Seed(seed)
                )
                func length(_ purpose: Scene.Purpose) -> Double {
                    rate.seconds(
                        ofFrames: scenes.filter { $0.purpose == purpose }.reduce(0) { $0 + $1.frames }
                    )
                }
                #expect((3 - half...4 + half).contains(length(.hook)))
                #expect((4 - half...6 + half).contains(length(.introduction)))
                #expect((12 - half...16 + half).contains(length(.feature)))
                #expect((4 - half...6 + half).contains(length(.closing)))
                #expect((2...4).contains(scenes.count { $0.purpose == .feature }))
            }
        }
    }

    @Test func `the order is hook, introduction, features, closing, and the seed decides the lengths`() {
        func divide(_ seed: UInt64) -> [Int] {
            SceneLengths.divide(frames: 900, rate: FrameRate(30), features: 3, seed: Seed(seed)).map(\.frames)
        }
        let purposes = SceneLengths.divide(frames: 900, rate: FrameRate(30), features: 3, seed: Seed(1)).map(
            \.purpose
        )
        #expect(purposes == [.hook, .introduction, .feature, .feature, .feature, .closing])
        #expect(divide(1) == divide(1))
        #expect(divide(1) != divide(2))
    }

    @Test func `the fewest and most things to tell and odd seeds are divided, too`() {
        for features in [0, 1, 100] {
            for seed in [0, .max, 1 << 62] as [UInt64] {
                let scenes = SceneLengths.divide(
                    frames: 180,
                    rate: FrameRate(30),
                    features: features,
                    seed: Seed(seed)
                )
                #expect(scenes.reduce(0) { $0 + $1.frames } == 180)
            }
        }
    }
}
