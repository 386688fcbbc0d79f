/// What every row of the wire is to hold, by the name of the row and the call that reads one.
///
/// A dot leads into an object, or into the objects of a list.
enum ContractFields {
    /// The call of each row.
    static let paths = [
        "project": "/api/v1/projects/{project_id}",
        "scene": "/api/v1/scenes/{scene_id}",
        "clip": "/api/v1/clips/{clip_id}",
        "take": "/api/v1/takes/{take_id}",
        "asset": "/api/v1/assets/{asset_id}",
        "mood": "/api/v1/moods/{mood_id}",
        "character": "/api/v1/characters/{character_id}",
        "job": "/api/v1/queue/jobs/{job_id}",
        "edit": "/api/v1/projects/{project_id}/edit",
        "server": "/api/v1/comfyui/servers/{server_id}/info",
    ]

    /// The fields of each row, with spaces between.
    static let words = [
        "project": """
        id slug name description user_id format format.aspect format.width format.height format.fps
        format.duration language storyboard storyboard.id storyboard.title storyboard.creative_brief
        storyboard.selected_mood scenes stats stats.total_scenes stats.completed_scenes stats.last_activity
        music_file_path music_duration poster step spent clip_states revision created_at updated_at
        archived_at deleted_at
        """,
        "scene": """
        id project_id name description style_prompt narration lyrics order scene_number duration
        parent_scene_id alternate_number is_alternate is_chosen stale stale.reason stale.changed composition
        assets assets.composition assets.video assets.audio assets.thumbnail assets.generated_at active_job
        active_job.job_id active_job.type active_job.status active_job.progress active_job.started_at
        active_job.last_update active_job.error_message revision created_at updated_at
        """,
        "clip": """
        id scene_id name lyrics image_prompt video_prompt negative_prompt timeline_position length order
        character_id character_ids parent_clip_id alternate_number is_alternate is_chosen generated_images
        generated_videos selected_image_id selected_video_id state stale revision created_at updated_at
        """,
        "take": """
        id clip_id number content_type asset url prompt negative_prompt server_id server_name model_name
        model_type generation_params is_selected rating draft stale recipe created_at
        """,
        "asset": """
        id kind name tags mime bytes width height duration url thumbnail_url preview_url peaks_url source
        created_at
        """,
        "mood": """
        id name description style_keywords color_palette aesthetic_direction visual_style mood_keywords
        images images.asset images.prompt images.success images.error is_selected
        """,
        "character": """
        id name description reference_images lora trigger_words style_notes project_id revision created_at
        updated_at
        """,
        "job": """
        id project_id clip_id scene_id job_type status priority server_id generation_params result_url
        error_message retry_count progress position estimate attempts created_at started_at completed_at
        """,
        "edit": """
        transitions captions title_card title_card.text title_card.subtitle title_card.duration end_card
        end_card.text end_card.subtitle end_card.duration music music.asset_id music.in music.out music.fade_in
        music.fade_out music.volume narration narration.voice narration.speed narration.volume duck_db
        """,
        "server": """
        id name url server_type max_concurrent enabled draining is_online current_jobs queue_length
        average_job_time total_completed total_failed
        """,
    ]

    /// The words that may stand in a field.
    static let choices = [
        "take.content_type": ["image", "video"],
        "take.rating": ["picked", "rejected"],
        "job.job_type": [
            "brief", "mood", "image", "video", "composition", "music", "narration", "render", "export",
            "package",
            "probe",
        ],
        "job.status": ["queued", "processing", "completed", "failed", "cancelled"],
    ]

    /// Every field as `row.field`.
    static var all: Set<String> {
        Set(
            words.flatMap { row, words in words.split(whereSeparator: \.isWhitespace).map { "\(row).\($0)" } }
        )
    }

    /// What no answer holds so far; a row alone stands for all its fields.
    ///
    /// What arrives is taken off here.
    static let notThereYet: Set<String> = ["server"]
}
