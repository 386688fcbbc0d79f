import Media
import Studio
import Testing

@testable import Providers

/// Words over every setting at every time of day.
struct PictureContrastTests {
    @Test(arguments: Staging.Setting.allCases, Staging.Light.allCases)
    func `words stand out from whatever passes behind them`(
        setting: Staging.Setting,
        light: Staging.Light
    ) throws {
        let number =
            (Staging.Setting.allCases.firstIndex(of: setting) ?? 0) * Staging.Light.allCases.count
            + (Staging.Light.allCases.firstIndex(of: light) ?? 0)
        for (index, palette) in [number, number + 3].enumerated() {
            let staging = Staging(
                beat: "x",
                framing: Staging.Framing.allCases[(number + index * 2) % Staging.Framing.allCases.count],
                move: Staging.Move.allCases[(number + index) % Staging.Move.allCases.count],
                setting: setting,
                light: light,
                pose: index == 0 ? nil : Staging.Pose.allCases[number % Staging.Pose.allCases.count]
            )
            let order = Sheet.order(
                .kettle,
                position: 2 + index,
                size: PictureTests.sizes[(number / 4 + index) % PictureTests.sizes.count],
                mood: Palettes.all[palette % Palettes.all.count],
                seed: UInt64(number),
                staging: staging
            )
            let shot = try DrawnShot(order)
            #expect(shot.inscription != nil)
            try PictureTests.expectReadable(shot, "\(staging) \(order.mood.name)")
        }
    }
}
