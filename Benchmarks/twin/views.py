"""What the twin takes and answers: the same keys as ours."""

import time

from pydantic import BaseModel, ConfigDict, Field

RATE = 30


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
    parent_clip_id: str | None
    alternate_number: int
    is_alternate: bool
    is_chosen: bool
    selected_image_id: str | None
    selected_video_id: str | None
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


class Scene(BaseModel):
    id: str
    project_id: str
    name: str
    description: str
    style_prompt: str
    narration: str
    order: int
    scene_number: int
    duration: float
    clips: list[Clip]
    revision: int
    created_at: str
    updated_at: str


class Project(BaseModel):
    id: str
    name: str
    user_id: str
    scenes: list[Scene]
    revision: int
    created_at: str
    updated_at: str


def instant(microseconds):
    seconds, rest = divmod(microseconds, 1_000_000)
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)) + f".{rest // 1000:03}Z"


def clip_view(row):
    return Clip(
        id=row["id"], scene_id=row["scene_id"], name=row["name"], lyrics=row["lyrics"],
        image_prompt=row["image_prompt"], video_prompt=row["video_prompt"], negative_prompt=row["negative_prompt"],
        timeline_position=round(row["position"] / RATE, 2), length=round(row["frames"] / RATE, 2),
        parent_clip_id=row["parent_clip_id"], alternate_number=row["alternate_number"],
        is_alternate=row["parent_clip_id"] is not None, is_chosen=row["is_chosen"] == 1,
        selected_image_id=row["image_take_id"], selected_video_id=row["video_take_id"], revision=row["revision"],
        created_at=instant(row["created_at"]), updated_at=instant(row["updated_at"]),
    )


def scene_view(row, clips):
    return Scene(
        id=row["id"], project_id=row["project_id"], name=row["name"], description=row["description"],
        style_prompt=row["style_prompt"], narration=row["narration"], order=row["position"],
        scene_number=row["position"] + 1, duration=round(row["frames"] / RATE, 2), clips=clips,
        revision=row["revision"], created_at=instant(row["created_at"]), updated_at=instant(row["updated_at"]),
    )
