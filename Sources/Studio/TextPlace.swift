/// A place in a text, as an editor counts it.
struct TextPlace: CustomStringConvertible {
    /// From 1; CR, LF and CR LF each end a line.
    private(set) var line = 1
    /// From 1, in Unicode scalars.
    private(set) var column = 1
    private var afterReturn = false

    var description: String { "line \(line), column \(column)" }

    /// Moves behind one scalar.
    mutating func pass(_ scalar: Unicode.Scalar) {
        if scalar == "\n", afterReturn {
            afterReturn = false
            return
        }
        afterReturn = scalar == "\r"
        if scalar == "\n" || scalar == "\r" {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }
}
