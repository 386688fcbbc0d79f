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
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

import aiosqlite
import jwt
import uvicorn
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from rows import INSERT_CLIP, new_id, now, seed
from views import RATE, Clip, ClipDraft, OpenJobs, Project, clip_view, project_view, scene_view

FOLDER = Path(sys.argv[1])
FILE = FOLDER / "twin.db"


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


async def view(row):
    takes = await database.all(
        "SELECT * FROM takes WHERE clip_id = ? AND deleted_at IS NULL ORDER BY kind, number", row["id"]
    )
    return clip_view(row, takes, await open_jobs(row["project_id"]))


async def open_jobs(project):
    return OpenJobs(
        await database.all(
            "SELECT * FROM jobs WHERE group_id = ?"
            " AND state IN ('waiting', 'available', 'scheduled', 'running', 'discarded') ORDER BY id",
            project,
        )
    )


# What is null is left out, as ours does.
@app.get("/api/v1/clips/{clip_id}", response_model_exclude_none=True)
async def get_clip(clip_id: str, user: Account) -> Clip:
    row = await database.one("SELECT * FROM clips WHERE id = ? AND deleted_at IS NULL", clip_id)
    if not row:
        raise HTTPException(404, "There is no such clip.")
    await visible_scene(user, row["scene_id"], ("viewer", "reviewer", "editor", "owner"))
    return await view(row)


@app.post("/api/v1/clips", response_model_exclude_none=True)
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
    return await view(row)


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


@app.get("/api/v1/projects/{project_id}/with-scenes", response_model_exclude_none=True)
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
    takes = grouped(
        "clip_id",
        await database.all(
            "SELECT * FROM takes WHERE project_id = ? AND deleted_at IS NULL ORDER BY clip_id, kind, number", project_id
        ),
    )
    sounds = await database.all(
        "SELECT scene_id, asset_id FROM sounds WHERE project_id = ? AND kind = 'narration' AND asset_id IS NOT NULL"
        " AND deleted_at IS NULL ORDER BY id",
        project_id,
    )
    sounds = {row["scene_id"]: row["asset_id"] for row in sounds}
    jobs = await open_jobs(project_id)
    by_scene = {
        scene: [clip_view(row, takes.get(row["id"], []), jobs, order) for order, row in enumerate(rows)]
        for scene, rows in grouped("scene_id", clips).items()
    }
    last = await database.one("SELECT at FROM events WHERE project_id = ? ORDER BY number DESC LIMIT 1", project_id)
    return project_view(
        project,
        [scene_view(row, by_scene.get(row["id"], []), sounds.get(row["id"]), jobs) for row in scenes],
        await step(project_id, scenes, clips),
        max(project["updated_at"], last["at"] if last else 0),
    )


def grouped(key, rows):
    found = {}
    for row in rows:
        found.setdefault(row[key], []).append(row)
    return found


async def step(project, scenes, clips):
    if any(clip["video_take_id"] for clip in clips):
        made = await database.one("SELECT 1 FROM renders WHERE project_id = ? AND deleted_at IS NULL", project)
        return "film" if made else "clips"
    if scenes:
        return "storyboard"
    return "mood" if await database.one("SELECT 1 FROM moods WHERE project_id = ?", project) else "brief"


def seeded(projects, scenes, clips):
    """Makes the rows; what a client needs to know of them, with a token."""
    session, found = seed(FILE, projects, scenes, clips)
    token = jwt.encode({"sub": session, "iss": "twin", "exp": int(time.time()) + 86_400}, key, algorithm="EdDSA")
    return {**found, "token": token}


def main():
    projects, scenes, clips, port = map(int, sys.argv[2:6])
    if not FILE.exists():
        (FOLDER / "twin.json").write_text(json.dumps(seeded(projects, scenes, clips)))
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
