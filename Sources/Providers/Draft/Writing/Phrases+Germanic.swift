import Studio

extension Phrases {
    static let english = Phrases(
        openings: [
            .calm: ["Take a breath.", "There is no hurry."],
            .warm: ["Come on in.", "Sit down for a moment."],
            .playful: ["Guess what.", "Ready? Here we go."],
            .bold: ["Look twice.", "Let us be plain."],
            .elegant: ["A little closer.", "Notice the details."],
            .energetic: ["Up, and go.", "On your marks."],
            .melancholic: ["Some days stay with you.", "Outside, the rain."],
            .documentary: ["This is how it is.", "Let us have a look."],
            .minimal: ["One thing at a time.", "Just this."],
            .natural: ["Open the window.", "Step outside."],
            .nostalgic: ["Do you remember?", "It was one of those afternoons."],
            .nocturnal: ["The lights go down.", "Wait for it."],
            .bright: ["Good morning.", "Look up."],
        ],
        structureOpenings: [
            .problemSolution: "Sound familiar?",
            .dayInALife: "Morning.",
            .reveal: "Eyes open.",
            .testimonial: "In their own words.",
            .howItWorks: "How does it work?",
            .beforeAfter: "That was then.",
            .listOfThree: "Three things.",
        ],
        introductions: ["Here it is: {}.", "May we introduce: {}."],
        interludes: [
            "Look a little longer.", "And then there is this.", "One more thing.", "Take your time.",
            "Now from the other side.", "Small things count.", "Stay a moment.", "Just like that.",
        ],
        times: ["Morning.", "Midday.", "Evening.", "Night."],
        numbers: ["One.", "Two.", "Three."],
        audience: "For {}.",
        anybody: "anyone who would like to know more",
        opening: "Opening",
        closing: "Closing"
    )

    static let german = Phrases(
        openings: [
            .calm: ["Einmal tief durchatmen.", "Keine Eile."],
            .warm: ["Schön, da zu sein.", "Ein Platz am Tisch."],
            .playful: ["Na, bereit?", "Und jetzt: los."],
            .bold: ["Zweimal hinsehen.", "Ganz ohne Umwege."],
            .elegant: ["Ein wenig näher.", "Auf die Details kommt es an."],
            .energetic: ["Auf die Plätze.", "Raus aus den Federn."],
            .melancholic: ["Manche Tage bleiben.", "Draußen fällt Regen."],
            .documentary: ["So ist das.", "Sehen wir es uns an."],
            .minimal: ["Eins nach dem anderen.", "Nur das."],
            .natural: ["Fenster auf.", "Einmal nach draußen."],
            .nostalgic: ["Weißt du noch?", "Es war so ein Nachmittag."],
            .nocturnal: ["Das Licht geht aus.", "Einen Moment noch."],
            .bright: ["Guten Morgen.", "Den Blick nach oben."],
        ],
        structureOpenings: [
            .problemSolution: "Wer kennt das nicht?",
            .dayInALife: "Am Morgen.",
            .reveal: "Augen auf.",
            .testimonial: "In eigenen Worten.",
            .howItWorks: "Wie geht das?",
            .beforeAfter: "Das war gestern.",
            .listOfThree: "Drei Dinge.",
        ],
        introductions: ["Hier kommt: {}.", "Darf ich vorstellen: {}."],
        interludes: [
            "Sehen wir genauer hin.", "Und dann ist da noch das.", "Eins noch.", "In aller Ruhe.",
            "Und jetzt von der anderen Seite.", "Es sind die kleinen Dinge.", "Bleiben wir noch kurz.",
            "Einfach so.",
        ],
        times: ["Am Morgen.", "Am Mittag.", "Am Abend.", "In der Nacht."],
        numbers: ["Eins.", "Zwei.", "Drei."],
        audience: "Für {}.",
        anybody: "alle, die mehr wissen möchten",
        opening: "Auftakt",
        closing: "Schluss",
        hasCapitalNouns: true
    )
}
