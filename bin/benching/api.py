"""The API against a FastAPI twin of equal work and durability (Benchmarks/twin), and against itself with more rows."""

import json
import os
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
import urllib.request
import uuid
from pathlib import Path

from .measuring import PROGRAM, ROOT, run

TWIN = ROOT / "Benchmarks/twin"
PYTHON = ROOT / ".build/twin"
PASSWORD = "three boats on a lake"
PROJECTS, SCENES, CLIPS = 20, 60, 2
CONNECTIONS, ROUNDS, SECONDS = 32, 3, 6
STARTS = 5
TICKS = os.sysconf("SC_CLK_TCK")
# wrk makes each call with the next scene, so that no scene fills up.
CREATE = """
local ids = {%s}
local next = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function()
  next = next %% #ids + 1
  return wrk.format(nil, nil, nil, '{"scene_id":"' .. ids[next] .. '","length":0.1,"image_prompt":"A kettle, wide",' ..
    '"video_prompt":"It boils"}')
end
"""
READ = """
local ids = {%s}
local next = 0
request = function()
  next = next %% #ids + 1
  return wrk.format(nil, "/api/v1/clips/" .. ids[next])
end
"""


def rows(folder):
    python = packages()
    with Ours(folder / "ours") as ours, Twin(folder / "twin", python) as twin:
        found = compared(ours, twin, folder)
        found.append(("resident memory after all of that, beside the twin's", "–", f"{ours.held} to {twin.held}"))
    return found + starts(folder, python) + pages(folder)


def compared(ours, twin, folder):
    def measured(what, goal, call):
        results = {ours: [], twin: []}
        # The two take turns, so that whatever else the machine does meets both.
        for _ in range(ROUNDS):
            for server, found in results.items():
                found.append(call(server))
        return ratios(what, goal, *results.values())

    def clips(script, many):
        def call(server):
            path = folder / "script.lua"
            path.write_text(script % ",".join(f'"{one}"' for one in server.ids[many][:5000]))
            return load(server, "/api/v1/clips", CONNECTIONS, path)

        return call

    def with_scenes(server):
        return load(server, f"/api/v1/projects/{server.ids['projects'][0]}/with-scenes", 4)

    # Reads come first, while both have the same rows: the quicker one makes more clips.
    return (
        measured(f"read one clip, {CONNECTIONS} connections", 0.7, clips(READ, "clips"))
        + measured(f"`with-scenes` of {SCENES} scenes, each with {CLIPS} clips", 0.6, with_scenes)[:1]
        + measured(f"create one clip, {CONNECTIONS} connections", 0.5, clips(CREATE, "scenes"))
    )


def ratios(what, goal, ours, twin):
    """The median of what a call takes of the processor, and of calls a second."""
    one, other = (statistics.median(cost for cost, _ in measured) for measured in (ours, twin))
    fast, slow = (statistics.median(rate for _, rate in measured) for measured in (ours, twin))
    return [
        (f"{what}: CPU a call", f"≤ {goal} ×", f"{one / other:.2f} × ({one:.0f} µs to {other:.0f} µs)"),
        (f"{what}: calls a second", "≥ 2 ×", f"{fast / slow:.1f} × ({fast:,.0f} to {slow:,.0f})"),
    ]


def load(server, path, connections, script=None):
    """Microseconds of CPU a call, and calls a second; nothing may fail."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s", "-H", f"Authorization: Bearer {server.token()}"]
    before = server.cpu
    said = run([*command, *(["-s", script] if script else []), server.url + path])
    used = server.cpu - before
    if "Non-2xx" in said or "Socket errors" in said:
        sys.exit(f"bin/bench: {server.name} refused calls:\n{said}")
    calls = int(re.search(r"(\d+) requests in", said)[1])
    return 1e6 * used / calls, float(re.search(r"Requests/sec:\s+([0-9.]+)", said)[1])


def starts(folder, python):
    """From the start of the program to its first answer, on data that is there."""
    taken = {Ours: [], Twin: []}
    for _ in range(STARTS):
        for kind, times in taken.items():
            name = "ours" if kind is Ours else "twin"
            begin = time.perf_counter()
            with kind(folder / name, python, is_new=False):
                times.append(time.perf_counter() - begin)
    one, other = (statistics.median(times) for times in taken.values())
    with Ours(folder / "ours", is_new=False) as ours, Twin(folder / "twin", python, is_new=False) as twin:
        time.sleep(2)
        idle = f"{ours.held} to {twin.held}"
    return [
        ("start to first answer", "≤ 0.3 ×", f"{one / other:.2f} × ({1000 * one:.0f} ms to {1000 * other:.0f} ms)"),
        ("idle resident memory beside the twin's", "–", idle),
    ]


def pages(folder):
    """A page of a hundred clips of a scene, of many and of few, first and in the middle."""
    with Ours(folder / "ours", is_new=False) as ours:
        few, many = ours.ids["scenes"][-1], ours.ids["scenes"][-2]
    with sqlite3.connect(folder / "ours/data/reelwright.db") as database:
        for scene, count in ((few, 1000), (many, 100_000)):
            multiply(database, scene, count)
    with Ours(folder / "ours", is_new=False) as ours:
        cost = {scene: [] for scene in (few, many)}
        for _ in range(ROUNDS):
            for scene, measured in cost.items():
                path = f"/api/v1/clips/scene/{scene}?limit=100"
                first = json.loads(ours.get(path))
                middle = path + "&cursor=" + first["next_cursor"]
                measured.append(statistics.mean(load(ours, one, 4)[0] for one in (path, middle)))
    one, other = (statistics.median(cost[scene]) for scene in (many, few))
    return [(
        "a page of 100 of 100,000 clips against one of 1,000: CPU a call", "≤ 1.5 ×",
        f"{one / other:.2f} × ({one:.0f} µs to {other:.0f} µs)",
    )]


def multiply(database, scene, count):
    """Copies a clip of a scene until it has so many, one frame each."""
    database.row_factory = sqlite3.Row
    row = dict(database.execute("SELECT * FROM clips WHERE scene_id = ? LIMIT 1", (scene,)).fetchone())
    marks = ", ".join(f":{name}" for name in row)
    first = 1_000_000
    database.executemany(
        f"INSERT INTO clips ({', '.join(row)}) VALUES ({marks})",
        ({**row, "id": str(uuid.uuid4()), "position": first + number, "frames": 1} for number in range(count)),
    )
    database.commit()


class Peer:
    """A server on a folder of its own."""

    def __init__(self, folder, python=None, is_new=True):
        self.folder, self.python, self.is_new = folder, python, is_new
        folder.mkdir(parents=True, exist_ok=True)

    def __enter__(self):
        environment = {**os.environ, "REELWRIGHT_CALLS_A_MINUTE": "100000000"}
        with open(self.folder / "log", "w") as log:
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", "--", *map(str, self.command())], stdout=log, stderr=log,
                env=environment,
            )
        end = time.monotonic() + 120
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > end:
                sys.exit(f"bin/bench: {self.name} did not start: {(self.folder / 'log').read_text()}")
            time.sleep(0.005)
        self.prepare()
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def answers(self):
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False

    def get(self, path):
        return self.call(path, None)

    def call(self, path, body):
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.token()}"}
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(self.url + path, data, headers)) as answer:
            return answer.read()

    @property
    def cpu(self):
        """Seconds of its process so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    @property
    def held(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        kilobytes = int(re.search(r"VmRSS:\s+(\d+)", status)[1])
        return f"{kilobytes / 1024:.0f} MB"


class Ours(Peer):
    name = "reelwright serve"
    port = 18_460

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def command(self):
        return [PROGRAM, "serve", "--port", str(self.port), "--data", self.folder / "data"]

    def token(self):
        """A fresh one now and then, since they last a quarter of an hour."""
        if time.monotonic() > getattr(self, "good_until", 0):
            body = json.dumps({"email": "one@example.org", "password": PASSWORD}).encode()
            request = urllib.request.Request(
                f"{self.url}/api/v1/auth/login", body, {"Content-Type": "application/json"}
            )
            with urllib.request.urlopen(request) as answer:
                self.access = json.load(answer)["access_token"]
            self.good_until = time.monotonic() + 600
        return self.access

    def prepare(self):
        known = self.folder / "ids.json"
        if not self.is_new:
            self.ids = json.loads(known.read_text())
            return
        subprocess.run(
            [PROGRAM, "users", "add", "one@example.org", "--role", "administrator", "--password-stdin", "--data",
             self.folder / "data"],
            input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL,
        )
        self.ids = {"projects": [], "scenes": [], "clips": []}
        for _ in range(PROJECTS):
            project = json.loads(self.call("/api/v1/projects", {"name": "Film"}))["id"]
            self.ids["projects"].append(project)
            for _ in range(SCENES):
                body = {
                    "project_id": project, "name": "Scene", "description": "A kettle on a stove.",
                    "style_prompt": "Soft light.", "narration": "Water for one cup.", "duration": 600,
                }
                scene = json.loads(self.call("/api/v1/scenes", body))["id"]
                self.ids["scenes"].append(scene)
                for _ in range(CLIPS):
                    body = {
                        "scene_id": scene, "length": 1, "image_prompt": "A kettle, wide", "video_prompt": "It boils"
                    }
                    self.ids["clips"].append(json.loads(self.call("/api/v1/clips", body))["id"])
        known.write_text(json.dumps(self.ids))


class Twin(Peer):
    name = "the twin"
    port = 18_461

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def command(self):
        return [self.python, TWIN / "twin.py", self.folder, PROJECTS, SCENES, CLIPS, self.port]

    def token(self):
        return self.ids["token"]

    def prepare(self):
        self.ids = json.loads((self.folder / "twin.json").read_text())


def packages():
    """The twin's Python, made once; wrk has to be installed."""
    if not shutil.which("wrk"):
        sys.exit("bin/bench: wrk is missing; run bin/setup.")
    wanted = TWIN / "requirements.txt"
    if not (PYTHON / "requirements.txt").exists() or (PYTHON / "requirements.txt").read_text() != wanted.read_text():
        shutil.rmtree(PYTHON, ignore_errors=True)
        run([sys.executable, "-m", "venv", PYTHON])
        run([PYTHON / "bin/pip", "install", "--quiet", "--disable-pip-version-check", "-r", wanted])
        shutil.copy(wanted, PYTHON)
    return PYTHON / "bin/python"
