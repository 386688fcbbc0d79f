/// Columns of text, cut to the width of a terminal at the last one.
enum Table {
    /// Prints rows under a header; every row has as many cells as the others.
    static func print(header: [String]?, rows: [[String]]) {
        let all = (header.map { [$0] } ?? []) + rows
        guard let columns = all.first?.count else { return }
        let widths = (0..<columns).map { column in all.map { $0[column].count }.max() ?? 0 }
        for row in all {
            let cells = row.enumerated().map { column, cell in
                column == columns - 1
                    ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
            }
            Console.print(cut(cells.joined(separator: "  ")))
        }
    }

    /// A line that is too long for the terminal ends in an ellipsis; a pipe gets it whole.
    private static func cut(_ line: String) -> String {
        guard let columns = Console.outputColumns, line.count > columns else { return line }
        return line.prefix(columns - 1) + "…"
    }
}
