import Studio

/// What keys mean that stand in many types, for those whose details do not say it.
enum CommonWords {
    /// By the key as it is on the wire.
    static let all: [String: String] = own.merging(brief) { own, _ in own }

    private static let own = [
        "id": "Its id.",
        "project_id": "Its project.",
        "scene_id": "Its scene.",
        "clip_id": "Its clip.",
        "job_id": "Its job.",
        "mood_id": "The mood.",
        "asset_id": "The asset.",
        "created_at": "When it was made.",
        "created_by": "Who made it.",
        "updated_at": "When it was last changed.",
        "started_at": "When it began.",
        "completed_at": "When it was done.",
        "ended_at": "When it ended.",
        "name": "What it is called.",
        "project_name": "What the project is called.",
        "clip_name": "What the clip is called.",
        "description": "What it is, in words.",
        "negative_prompt": "What must not be seen.",
        "status": "How it stands.",
        "kind": "Of which kind it is.",
        "message": "One sentence on it.",
        "error": "What went wrong.",
        "error_message": "What went wrong.",
        "frames": "Its length in frames.",
        "version": "The version that runs.",
        "is_alternate": "Whether it is another version of one.",
        "alternate_number": "Which of these versions it is.",
        "tone": "How it should feel, in one text.",
        "key_message": "What to remember, in one text.",
        "revision": "The number of its present version.",
    ]

    /// A brief has the same keys as it is read, written and given.
    private static let brief = Dictionary(
        BriefPatch.details.map { (Wire.key($0.key), $0.about) },
        uniquingKeysWith: { first, _ in first }
    )
}
