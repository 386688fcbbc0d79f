"""The tables of the twin, with the columns and indexes of ours that its calls touch, and rows to begin with."""

import sqlite3
import time
import uuid

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
        name TEXT NOT NULL, slug TEXT NOT NULL, language TEXT NOT NULL, format TEXT NOT NULL, brief TEXT NOT NULL,
        mood_id TEXT, {HISTORY});
    CREATE INDEX projects_recent ON projects (owner_id, created_at, id);
    CREATE TABLE members (project_id TEXT NOT NULL, user_id TEXT NOT NULL, role TEXT NOT NULL,
        PRIMARY KEY (project_id, user_id));
    CREATE TABLE scenes (id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL REFERENCES projects (id),
        position BIGINT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, style_prompt TEXT NOT NULL,
        narration TEXT NOT NULL, lyrics TEXT NOT NULL DEFAULT '', frames BIGINT NOT NULL,
        parent_scene_id TEXT REFERENCES scenes (id), alternate_number BIGINT NOT NULL DEFAULT 0,
        is_chosen INTEGER NOT NULL DEFAULT 1 CHECK (is_chosen IN (0, 1)), composition TEXT, {HISTORY});
    CREATE UNIQUE INDEX scenes_position ON scenes (project_id, position) WHERE deleted_at IS NULL;
    CREATE TABLE clips (id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL REFERENCES projects (id),
        scene_id TEXT NOT NULL REFERENCES scenes (id), name TEXT NOT NULL, lyrics TEXT NOT NULL,
        image_prompt TEXT NOT NULL, video_prompt TEXT NOT NULL, negative_prompt TEXT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 0), frames BIGINT NOT NULL CHECK (frames > 0),
        parent_clip_id TEXT REFERENCES clips (id), alternate_number BIGINT NOT NULL DEFAULT 0,
        is_chosen INTEGER NOT NULL DEFAULT 1 CHECK (is_chosen IN (0, 1)), image_take_id TEXT, video_take_id TEXT,
        characters TEXT NOT NULL DEFAULT '[]',
        {HISTORY});
    CREATE INDEX clips_scene ON clips (scene_id, position, alternate_number, id);
    CREATE UNIQUE INDEX clips_choice ON clips (COALESCE(parent_clip_id, id))
        WHERE deleted_at IS NULL AND is_chosen = 1;
    CREATE UNIQUE INDEX clips_alternate ON clips (parent_clip_id, alternate_number)
        WHERE parent_clip_id IS NOT NULL;
    CREATE TABLE takes (id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL, clip_id TEXT NOT NULL
        REFERENCES clips (id), kind TEXT NOT NULL, number BIGINT NOT NULL, asset_id TEXT NOT NULL, recipe TEXT NOT NULL,
        rating TEXT, {HISTORY});
    CREATE UNIQUE INDEX takes_number ON takes (clip_id, kind, number);
    CREATE INDEX takes_project ON takes (project_id);
    CREATE TABLE sounds (id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL, scene_id TEXT REFERENCES scenes (id),
        kind TEXT NOT NULL, asset_id TEXT, {HISTORY});
    CREATE INDEX sounds_scene ON sounds (scene_id, id) WHERE scene_id IS NOT NULL;
    CREATE INDEX sounds_project ON sounds (project_id);
    CREATE TABLE moods (id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL, name TEXT NOT NULL, {HISTORY});
    CREATE INDEX moods_project ON moods (project_id);
    CREATE TABLE renders (id TEXT PRIMARY KEY NOT NULL, project_id TEXT NOT NULL, {HISTORY});
    CREATE INDEX renders_project ON renders (project_id);
    CREATE TABLE jobs (id TEXT PRIMARY KEY NOT NULL, group_id TEXT NOT NULL, payload TEXT NOT NULL,
        state TEXT NOT NULL, progress DOUBLE PRECISION NOT NULL, updated_at BIGINT NOT NULL);
    CREATE INDEX jobs_group ON jobs (group_id, state);
    CREATE TABLE counters (name TEXT PRIMARY KEY NOT NULL, value BIGINT NOT NULL);
    INSERT INTO counters VALUES ('events', 0);
    CREATE TABLE events (number BIGINT PRIMARY KEY NOT NULL, project_id TEXT, actor TEXT NOT NULL,
        audience TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, data TEXT NOT NULL, at BIGINT NOT NULL,
        owner_id TEXT);
    CREATE INDEX events_project ON events (project_id, number);
    CREATE INDEX events_owner ON events (owner_id, number) WHERE owner_id IS NOT NULL;"""
FORMAT = '{"aspect":"9:16","width":1080,"height":1920,"rate":"30","frames":900}'
BRIEF = '{"completeness":0,"emotional_tone":[],"key_messages":[],"prohibitions":[],"visual_style_keywords":[]}'
INSERT_CLIP = """INSERT INTO clips (id, project_id, scene_id, name, lyrics, image_prompt, video_prompt,
    negative_prompt, position, frames, created_by, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def now():
    return time.time_ns() // 1000


def new_id():
    return str(uuid.uuid4())


def seed(file, projects, scenes, clips):
    """Makes the database; a session, and the ids of its projects, scenes and clips."""
    user, session, at = new_id(), new_id(), now()
    found = {"projects": [], "scenes": [], "clips": []}
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(SCHEMA)
        connection.execute("INSERT INTO users VALUES (?, 'one@example.org', 'One', 'member', NULL)", (user,))
        connection.execute("INSERT INTO sessions VALUES (?, ?, ?, NULL)", (session, user, at + 10**13))
        for _ in range(projects):
            project = new_id()
            found["projects"].append(project)
            connection.execute(
                "INSERT INTO projects (id, owner_id, name, slug, language, format, brief, created_by, created_at,"
                " updated_at) VALUES (?, ?, 'Film', 'film', 'en', ?, ?, ?, ?, ?)",
                (project, user, FORMAT, BRIEF, user, at, at),
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
    return session, found
