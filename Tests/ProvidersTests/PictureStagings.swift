import Media
import Studio

extension Sheet {
    /// The sheets of one setting, framing or move at a time.
    static var stagings: [Sheet] {
        let tall = PixelSize(width: 540, height: 960)
        var sheets = Staging.Setting.allCases.chunked(3).enumerated().map { part, settings in
            let orders = settings.enumerated().flatMap { row, setting in
                Staging.Light.allCases.enumerated().map { column, light in
                    order(
                        .kettle,
                        position: 2,
                        size: tall,
                        mood: Palettes.all[(part * 3 + row) % Palettes.all.count],
                        seed: UInt64(part * 3 + row + 40),
                        staging: Staging(
                            beat: "x",
                            framing: [.medium, .wide, .wide, .medium][column],
                            setting: setting,
                            light: light
                        )
                    )
                }
            }
            return Sheet(name: "settings-\(part)", columns: 6, orders: orders)
        }
        let sizes = Aspect.allCases.map {
            PixelSize(width: $0.size.width / 2, height: $0.size.height / 2)
        }
        let framings = Staging.Framing.allCases.enumerated().flatMap { index, framing in
            sizes.enumerated().map { column, size in
                order(
                    .kettle,
                    position: 2 + column % 2,
                    size: size,
                    mood: Palettes.all[column],
                    seed: UInt64(index),
                    staging: Staging(
                        beat: "x",
                        framing: framing,
                        setting: [.kitchen, .forest, .room, .street][(index + column) % 4],
                        light: Staging.Light.allCases[(index + column) % 4]
                    )
                )
            }
        }
        sheets.append(Sheet(name: "framings", columns: 8, orders: framings))
        let details = ["phone", "painting", "house", "kettle", "bicycle", "lamp", "dress", "shoe"]
            .enumerated().flatMap { index, thing in
                sizes.map { size in
                    order(
                        SampleFilm(
                            title: "Tern",
                            subject: thing,
                            language: "en",
                            words: Array(repeating: "Nobody has to ask twice for the rent", count: 7)
                        ),
                        position: 2,
                        size: size,
                        mood: Palettes.all[index % Palettes.all.count],
                        staging: Staging(
                            beat: "x",
                            framing: .insert,
                            setting: [.desk, .room, .mountain, .kitchen, .street, .room, .studio, .road][
                                index
                            ]
                        )
                    )
                }
            }
        sheets.append(Sheet(name: "tall-details", columns: 8, orders: details))
        return sheets
    }
}

extension Array {
    /// The elements in groups of a size.
    func chunked(_ size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
