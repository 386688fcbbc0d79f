"""The queue on a real disk: what a flush carries, what one change takes, and what a claim takes in a large table."""

import json
import random
import re
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from .measuring import PROGRAM, ROOT, run

WORKERS, JOBS = 64, 10_000
TRACER = ["strace", "-f", "--seccomp-bpf", "-e", "trace=fsync,fdatasync"]
# Microseconds that turn the fast disk of a server into a slow one.
DELAY = 5000
WARMING, LONE = 600, 400
CLAIMS, BLOCK = 1500, 25
# Tables of other sizes against one with a thousand jobs to claim.
TABLES = {
    "a thousand": {"available": 1000},
    "10⁶ finished jobs": {"available": 1000, "completed": 1_000_000},
    "10⁵ available jobs": {"available": 100_000},
    "10⁵ waiting jobs": {"available": 1000, "waiting": 100_000},
    "10⁵ jobs scheduled for later": {"available": 1000, "scheduled": 100_000},
}


def rows(_):
    # Beside the checkout, because the system's temporary folder may be in memory, where a flush costs nothing.
    (ROOT / ".build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=ROOT / ".build", prefix="bench-") as name:
        folder = Path(name)
        return [*concurrent(folder), *lone(folder), *claims(folder)]


def concurrent(folder):
    flushed = changes(folder / "flushed")
    unflushed = changes(folder / "unflushed", "--no-flush")
    trace = folder / "trace"
    traced = changes(folder / "traced", before=[*TRACER, "-ttt", "-o", trace])
    calls = re.findall(r"^\d+ +(\d+)\.(\d{6}) f(?:data)?sync\(", trace.read_text(), re.MULTILINE)
    flushes = sum(traced["start"] <= int(seconds + rest) <= traced["end"] for seconds, rest in calls)
    delay = ["-e", f"inject=fsync,fdatasync:delay_exit={DELAY}"]
    delayed = changes(folder / "delayed", before=[*TRACER, *delay, "-o", trace])
    rate, most = (figures["changes"] / (figures["end"] - figures["start"]) * 1e6 for figures in (flushed, unflushed))
    return [
        (
            f"changes of state for each flush to disk ({WORKERS} workers, {traced['changes']:,} changes)",
            "≥ 20", f"{traced['changes'] / flushes:.1f}",
        ),
        ("the slowest hundredth of these changes against one bare flush", "≤ 4 ×", slowness(flushed)),
        (f"the same with each flush {DELAY / 1000:.0f} ms longer", "≤ 4 ×", slowness(delayed)),
        (
            "changes a second against the same without flushes", "≥ 0.5 ×",
            f"{rate / most:.2f} × ({rate:,.0f} to {most:,.0f})",
        ),
    ]


def slowness(figures):
    flush, slow, median = (figures[key] / 1e6 for key in ("median_flush", "slow_change", "median_change"))
    return f"{slow / flush:.1f} × ({slow:.1f} ms to {flush:.2f} ms; median {median:.1f} ms)"


def changes(data, *options, before=()):
    work = ["--add", str(JOBS), "--workers", str(WORKERS)]
    return json.loads(run([*before, PROGRAM, "bench-queue", data, *work, *options]))


def lone(folder):
    """The queue and bare commits take turns, each in a database of its own; twice a job is changed, and a row.

    Before it counts, both have written so much that their logs are reused: one that grows is flushed slower."""
    data = folder / "lone"
    run([PROGRAM, "bench-queue", data, "--add", str(WARMING + LONE)])
    shutil.copytree(data, folder / "bare")
    bare = sqlite3.connect(folder / "bare/reelwright.db", isolation_level=None)
    bare.execute("PRAGMA synchronous = FULL")
    ids = [row[0] for row in bare.execute("SELECT id FROM jobs")]
    taken, commits = [], []
    with ByLine(data) as queue:
        for number, id in enumerate(ids):
            changes, bares = queue.step(), [commit(bare, id, state) for state in ("running", "completed")]
            if number >= WARMING:
                taken += changes
                commits += bares
    bare.close()
    change, row = statistics.median(taken) / 1e6, statistics.median(commits) / 1e6
    return [(
        "a lone change against a bare commit of one row of jobs", "≤ 1.5 ×",
        f"{change / row:.2f} × ({change:.2f} ms to {row:.2f} ms)",
    )]


def commit(connection, id, state):
    """Changes the state of one job as a table alone would, and returns the nanoseconds."""
    token, end = (id, None) if state == "running" else (None, 1)
    start = time.perf_counter_ns()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        """UPDATE jobs SET state = ?, attempt = 1, lease_token = ?, lease_holder = ?, lease_expires_at = ?,
        finished_at = ?, updated_at = 1, revision = revision + 1 WHERE id = ?""",
        (state, token, token, token and 1, end, id),
    )
    connection.execute("COMMIT")
    return time.perf_counter_ns() - start


def claims(folder):
    """All take turns in blocks, without flushes, so that only the claim's own work is measured."""
    times, queues = {}, {}
    for name, jobs in TABLES.items():
        data = folder / f"table-{len(queues)}"
        run([PROGRAM, "bench-queue", data, "--add", "1"])
        fill(data / "reelwright.db", jobs)
        queues[name] = ByLine(data, "--no-flush", "--release")
        times[name] = []
    order = random.Random(1)
    for _ in range(CLAIMS // BLOCK):
        for name, queue in order.sample(list(queues.items()), len(queues)):
            times[name] += [queue.step()[0] for _ in range(BLOCK)]
    for queue in queues.values():
        queue.end()
    medians = {name: statistics.median(found) / 1e6 for name, found in times.items()}
    first, *others = medians
    return [
        (
            f"a claim beside {name} against one beside {first}", "≤ 1.2 ×",
            f"{medians[name] / medians[first]:.2f} × ({medians[name]:.3f} ms to {medians[first]:.3f} ms)",
        )
        for name in others
    ]


def fill(database, jobs):
    """Adds jobs as the queue leaves them, with an attempt and an event for each that ended."""
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA synchronous = OFF")
    (user,) = connection.execute("SELECT id FROM users").fetchone()
    (events,) = connection.execute("SELECT value FROM counters").fetchone()
    begun = 0
    for state, count in jobs.items():
        ended, later = state == "completed", 10**12 if state == "scheduled" else 0
        connection.execute(
            """WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count)
            INSERT INTO jobs (id, kind, group_id, payload, priority, max_attempts, state, attempt, run_at, progress,
                created_by, created_at, updated_at, started_at, finished_at, revision)
            SELECT printf('01900000-%04x-7%03x-8000-%012x', (i + :begun) / 4096, (i + :begun) % 4096, i + :begun),
                'bench', printf('film-%d', i / 40), '{"clip":"0"}', 5, 3, :state, :ended, :now + i + :later, :ended,
                :user, :now + i, :now + i, CASE WHEN :ended = 1 THEN :now + i END,
                CASE WHEN :ended = 1 THEN :now + i END, 1 + 2 * :ended FROM n""",
            {
                "count": count, "begun": begun, "state": state, "ended": int(ended), "user": user,
                "now": 1_700_000_000_000_000, "later": later * 10**6,
            },
        )
        begun += count
    connection.execute(
        """INSERT INTO attempts (job_id, number, holder, started_at, ended_at, outcome)
        SELECT id, 1, 'bench', started_at, finished_at, 'completed' FROM jobs WHERE state = 'completed'"""
    )
    connection.execute(
        """INSERT INTO events (number, project_id, actor, audience, kind, subject, data, at)
        SELECT :events + row_number() OVER (ORDER BY id), group_id, :user, 'project', 'job.completed', id,
            '{"attempt":"1","kind":"bench","state":"completed"}', updated_at FROM jobs WHERE state = 'completed'""",
        {"events": events, "user": user},
    )
    connection.execute("UPDATE counters SET value = (SELECT max(number) FROM events)")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


class ByLine:
    """The program at work on a data folder, one job for each line it is given."""

    def __init__(self, data, *options):
        command = [PROGRAM, "bench-queue", data, "--by-line", *options]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def step(self):
        """Nanoseconds of a claim, and of the end of what was claimed."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait()
