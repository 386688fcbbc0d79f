"""A server that does what ours does for clips, written as one would with FastAPI: the peer of `bin/bench api`.

Equal work: every call checks a token signed with Ed25519, its session and account, and the account's place in the
project; a new clip is put into the first free place of its scene, in one transaction with its event under the next
number. Equal durability: one SQLite file, write-ahead log, synchronous=FULL. The same columns and indexes.

  twin.py FOLDER PROJECTS SCENES CLIPS PORT

makes a database in FOLDER with so many projects, of so many scenes, of so many clips each, writes ids and a token to
FOLDER/twin.json and serves. With PROFILE in the environment its profile is written to FOLDER/profile.txt at the end."""

import asyncio
import json
import os
import sqlite3
import sys
import time
import uuid
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

import aiosqlite
import jwt
import uvicorn
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import Depends, FastAPI, HTTPException, Query
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, ConfigDict, Field

FOLDER = Path(sys.argv[1])
FILE = FOLDER / "twin.db"
RATE = 30
SCENE_FRAMES = 18_000
HISTORY = """
    created_by TEXT NOT NULL REFERENCES users (id), created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL,
    deleted_at BIGINT, revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)"""
SCHEMA = f"""
    CREATE TABLE users (id TEXT PRIMARY KEY NOT NULL, email TEXT, name TEXT NOT NULL, role TEXT NOT NULL,
        deleted_at BIGINT);
    CREATE UNIQUE INDEX users_email ON users (email) WHERE deleted_at IS NULL;
    CREATE TABLE sessions (id TEXT PRIMARY KEY NOT NULL, user_id TEXT NOT NULL REFERENCES users (id),
        expires_at BIGINT NOT NULL, ended_at BIGINT);
    CREATE INDEX sessions_user ON sessions (user_id) WHERE ended_at IS NULL;
    CREATE TABLE projects (id TEXT PRIMARY KEY NOT NULL, owner_id TEXT NOT NULL REFERENCES users (id),
        name TEXT NOT NULL, {HISTORY});
    CREATE INDEX projects_recent ON projects (owner_id, created_at, id);
    CREATE TABLE members (project_id TEXT NOT NULL, user_id TEXT NOT NULL, role TEXT NOT NULL,
        PRIMARY KEY (project_id, user_id));
    CREATE TABLE scenes (id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL REFERENCES projects (id),
        position BIGINT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, style_prompt TEXT NOT NULL,
        narration TEXT NOT NULL, frames BIGINT NOT NULL, {HISTORY});
    CREATE UNIQUE INDEX scenes_position ON scenes (project_id, position) WHERE deleted_at IS NULL;
    CREATE TABLE clips (id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL REFERENCES projects (id),
        scene_id TEXT NOT NULL REFERENCES scenes (id), name TEXT NOT NULL, lyrics TEXT NOT NULL,
        image_prompt TEXT NOT NULL, video_prompt TEXT NOT NULL, negative_prompt TEXT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 0), frames BIGINT NOT NULL CHECK (frames > 0),
        parent_clip_id TEXT REFERENCES clips (id), alternate_number BIGINT NOT NULL DEFAULT 0,
        is_chosen INTEGER NOT NULL DEFAULT 1 CHECK (is_chosen IN (0, 1)), image_take_id TEXT, video_take_id TEXT,
        {HISTORY});
    CREATE INDEX clips_scene ON clips (scene_id, position, alternate_number, id);
    CREATE UNIQUE INDEX clips_choice ON clips (COALESCE(parent_clip_id, id))
        WHERE deleted_at IS NULL AND is_chosen = 1;
    CREATE UNIQUE INDEX clips_alternate ON clips (parent_clip_id, alternate_number)
        WHERE parent_clip_id IS NOT NULL;
    CREATE TABLE counters (name TEXT PRIMARY KEY NOT NULL, value BIGINT NOT NULL);
    INSERT INTO counters VALUES ('events', 0);
    CREATE TABLE events (number BIGINT PRIMARY KEY NOT NULL, project_id TEXT, actor TEXT NOT NULL,
        audience TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, data TEXT NOT NULL, at BIGINT NOT NULL,
        owner_id TEXT);
    CREATE INDEX events_project ON events (project_id, number);
    CREATE INDEX events_owner ON events (owner_id, number) WHERE owner_id IS NOT NULL;"""
INSERT_CLIP = """INSERT INTO clips (id, project_id, scene_id, name, lyrics, image_prompt, video_prompt,
    negative_prompt, position, frames, created_by, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def now():
    return time.time_ns() // 1000


def new_id():
    return str(uuid.uuid4())


class Database:
    """One connection that writes and one that reads, as aiosqlite has a thread for each."""

    async def open(self):
        self.writer, self.reader = await self.connection(), await self.connection()
        self.lock = asyncio.Lock()

    async def connection(self):
        connection = await aiosqlite.connect(FILE, isolation_level=None)
        connection.row_factory = sqlite3.Row
        for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            await connection.execute(f"PRAGMA {setting}")
        return connection

    async def one(self, sql, *values):
        async with self.reader.execute(sql, values) as cursor:
            return await cursor.fetchone()

    async def all(self, sql, *values):
        async with self.reader.execute(sql, values) as cursor:
            return await cursor.fetchall()

    @asynccontextmanager
    async def transaction(self):
        async with self.lock:
            await self.writer.execute("BEGIN IMMEDIATE")
            try:
                yield self.writer
                await self.writer.execute("COMMIT")
            except BaseException:
                await self.writer.execute("ROLLBACK")
                raise

    async def close(self):
        await self.writer.close()
        await self.reader.close()


database = Database()
key = Ed25519PrivateKey.generate()
public_key = key.public_key()


@asynccontextmanager
async def lifespan(_):
    await database.open()
    yield
    await database.close()


app = FastAPI(lifespan=lifespan)
bearer = HTTPBearer(auto_error=False)


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


async def account(credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]):
    if credentials is None:
        raise HTTPException(401, "Sign in first.")
    try:
        claims = jwt.decode(
            credentials.credentials, public_key, algorithms=["EdDSA"], issuer="twin",
            options={"require": ["exp", "sub", "iss"]},
        )
    except jwt.InvalidTokenError as error:
        raise HTTPException(401, "The token is not valid.") from error
    row = await database.one(
        "SELECT user_id FROM sessions WHERE id = ? AND ended_at IS NULL AND expires_at > ?", claims["sub"], now()
    )
    user = row and await database.one("SELECT * FROM users WHERE id = ? AND deleted_at IS NULL", row["user_id"])
    if not user:
        raise HTTPException(401, "The session has ended.")
    return user["id"]


Account = Annotated[str, Depends(account)]


async def admit(user, project, roles):
    row = await database.one("SELECT owner_id FROM projects WHERE id = ? AND deleted_at IS NULL", project)
    if row and row["owner_id"] == user:
        return
    member = row and await database.one(
        "SELECT role FROM members WHERE project_id = ? AND user_id = ?", project, user
    )
    if not member:
        raise HTTPException(404, "There is no such project.")
    if member["role"] not in roles:
        raise HTTPException(403, "You may not do that.")


async def visible_scene(user, scene, roles):
    row = await database.one("SELECT * FROM scenes WHERE id = ? AND deleted_at IS NULL", scene)
    if not row:
        raise HTTPException(404, "There is no such scene.")
    await admit(user, row["project_id"], roles)
    return row


@app.get("/health")
async def health():
    return {"status": "healthy"}


@app.get("/api/v1/clips/{clip_id}")
async def get_clip(clip_id: str, user: Account) -> Clip:
    row = await database.one("SELECT * FROM clips WHERE id = ? AND deleted_at IS NULL", clip_id)
    if not row:
        raise HTTPException(404, "There is no such clip.")
    await visible_scene(user, row["scene_id"], ("viewer", "reviewer", "editor", "owner"))
    return clip_view(row)


@app.post("/api/v1/clips")
async def create_clip(draft: ClipDraft, user: Account) -> Clip:
    scene = await visible_scene(user, draft.scene_id, ("editor", "owner"))
    async with database.transaction() as connection:
        async with connection.execute(
            "SELECT position, frames FROM clips WHERE scene_id = ? AND deleted_at IS NULL AND is_chosen = 1"
            " ORDER BY position",
            (scene["id"],),
        ) as cursor:
            places = await cursor.fetchall()
        length = max(1, round((draft.length or 5) * RATE))
        position = place(draft.timeline_position, places, length, scene["frames"])
        clip, at = new_id(), now()
        await connection.execute(
            INSERT_CLIP,
            (
                clip, scene["project_id"], scene["id"], draft.name or f"Clip {len(places) + 1}", draft.lyrics,
                draft.image_prompt, draft.video_prompt, draft.negative_prompt, position, length, user, at, at,
            ),
        )
        await connection.execute("UPDATE counters SET value = value + 1 WHERE name = 'events'")
        await connection.execute(
            "INSERT INTO events (number, project_id, actor, audience, kind, subject, data, at) VALUES"
            " ((SELECT value FROM counters WHERE name = 'events'), ?, ?, 'project', 'clip.created', ?, '{}', ?)",
            (scene["project_id"], user, clip, at),
        )
        async with connection.execute("SELECT * FROM clips WHERE id = ?", (clip,)) as cursor:
            row = await cursor.fetchone()
    return clip_view(row)


def place(wanted, places, length, frames):
    """The first free place that is long enough, or the wanted one if it is free."""
    if wanted is not None:
        begin = round(wanted * RATE)
        taken = any(begin < row["position"] + row["frames"] and row["position"] < begin + length for row in places)
        if taken or begin + length > frames:
            raise HTTPException(409, "Another clip is there.")
        return begin
    begin = 0
    for row in places:
        if row["position"] - begin >= length:
            return begin
        begin = max(begin, row["position"] + row["frames"])
    if begin + length > frames:
        raise HTTPException(409, "The scene has no room left.")
    return begin


@app.get("/api/v1/projects/{project_id}/with-scenes")
async def with_scenes(project_id: str, user: Account) -> Project:
    await admit(user, project_id, ("viewer", "reviewer", "editor", "owner"))
    project = await database.one("SELECT * FROM projects WHERE id = ?", project_id)
    scenes = await database.all(
        "SELECT * FROM scenes WHERE project_id = ? AND deleted_at IS NULL ORDER BY position", project_id
    )
    clips = await database.all(
        "SELECT clips.* FROM clips JOIN scenes ON scenes.id = clips.scene_id WHERE scenes.project_id = ?"
        " AND scenes.deleted_at IS NULL AND clips.deleted_at IS NULL ORDER BY clips.scene_id, clips.position",
        project_id,
    )
    by_scene = {}
    for row in clips:
        by_scene.setdefault(row["scene_id"], []).append(clip_view(row))
    return Project(
        id=project["id"], name=project["name"], user_id=project["owner_id"],
        scenes=[scene_view(row, by_scene.get(row["id"], [])) for row in scenes], revision=project["revision"],
        created_at=instant(project["created_at"]), updated_at=instant(project["updated_at"]),
    )


@app.get("/api/v1/clips/scene/{scene_id}")
async def list_clips(scene_id: str, user: Account, limit: Annotated[int, Query(ge=1, le=500)] = 100) -> list[Clip]:
    await visible_scene(user, scene_id, ("viewer", "reviewer", "editor", "owner"))
    rows = await database.all(
        "SELECT * FROM clips WHERE scene_id = ? AND deleted_at IS NULL ORDER BY position LIMIT ?", scene_id, limit
    )
    return [clip_view(row) for row in rows]


def seed(projects, scenes, clips):
    """Makes the rows and gives what a client needs to know of them."""
    user, session, at = new_id(), new_id(), now()
    found = {"projects": [], "scenes": [], "clips": []}
    with sqlite3.connect(FILE) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(SCHEMA)
        connection.execute("INSERT INTO users VALUES (?, 'one@example.org', 'One', 'member', NULL)", (user,))
        connection.execute("INSERT INTO sessions VALUES (?, ?, ?, NULL)", (session, user, at + 10**13))
        for _ in range(projects):
            project = new_id()
            found["projects"].append(project)
            connection.execute(
                "INSERT INTO projects (id, owner_id, name, created_by, created_at, updated_at)"
                " VALUES (?, ?, 'Film', ?, ?, ?)",
                (project, user, user, at, at),
            )
            for position in range(scenes):
                scene = new_id()
                found["scenes"].append(scene)
                connection.execute(
                    "INSERT INTO scenes (id, project_id, position, name, description, style_prompt, narration,"
                    " frames, created_by, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        scene, project, position, f"Scene {position + 1}", "A kettle on a stove.", "Soft light.",
                        "Water for one cup.", SCENE_FRAMES, user, at, at,
                    ),
                )
                for number in range(clips):
                    clip = new_id()
                    found["clips"].append(clip)
                    connection.execute(
                        INSERT_CLIP,
                        (
                            clip, project, scene, f"Clip {number + 1}", "", "A kettle, wide", "It boils", "",
                            number * 30, 30, user, at, at,
                        ),
                    )
    token = jwt.encode({"sub": session, "iss": "twin", "exp": int(time.time()) + 86_400}, key, algorithm="EdDSA")
    return {**found, "token": token}


def main():
    projects, scenes, clips, port = map(int, sys.argv[2:6])
    if not FILE.exists():
        (FOLDER / "twin.json").write_text(json.dumps(seed(projects, scenes, clips)))
    config = uvicorn.Config(
        app, host="127.0.0.1", port=port, loop="uvloop", http="httptools", workers=1, log_level="warning",
        access_log=False,
    )
    if "PROFILE" not in os.environ:
        return uvicorn.Server(config).run()
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.runcall(uvicorn.Server(config).run)
    with open(FOLDER / "profile.txt", "w") as file:
        pstats.Stats(profile, stream=file).sort_stats("tottime").print_stats(25)


main()
