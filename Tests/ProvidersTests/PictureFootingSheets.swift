import Foundation
import Media
import Providers
import Studio

extension Sheet {
    /// Large things outdoors, wide details beside words, and hands on a table.
    static var footings: [Sheet] {
        func film(_ subject: String) -> SampleFilm {
            SampleFilm(
                title: "",
                subject: subject,
                language: "en",
                words: Array(repeating: "Slow down the morning", count: 7)
            )
        }
        func scene(
            _ subject: String,
            _ setting: Staging.Setting,
            _ framing: Staging.Framing,
            _ size: PixelSize,
            _ index: Int,
            pose: Staging.Pose? = nil
        ) -> ImageOrder {
            order(
                film(subject),
                position: 2 + index % 2,
                size: PixelSize(width: size.width / 2, height: size.height / 2),
                mood: Palettes.all[index % Palettes.all.count],
                seed: UInt64(index),
                staging: Staging(
                    beat: "x",
                    framing: framing,
                    setting: setting,
                    light: Staging.Light.allCases[index % 4],
                    pose: pose
                )
            )
        }
        let outside: [Staging.Setting] = [.street, .mountain, .shore, .forest, .road]
        let framings: [Staging.Framing] = [.wide, .medium, .close]
        let large = ["boat", "house", "car", "tree"].flatMap { subject in
            outside.enumerated().flatMap { row, setting in
                framings.enumerated().map { column, framing in
                    scene(subject, setting, framing, Aspect.landscape.size, row + column)
                }
            }
        }
        let details = ["sofa", "car", "shoe", "bed", "laptop", "bottle"].enumerated().map { index, subject in
            scene(subject, .room, .insert, Aspect.landscape.size, index)
        }
        let hands = Aspect.allCases.flatMap { aspect in
            ["book", "insurance"].enumerated().map { index, subject in
                scene(subject, .kitchen, .top, aspect.size, index, pose: .reaching)
            }
        }
        return [
            Sheet(name: "large", columns: 6, orders: large),
            Sheet(name: "details", columns: 3, orders: details),
            Sheet(name: "hands", columns: 4, orders: hands),
        ]
    }
}
