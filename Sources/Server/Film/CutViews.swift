import Production
import Store
import Studio

/// A saved version of a film.
struct CutView: Listed, Revisioned {
    static let listKey: String? = "cuts"
    static let about = "A saved version of a film; what is edited later does not change it."
    static let details = [
        Detail(CodingKeys.number, "Which of the project it is, from 1."),
        Detail(CodingKeys.name, "Empty for one that nobody named, as films save them."),
        Detail(CodingKeys.duration, "Seconds."),
        Detail(CodingKeys.exactDuration, "The same as a fraction of a second."),
        Detail(CodingKeys.timeline, "What it holds; only where one cut is read."),
        Detail(CodingKeys.revision, "Rises with every edit."),
    ]

    let id: ID<Cut>
    let projectID: ID<Project>
    let number: Int
    let name: String
    let duration: Double
    let exactDuration: ExactTime
    let timeline: TimelineView?
    let revision: Int
    let createdAt: Moment
    let updatedAt: Moment

    /// A cut; with `links` with all that it holds.
    init(_ row: CutRow, _ links: MediaLinks? = nil) {
        let format = row.cut.timeline.format
        id = row.id
        projectID = row.projectID
        number = row.cut.number
        name = row.fields.name
        duration = format.rate.decimals(ofFrames: format.frames)
        exactDuration = ExactTime(format.duration)
        timeline = links.map { TimelineView(row.cut.timeline, $0) }
        revision = row.history.revision
        createdAt = Moment(row.history.createdAt)
        updatedAt = Moment(row.history.updatedAt)
    }
}

/// A cut to be saved.
struct CutDraft: Described {
    static let about = "A cut to be saved: the film as it stands."
    static let details = [
        Detail(
            CodingKeys.name,
            "What it is to be called.",
            .length(1...200),
            .pattern(.line),
            example: "Second version"
        )
    ]

    let name: String?
}

/// What is to be changed of a cut.
struct CutChange: Described {
    static let about = "What is to be changed of a cut; the rest stays."
    static let details = [
        Detail(
            CodingKeys.name,
            "What it is called; empty for no name.",
            .length(0...200),
            .pattern(.line),
            example: "Second version"
        )
    ]

    let name: Given<String>
}
