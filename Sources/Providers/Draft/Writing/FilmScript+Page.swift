extension FilmScript {
    /// The lines of a film as they are written, each once.
    struct Page {
        private(set) var lines: [Line]
        private let places: [Place]
        private var said: Set<String> = []

        /// An empty page with room for a line in every place.
        init(places: [Place]) {
            self.places = places
            lines = places.map { _ in Line() }
        }

        /// Whether a line has been spoken already.
        func hasSaid(_ text: String) -> Bool { said.contains(SpokenLine.closed(text).lowercased()) }

        /// Writes the first of the options that fits and is new; what cannot be said can still be read.
        mutating func say(_ options: [Line], at index: Int) {
            let seconds = places[index].seconds
            for option in options {
                let isRight = option.canShorten || SpokenLine.fits(option.spoken, in: seconds)
                guard isRight, let spoken = SpokenLine.fitted(option.spoken, in: seconds),
                    said.insert(spoken.lowercased()).inserted
                else { continue }
                lines[index] = option
                lines[index].spoken = spoken
                return
            }
            lines[index].shown = options.first?.shown ?? ""
            lines[index].source = options.first?.source ?? ""
        }
    }
}
