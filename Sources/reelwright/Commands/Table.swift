/// Columns of text, cut to the width of a terminal at the last one.
enum Table {
    /// Prints rows under a header; every row has as many cells as the others.
    static func print(header: [String]?, rows: [[String]]) {
        let all = (header.map { [$0] } ?? []) + rows
        guard let columns = all.first?.count else { return }
        let widths = (0..<columns).map { column in all.map { $0[column].columns }.max() ?? 0 }
        for row in all {
            let cells = row.enumerated().map { column, cell in
                column == columns - 1
                    ? cell : cell + String(repeating: " ", count: widths[column] - cell.columns)
            }
            Console.print(cut(cells.joined(separator: "  ")))
        }
    }

    /// A line that is too long for the terminal ends in an ellipsis; a pipe gets it whole.
    private static func cut(_ line: String) -> String {
        guard let columns = Console.outputColumns, line.columns > columns else { return line }
        var left = columns - 1
        let kept = line.prefix { character in
            left -= character.columns
            return left >= 0
        }
        return kept + "…"
    }
}

extension String {
    /// How many columns of a terminal it fills.
    fileprivate var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Character {
    /// Two for the wide letters of East Asia and for emoji (Unicode's annex 11), else one.
    fileprivate var columns: Int {
        guard let scalar = unicodeScalars.first?.value else { return 0 }
        switch scalar {
        case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff,
            0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
            return 2
        default:
            return 1
        }
    }
}
