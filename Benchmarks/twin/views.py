"""What the twin takes and answers: the same keys as ours."""

import json
import time

from pydantic import BaseModel, ConfigDict, Field

RATE = 30


class Take(BaseModel):
    id: str
    clip_id: str
    number: int
    content_type: str
    asset_id: str
    prompt: str
    generation_params: dict[str, str]
    is_selected: bool
    rating: str | None
    revision: int
    created_at: str


class Clip(BaseModel):
    id: str
    scene_id: str
    name: str
    lyrics: str
    image_prompt: str
    video_prompt: str
    negative_prompt: str
    timeline_position: float
    length: float
    order: int | None = None
    character_id: str | None
    character_ids: list[str]
    parent_clip_id: str | None
    alternate_number: int
    is_alternate: bool
    is_chosen: bool
    generated_images: list[Take]
    generated_videos: list[Take]
    selected_image_id: str | None
    selected_video_id: str | None
    state: str
    revision: int
    created_at: str
    updated_at: str


class ClipDraft(BaseModel):
    model_config = ConfigDict(extra="forbid")
    scene_id: str = Field(min_length=1, max_length=100)
    name: str | None = Field(None, min_length=1, max_length=200)
    lyrics: str = Field("", max_length=5000)
    image_prompt: str = Field("", max_length=5000)
    video_prompt: str = Field("", max_length=5000)
    negative_prompt: str = Field("", max_length=5000)
    timeline_position: float | None = Field(None, ge=0, le=10_000)
    length: float | None = Field(None, gt=0, le=600)


class Assets(BaseModel):
    image_asset_id: str | None = None
    video_asset_id: str | None = None
    audio_asset_id: str | None = None


class Scene(BaseModel):
    id: str
    project_id: str
    name: str
    description: str
    style_prompt: str
    narration: str
    lyrics: str
    order: int
    scene_number: int
    duration: float
    parent_scene_id: str | None
    alternate_number: int
    is_alternate: bool
    is_chosen: bool
    assets: Assets
    active_job: str | None
    clips: list[Clip]
    revision: int
    created_at: str
    updated_at: str


class Format(BaseModel):
    aspect: str
    width: int
    height: int
    fps: float
    rate: str
    duration: float


class Brief(BaseModel):
    completeness: int
    emotional_tone: list[str]
    key_messages: list[str]
    prohibitions: list[str]
    visual_style_keywords: list[str]


class Storyboard(BaseModel):
    id: str
    title: str
    creative_brief: Brief


class Stats(BaseModel):
    total_scenes: int
    completed_scenes: int
    last_activity: str


class Spent(BaseModel):
    amount: int
    currency: str


class Project(BaseModel):
    id: str
    slug: str
    name: str
    user_id: str
    language: str
    format: Format
    storyboard: Storyboard
    scenes: list[Scene]
    stats: Stats
    step: str
    spent: Spent
    clip_states: dict[str, int]
    revision: int
    created_at: str
    updated_at: str


class OpenJobs:
    """The jobs of a project that have not ended well: what clips and scenes wait for."""

    def __init__(self, rows):
        self.jobs = [(row, json.loads(row["payload"])) for row in rows]

    def state(self, row):
        own = [job["state"] for job, payload in self.jobs if payload.get("clip") == row["id"]]
        if "running" in own:
            return "rendering"
        if own and own != ["discarded"]:
            return "queued"
        if row["video_take_id"]:
            return "ready"
        return "failed" if own else "draft"

    def active(self, scene):
        return next((job["id"] for job, payload in reversed(self.jobs) if payload.get("scene") == scene), None)


def instant(microseconds):
    seconds, rest = divmod(microseconds, 1_000_000)
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)) + f".{rest // 1000:03}Z"


def take_view(row, clip):
    recipe = json.loads(row["recipe"])
    return Take(
        id=row["id"], clip_id=row["clip_id"], number=row["number"], content_type=row["kind"],
        asset_id=row["asset_id"], prompt=recipe["prompt"], generation_params=recipe["parameters"],
        is_selected=row["id"] in (clip["image_take_id"], clip["video_take_id"]), rating=row["rating"],
        revision=row["revision"], created_at=instant(row["created_at"]),
    )


def clip_view(row, takes, jobs, order=None):
    characters = json.loads(row["characters"])
    views = [take_view(take, row) for take in takes]
    return Clip(
        id=row["id"], scene_id=row["scene_id"], name=row["name"], lyrics=row["lyrics"],
        image_prompt=row["image_prompt"], video_prompt=row["video_prompt"], negative_prompt=row["negative_prompt"],
        timeline_position=round(row["position"] / RATE, 2), length=round(row["frames"] / RATE, 2), order=order,
        character_id=characters[0] if characters else None, character_ids=characters,
        parent_clip_id=row["parent_clip_id"], alternate_number=row["alternate_number"],
        is_alternate=row["parent_clip_id"] is not None, is_chosen=row["is_chosen"] == 1,
        generated_images=[take for take in views if take.content_type == "image"],
        generated_videos=[take for take in views if take.content_type == "video"],
        selected_image_id=row["image_take_id"], selected_video_id=row["video_take_id"], state=jobs.state(row),
        revision=row["revision"], created_at=instant(row["created_at"]), updated_at=instant(row["updated_at"]),
    )


def scene_view(row, clips, sound, jobs):
    first = clips[0] if clips else None
    return Scene(
        id=row["id"], project_id=row["project_id"], name=row["name"], description=row["description"],
        style_prompt=row["style_prompt"], narration=row["narration"], lyrics=row["lyrics"], order=row["position"],
        scene_number=row["position"] + 1, duration=round(row["frames"] / RATE, 2),
        parent_scene_id=row["parent_scene_id"], alternate_number=row["alternate_number"],
        is_alternate=row["parent_scene_id"] is not None, is_chosen=row["is_chosen"] == 1,
        assets=Assets(
            image_asset_id=chosen(first.generated_images) if first else None,
            video_asset_id=chosen(first.generated_videos) if first else None, audio_asset_id=sound,
        ),
        active_job=jobs.active(row["id"]), clips=clips,
        revision=row["revision"], created_at=instant(row["created_at"]), updated_at=instant(row["updated_at"]),
    )


def chosen(takes):
    return next((take.asset_id for take in takes if take.is_selected), None)


def project_view(row, scenes, step, last_activity):
    clips = [clip for scene in scenes for clip in scene.clips]
    kind = json.loads(row["format"])
    states = [clip.state for clip in clips]
    return Project(
        id=row["id"], slug=row["slug"], name=row["name"], user_id=row["owner_id"], language=row["language"],
        format=Format(
            aspect=kind["aspect"], width=kind["width"], height=kind["height"], fps=RATE, rate=kind["rate"],
            duration=round(kind["frames"] / RATE, 2),
        ),
        storyboard=Storyboard(
            id=row["id"], title="Untitled", creative_brief=Brief.model_validate_json(row["brief"])
        ),
        scenes=scenes,
        stats=Stats(
            total_scenes=len(scenes),
            completed_scenes=sum(
                bool(scene.clips) and all(clip.selected_video_id for clip in scene.clips) for scene in scenes
            ),
            last_activity=instant(last_activity),
        ),
        step=step, spent=Spent(amount=0, currency="USD"),
        clip_states={state: states.count(state) for state in set(states)}, revision=row["revision"],
        created_at=instant(row["created_at"]), updated_at=instant(row["updated_at"]),
    )
