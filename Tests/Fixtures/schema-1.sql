-- A small project and its queue, as a data folder of schema 1 held them. Kept as it is: tests open it.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_migrations (
    number BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at BIGINT NOT NULL
);
INSERT INTO schema_migrations VALUES(1,'first schema','d889500e1ec4c7e6991717cf6021e5df1a31cf6b3337bb668a0721951d88c821',1800000000000000);
CREATE TABLE users (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    role TEXT NOT NULL CHECK (role IN ('local', 'member', 'administrator')),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO users VALUES('01930000-0000-7000-8000-000000000001','Local user','local',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE projects (
    id TEXT PRIMARY KEY NOT NULL,
    owner_id TEXT NOT NULL REFERENCES users (id),
    slug TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 100),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    brief TEXT NOT NULL,
    language TEXT NOT NULL,
    voice TEXT,
    aspect TEXT NOT NULL CHECK (aspect IN ('9:16', '16:9', '1:1', '4:5')),
    rate_numerator BIGINT NOT NULL CHECK (rate_numerator > 0),
    rate_denominator BIGINT NOT NULL CHECK (rate_denominator > 0),
    frames BIGINT NOT NULL CHECK (frames > 0),
    seed BIGINT NOT NULL CHECK (seed >= 0),
    mood_number BIGINT NOT NULL CHECK (mood_number BETWEEN 1 AND 3),
    product_image_id TEXT,
    logo_id TEXT,
    identity TEXT,
    engine TEXT NOT NULL,
    plan_hash TEXT,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO projects VALUES('01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','kettle','The Kettle','{"audience":{"source":"missing"},"brand":{"source":"missing"},"call_to_action":{"source":"missing"},"description":{"source":"missing"},"messages":{"source":"missing"},"notes":{"source":"missing"},"product":{"source":"said","value":"Kettle ☕"},"style":{"source":"missing"},"tone":{"source":"assumed","value":["warm","calm"]}}','pt-br','pt-br+f3','4:5',30000,1001,180,9223372036854775807,2,NULL,NULL,'identity of kettle','draft 1','plan','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE assets (
    id TEXT PRIMARY KEY NOT NULL,
    owner_id TEXT NOT NULL REFERENCES users (id),
    project_id TEXT REFERENCES projects (id),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes BIGINT NOT NULL CHECK (bytes >= 0),
    kind TEXT NOT NULL
        CHECK (kind IN ('image', 'video', 'music', 'narration', 'render', 'captions')),
    mime TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO assets VALUES('01930000-0000-7000-8000-000000000006','01930000-0000-7000-8000-000000000001','01930000-0000-7000-8000-000000000002','1111111111111111111111111111111111111111111111111111111111111111',1000,'image','image/png','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO assets VALUES('01930000-0000-7000-8000-000000000007','01930000-0000-7000-8000-000000000001','01930000-0000-7000-8000-000000000002','2222222222222222222222222222222222222222222222222222222222222222',1000,'video','video/mp4','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO assets VALUES('01930000-0000-7000-8000-000000000008','01930000-0000-7000-8000-000000000001','01930000-0000-7000-8000-000000000002','3333333333333333333333333333333333333333333333333333333333333333',1000,'music','audio/flac','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO assets VALUES('01930000-0000-7000-8000-000000000015','01930000-0000-7000-8000-000000000001','01930000-0000-7000-8000-000000000002','4444444444444444444444444444444444444444444444444444444444444444',1000,'render','video/mp4','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO assets VALUES('01930000-0000-7000-8000-000000000016','01930000-0000-7000-8000-000000000001','01930000-0000-7000-8000-000000000002','5555555555555555555555555555555555555555555555555555555555555555',1000,'captions','text/vtt','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE moods (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    style_keywords TEXT NOT NULL,
    color_palette TEXT NOT NULL,
    aesthetic_direction TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO moods VALUES('01930000-0000-7000-8000-000000000003','01930000-0000-7000-8000-000000000002',1,'Morning','It feels like morning.','["soft","close"]','["#102030","#c8a27a"]','Slow, wide.','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO moods VALUES('01930000-0000-7000-8000-000000000004','01930000-0000-7000-8000-000000000002',2,'Noon','It feels like noon.','["soft","close"]','["#102030","#c8a27a"]','Slow, wide.','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO moods VALUES('01930000-0000-7000-8000-000000000005','01930000-0000-7000-8000-000000000002',3,'Night','It feels like night.','["soft","close"]','["#102030","#c8a27a"]','Slow, wide.','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE mood_images (
    id TEXT PRIMARY KEY NOT NULL,
    mood_id TEXT NOT NULL REFERENCES moods (id),
    project_id TEXT NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    prompt TEXT NOT NULL,
    asset_id TEXT NOT NULL REFERENCES assets (id),
    recipe TEXT NOT NULL,
    recipe_hash TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO mood_images VALUES('01930000-0000-7000-8000-000000000009','01930000-0000-7000-8000-000000000003','01930000-0000-7000-8000-000000000002',1,'A kettle, “steam” ☁️','01930000-0000-7000-8000-000000000006','{"inputs":["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],"parameters":{"fps":"30"},"prompt":"A kettle, “steam” ☁️","provider":"draft","seed":9223372036854775807,"version":"1"}','m','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE scenes (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    position BIGINT NOT NULL CHECK (position >= 0),
    purpose TEXT NOT NULL CHECK (purpose IN ('hook', 'introduction', 'feature', 'closing')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    description TEXT NOT NULL,
    style_prompt TEXT NOT NULL,
    narration TEXT NOT NULL,
    words TEXT NOT NULL,
    subject TEXT NOT NULL,
    frames BIGINT NOT NULL CHECK (frames > 0),
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO scenes VALUES('01930000-0000-7000-8000-00000000000a','01930000-0000-7000-8000-000000000002',0,'hook','Scene of 90','Steam rises.','macro, backlit','It''s ready.','Ready','kettle',90,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO scenes VALUES('01930000-0000-7000-8000-00000000000c','01930000-0000-7000-8000-000000000002',1,'feature','Scene of 60','Steam rises.','macro, backlit','It''s ready.','Ready','kettle',60,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO scenes VALUES('01930000-0000-7000-8000-00000000000e','01930000-0000-7000-8000-000000000002',2,'closing','Scene of 30','Steam rises.','macro, backlit','It''s ready.','Ready','kettle',30,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE clips (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    scene_id TEXT NOT NULL REFERENCES scenes (id),
    position BIGINT NOT NULL CHECK (position >= 0),
    frames BIGINT NOT NULL CHECK (frames > 0),
    image_prompt TEXT NOT NULL,
    video_prompt TEXT NOT NULL,
    image_take_id TEXT,
    video_take_id TEXT,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO clips VALUES('01930000-0000-7000-8000-00000000000b','01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-00000000000a',0,90,'A kettle','It boils','01930000-0000-7000-8000-000000000010','01930000-0000-7000-8000-000000000011','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO clips VALUES('01930000-0000-7000-8000-00000000000d','01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-00000000000c',0,60,'A kettle','It boils',NULL,NULL,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO clips VALUES('01930000-0000-7000-8000-00000000000f','01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-00000000000e',0,30,'A kettle','It boils',NULL,NULL,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE takes (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    clip_id TEXT NOT NULL REFERENCES clips (id),
    kind TEXT NOT NULL CHECK (kind IN ('image', 'video')),
    number BIGINT NOT NULL CHECK (number >= 1),
    asset_id TEXT NOT NULL REFERENCES assets (id),
    recipe TEXT NOT NULL,
    recipe_hash TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO takes VALUES('01930000-0000-7000-8000-000000000010','01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-00000000000b','image',1,'01930000-0000-7000-8000-000000000006','{"inputs":["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],"parameters":{"fps":"30"},"prompt":"A kettle, “steam” ☁️","provider":"draft","seed":9223372036854775807,"version":"1"}','i','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO takes VALUES('01930000-0000-7000-8000-000000000011','01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-00000000000b','video',1,'01930000-0000-7000-8000-000000000007','{"inputs":["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],"parameters":{"fps":"30"},"prompt":"A kettle, “steam” ☁️","provider":"draft","seed":9223372036854775807,"version":"1"}','v','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE sounds (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    scene_id TEXT REFERENCES scenes (id),
    kind TEXT NOT NULL CHECK (kind IN ('music', 'narration')),
    asset_id TEXT REFERENCES assets (id),
    samples BIGINT NOT NULL CHECK (samples >= 0 AND (samples = 0) = (asset_id IS NULL)),
    recipe TEXT NOT NULL,
    recipe_hash TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO sounds VALUES('01930000-0000-7000-8000-000000000012','01930000-0000-7000-8000-000000000002',NULL,'music','01930000-0000-7000-8000-000000000008',288000,'{"inputs":["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],"parameters":{"fps":"30"},"prompt":"A kettle, “steam” ☁️","provider":"draft","seed":9223372036854775807,"version":"1"}','music','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
INSERT INTO sounds VALUES('01930000-0000-7000-8000-000000000013','01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-00000000000a','narration',NULL,0,'{"inputs":["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],"parameters":{"fps":"30"},"prompt":"A kettle, “steam” ☁️","provider":"draft","seed":9223372036854775807,"version":"1"}','silence','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE cuts (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    timeline TEXT NOT NULL,
    hash TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO cuts VALUES('01930000-0000-7000-8000-000000000014','01930000-0000-7000-8000-000000000002',1,'{"captions":[{"end":{"timescale":2,"value":1},"start":{"timescale":1,"value":0},"text":"It''s ready."}],"format":{"aspect":"4:5","frames":180,"rate":{"denominator":1001,"numerator":30000}},"items":[{"frames":180,"name":"All","overlap":0,"video":"01930000-0000-7000-8000-000000000007"}],"music":"01930000-0000-7000-8000-000000000008","narration":[{"samples":480,"sound":"01930000-0000-7000-8000-000000000008","start":{"timescale":30000,"value":1001}}],"title":"The Kettle"}','cut','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE renders (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    cut_id TEXT NOT NULL REFERENCES cuts (id),
    settings TEXT NOT NULL,
    asset_id TEXT NOT NULL REFERENCES assets (id),
    srt_asset_id TEXT REFERENCES assets (id),
    vtt_asset_id TEXT REFERENCES assets (id),
    frames BIGINT NOT NULL CHECK (frames > 0),
    samples BIGINT NOT NULL CHECK (samples > 0),
    picture_hash TEXT NOT NULL,
    sound_hash TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1)
);
INSERT INTO renders VALUES('01930000-0000-7000-8000-000000000017','01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000014','{"captions":"burn","maximum_bytes":9000000,"music":true,"narration":true,"quality":"final"}','01930000-0000-7000-8000-000000000015',NULL,'01930000-0000-7000-8000-000000000016',180,288288,'picture','sound','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1);
CREATE TABLE jobs (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    group_id TEXT NOT NULL,
    payload TEXT NOT NULL,
    priority BIGINT NOT NULL CHECK (priority BETWEEN 0 AND 9),
    max_attempts BIGINT NOT NULL CHECK (max_attempts >= 1),
    unique_key TEXT,
    state TEXT NOT NULL CHECK (state IN
        ('waiting', 'available', 'scheduled', 'running', 'completed', 'cancelled', 'discarded')),
    attempt BIGINT NOT NULL DEFAULT 0 CHECK (attempt >= 0),
    failures BIGINT NOT NULL DEFAULT 0 CHECK (failures >= 0),
    lost BIGINT NOT NULL DEFAULT 0 CHECK (lost >= 0),
    run_at BIGINT NOT NULL,
    lease_token TEXT,
    lease_holder TEXT,
    lease_expires_at BIGINT,
    progress DOUBLE PRECISION NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
    phase TEXT,
    failure TEXT,
    result TEXT,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1 CHECK (revision >= 1),
    CHECK ((state = 'running') = (lease_token IS NOT NULL)),
    CHECK ((lease_token IS NULL) = (lease_holder IS NULL)),
    CHECK ((lease_token IS NULL) = (lease_expires_at IS NULL)),
    CHECK ((state IN ('completed', 'cancelled', 'discarded')) = (finished_at IS NOT NULL))
);
INSERT INTO jobs VALUES('a','plan','film','{"scenes":3}',9,3,'film/plan','completed',2,1,0,1800000000000000,NULL,NULL,NULL,1.0,NULL,NULL,'{"scenes":3}','01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,1800000000000000,1800000000000000,6);
INSERT INTO jobs VALUES('b','shoot','film','{}',5,3,NULL,'running',1,0,0,1800000000000000,'second/1800000000000000/0','second',1800000060000000,0.5,'drawing',NULL,NULL,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,1800000000000000,NULL,2);
INSERT INTO jobs VALUES('c','render','film','{}',5,3,NULL,'waiting',0,0,0,1800000000000000,NULL,NULL,NULL,0.0,NULL,NULL,NULL,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,NULL,1);
INSERT INTO jobs VALUES('d','shoot','film','{}',5,3,NULL,'discarded',1,1,0,1800000000000000,NULL,NULL,NULL,0.0,NULL,'{"kind":"rejected","message":"It was refused."}',NULL,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,1800000000000000,1800000000000000,3);
INSERT INTO jobs VALUES('e','shoot','film','{}',5,3,NULL,'cancelled',0,0,0,1800000000000000,NULL,NULL,NULL,0.0,NULL,'{"kind":"invalid","message":"Not wanted."}',NULL,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,1800000000000000,2);
INSERT INTO jobs VALUES('f','shoot','film','{}',5,3,NULL,'scheduled',0,0,0,1800000005000000,NULL,NULL,NULL,0.0,NULL,NULL,NULL,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,NULL,1);
INSERT INTO jobs VALUES('g','shoot','film','{}',5,3,NULL,'available',0,0,0,1800000000000000,NULL,NULL,NULL,0.0,NULL,NULL,NULL,'01930000-0000-7000-8000-000000000001',1800000000000000,1800000000000000,NULL,NULL,1);
CREATE TABLE job_dependencies (
    job_id TEXT NOT NULL REFERENCES jobs (id),
    dependency_id TEXT NOT NULL REFERENCES jobs (id),
    PRIMARY KEY (job_id, dependency_id)
);
INSERT INTO job_dependencies VALUES('c','a');
INSERT INTO job_dependencies VALUES('c','b');
CREATE TABLE attempts (
    job_id TEXT NOT NULL REFERENCES jobs (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    holder TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    outcome TEXT,
    failure TEXT,
    PRIMARY KEY (job_id, number)
);
INSERT INTO attempts VALUES('a',1,'first',1800000000000000,1800000000000000,'failed','{"code":"EMPTY","kind":"transient","message":"No words came out."}');
INSERT INTO attempts VALUES('a',2,'second',1800000000000000,1800000000000000,'completed',NULL);
INSERT INTO attempts VALUES('b',1,'second',1800000000000000,NULL,NULL,NULL);
INSERT INTO attempts VALUES('d',1,'second',1800000000000000,1800000000000000,'failedForGood','{"kind":"rejected","message":"It was refused."}');
CREATE TABLE counters (
    name TEXT PRIMARY KEY NOT NULL,
    value BIGINT NOT NULL
);
INSERT INTO counters VALUES('events',32);
CREATE TABLE events (
    number BIGINT PRIMARY KEY NOT NULL,
    project_id TEXT,
    actor TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('project', 'owner', 'administrators')),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    data TEXT NOT NULL,
    at BIGINT NOT NULL
);
INSERT INTO events VALUES(1,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','mood.written','01930000-0000-7000-8000-000000000003','{}',1800000000000000);
INSERT INTO events VALUES(2,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','mood.written','01930000-0000-7000-8000-000000000004','{}',1800000000000000);
INSERT INTO events VALUES(3,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','mood.written','01930000-0000-7000-8000-000000000005','{}',1800000000000000);
INSERT INTO events VALUES(4,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','mood.image','01930000-0000-7000-8000-000000000003','{}',1800000000000000);
INSERT INTO events VALUES(5,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','scene.written','01930000-0000-7000-8000-00000000000a','{}',1800000000000000);
INSERT INTO events VALUES(6,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','clip.written','01930000-0000-7000-8000-00000000000b','{}',1800000000000000);
INSERT INTO events VALUES(7,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','scene.written','01930000-0000-7000-8000-00000000000c','{}',1800000000000000);
INSERT INTO events VALUES(8,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','clip.written','01930000-0000-7000-8000-00000000000d','{}',1800000000000000);
INSERT INTO events VALUES(9,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','scene.written','01930000-0000-7000-8000-00000000000e','{}',1800000000000000);
INSERT INTO events VALUES(10,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','clip.written','01930000-0000-7000-8000-00000000000f','{}',1800000000000000);
INSERT INTO events VALUES(11,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','take.made','01930000-0000-7000-8000-000000000010','{"clip":"01930000-0000-7000-8000-00000000000b"}',1800000000000000);
INSERT INTO events VALUES(12,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','take.made','01930000-0000-7000-8000-000000000011','{"clip":"01930000-0000-7000-8000-00000000000b"}',1800000000000000);
INSERT INTO events VALUES(13,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','sound.made','01930000-0000-7000-8000-000000000012','{"kind":"music"}',1800000000000000);
INSERT INTO events VALUES(14,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','sound.made','01930000-0000-7000-8000-000000000013','{"kind":"narration"}',1800000000000000);
INSERT INTO events VALUES(15,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','cut.saved','01930000-0000-7000-8000-000000000014','{}',1800000000000000);
INSERT INTO events VALUES(16,'01930000-0000-7000-8000-000000000002','01930000-0000-7000-8000-000000000001','project','render.finished','01930000-0000-7000-8000-000000000017','{}',1800000000000000);
INSERT INTO events VALUES(17,'film','01930000-0000-7000-8000-000000000001','project','job.inserted','a','{"attempt":"0","kind":"plan","state":"available"}',1800000000000000);
INSERT INTO events VALUES(18,'film','01930000-0000-7000-8000-000000000001','project','job.claimed','a','{"attempt":"1","kind":"plan","state":"running"}',1800000000000000);
INSERT INTO events VALUES(19,'film','01930000-0000-7000-8000-000000000001','project','job.failed','a','{"attempt":"1","kind":"plan","state":"scheduled"}',1800000000000000);
INSERT INTO events VALUES(20,'film','01930000-0000-7000-8000-000000000001','project','job.due','a','{"attempt":"1","kind":"plan","state":"available"}',1800000000000000);
INSERT INTO events VALUES(21,'film','01930000-0000-7000-8000-000000000001','project','job.claimed','a','{"attempt":"2","kind":"plan","state":"running"}',1800000000000000);
INSERT INTO events VALUES(22,'film','01930000-0000-7000-8000-000000000001','project','job.completed','a','{"attempt":"2","kind":"plan","state":"completed"}',1800000000000000);
INSERT INTO events VALUES(23,'film','01930000-0000-7000-8000-000000000001','project','job.inserted','b','{"attempt":"0","kind":"shoot","state":"available"}',1800000000000000);
INSERT INTO events VALUES(24,'film','01930000-0000-7000-8000-000000000001','project','job.claimed','b','{"attempt":"1","kind":"shoot","state":"running"}',1800000000000000);
INSERT INTO events VALUES(25,'film','01930000-0000-7000-8000-000000000001','project','job.inserted','c','{"attempt":"0","kind":"render","state":"waiting"}',1800000000000000);
INSERT INTO events VALUES(26,'film','01930000-0000-7000-8000-000000000001','project','job.inserted','d','{"attempt":"0","kind":"shoot","state":"available"}',1800000000000000);
INSERT INTO events VALUES(27,'film','01930000-0000-7000-8000-000000000001','project','job.claimed','d','{"attempt":"1","kind":"shoot","state":"running"}',1800000000000000);
INSERT INTO events VALUES(28,'film','01930000-0000-7000-8000-000000000001','project','job.failedForGood','d','{"attempt":"1","kind":"shoot","state":"discarded"}',1800000000000000);
INSERT INTO events VALUES(29,'film','01930000-0000-7000-8000-000000000001','project','job.inserted','e','{"attempt":"0","kind":"shoot","state":"available"}',1800000000000000);
INSERT INTO events VALUES(30,'film','01930000-0000-7000-8000-000000000001','project','job.cancelled','e','{"attempt":"0","kind":"shoot","state":"cancelled"}',1800000000000000);
INSERT INTO events VALUES(31,'film','01930000-0000-7000-8000-000000000001','project','job.inserted','f','{"attempt":"0","kind":"shoot","state":"scheduled"}',1800000000000000);
INSERT INTO events VALUES(32,'film','01930000-0000-7000-8000-000000000001','project','job.inserted','g','{"attempt":"0","kind":"shoot","state":"available"}',1800000000000000);
CREATE TABLE commands (
    id TEXT PRIMARY KEY NOT NULL,
    project_id TEXT NOT NULL REFERENCES projects (id),
    name TEXT NOT NULL,
    command TEXT NOT NULL,
    inverse TEXT NOT NULL,
    event_number BIGINT NOT NULL REFERENCES events (number),
    undone_at BIGINT,
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL
);
CREATE TABLE leases (
    name TEXT PRIMARY KEY NOT NULL,
    holder TEXT NOT NULL,
    token TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX users_local ON users (role) WHERE role = 'local';
CREATE UNIQUE INDEX projects_slug ON projects (owner_id, slug);
CREATE UNIQUE INDEX projects_identity ON projects (owner_id, identity, engine)
    WHERE identity IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX assets_sha256 ON assets (sha256);
CREATE UNIQUE INDEX assets_once ON assets (project_id, sha256, kind);
CREATE UNIQUE INDEX moods_number ON moods (project_id, number) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX mood_images_number ON mood_images (mood_id, number) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX scenes_position ON scenes (project_id, position) WHERE deleted_at IS NULL;
CREATE INDEX clips_scene ON clips (scene_id, position);
CREATE UNIQUE INDEX takes_number ON takes (clip_id, kind, number);
CREATE INDEX takes_recipe ON takes (clip_id, kind, recipe_hash);
CREATE UNIQUE INDEX sounds_recipe ON sounds (project_id, kind, recipe_hash);
CREATE UNIQUE INDEX cuts_hash ON cuts (project_id, hash);
CREATE UNIQUE INDEX cuts_number ON cuts (project_id, number);
CREATE UNIQUE INDEX renders_once ON renders (cut_id, settings) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX jobs_unique_key ON jobs (unique_key) WHERE unique_key IS NOT NULL;
CREATE INDEX jobs_available ON jobs (priority DESC, run_at, id) WHERE state = 'available';
CREATE INDEX jobs_available_group ON jobs (group_id, priority DESC, run_at, id)
    WHERE state = 'available';
CREATE INDEX jobs_scheduled ON jobs (run_at) WHERE state = 'scheduled';
CREATE INDEX jobs_running ON jobs (lease_expires_at) WHERE state = 'running';
CREATE INDEX jobs_group ON jobs (group_id, id);
CREATE INDEX jobs_finished ON jobs (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX job_dependencies_back ON job_dependencies (dependency_id);
CREATE INDEX events_project ON events (project_id, number);
CREATE INDEX commands_project ON commands (project_id, id);
COMMIT;
