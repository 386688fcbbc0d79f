/// Whether what stands behind "for" are people.
extension BriefCues {
    /// Whether a word behind "for" speaks of nobody: "for sale", "for years".
    static func isNobody(_ word: String) -> Bool { notPeople.contains(word) }

    /// Whether what follows "for" are people: a known word for people, or at least no number, article,
    /// gerund or infinitive.
    static func isSomebody(_ first: String, _ rest: [String]) -> Bool {
        let near = rest.prefix(4).map { BriefWords.folded(BriefWords.bare($0)) }
        if near.contains(where: { word in
            people.contains(word) || peopleEndings.contains { word.hasSuffix($0) }
        }) {
            return true
        }
        if first.contains(where: \.isNumber) || articles.contains(first) || notPeople.contains(first) {
            return false
        }
        if first.hasSuffix("ing") { return false }
        return !["er", "ir", "ar", "re"].contains { first.hasSuffix($0) } && first.hasSuffix("s")
    }

    private static let notPeople: Set<String> = [
        "example", "instance", "free", "sale", "only", "just", "more", "up", "now", "ever", "always", "less",
        "beispiel", "immer", "nur", "exemple", "toujours", "siempre", "ejemplo", "sempre", "esempio", "years",
        "deux", "trois", "six", "dix", "dos", "tres", "seis",
        "hours", "days", "minutes", "mornings", "evenings", "hands", "its", "jahre", "tage",
    ]
    private static let people: Set<String> = [
        "people", "everyone", "anyone", "anybody", "everybody", "those", "families", "family", "parents",
        "children", "kids", "students", "adults", "professionals", "workers", "owners", "teams", "women",
        "men",
        "lovers", "drinkers", "travellers", "travelers", "cyclists", "runners", "beginners", "neighbours",
        "neighbors", "commuters", "teachers", "designers", "musicians", "alle", "menschen", "familien",
        "familie", "eltern", "kinder", "kindern", "leute", "frauen", "manner", "studierende", "nachbarn",
        "einsteiger", "pendler", "liebhaber", "reisende", "berufstatige", "personnes", "gens", "familles",
        "enfants", "etudiants", "tous", "toutes", "ceux", "celles", "amateurs", "femmes", "hommes",
        "personas",
        "gente", "familias", "padres", "ninos", "estudiantes", "quienes", "todos", "todas", "mujeres",
        "hombres", "amantes", "chi", "persone", "famiglie", "genitori", "bambini", "studenti", "tutti",
        "voisins", "vecinos", "vicini", "vizinhos", "curieux", "curiosi", "coloro", "donne", "uomini",
        "pessoas", "pais", "criancas", "estudantes", "quem", "aqueles",
        "mulheres",
        "homens",
        "risers", "owls", "sleepers", "readers", "gamers", "hikers", "climbers", "gardeners", "collectors",
        "fans",
        "seniors", "pensioners", "retirees", "tourists", "freelancers", "nurses", "doctors", "athletes",
        "artists",
        "writers", "teenagers", "teens", "toddlers", "grandparents", "mothers", "fathers", "visitors",
        "employees",
        "residents", "fruhaufsteher", "fruhaufstehern", "nachteulen", "studenten", "studentinnen", "anfanger",
        "rentner", "senioren", "lehrer", "lehrerinnen", "jugendliche", "erwachsene", "touristen", "sportler",
        "kunstler", "handwerker", "schuler", "wanderer", "sammler", "mutter", "leve-tot", "lecteurs",
        "retraites",
        "touristes", "debutants", "proprietaires", "jeunes", "randonneurs", "cyclistes", "voyageurs",
        "enseignants",
        "madrugadores", "lectores", "jubilados", "turistas", "jovenes", "principiantes", "viajeros", "duenos",
        "ciclistas", "profesores", "mattinieri", "lettori", "pensionati", "turisti", "giovani",
        "principianti",
        "viaggiatori", "proprietari", "ciclisti", "insegnanti", "leitores", "aposentados", "reformados",
        "jovens",
        "iniciantes", "viajantes", "donos", "professores", "idosos",
    ]
    /// What ends a German word for people: "Hundebesitzer".
    private static let peopleEndings = [
        "besitzer", "besitzerinnen", "liebhaber", "trinker", "fahrer", "aufsteher",
    ]
}
