"""Event streams: the memory of each, and one event to all of them against a loop in C that writes the same bytes."""

import http.client
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from .measuring import PROGRAM, ROOT, run

STREAMS, ROUNDS = 5000, 30
PASSWORD = "three boats on a lake"
PEER = ROOT / "Benchmarks/streams.c"


def rows(folder):
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    peer = folder / "streams"
    run(["cc", "-O2", "-Wall", "-o", peer, PEER])
    server = Server(folder / "data")
    readers = others = None
    try:
        idle = resident(server.process.pid)
        begin = time.perf_counter()
        readers = Readers(peer, server.port, folder, server.token)
        opening = time.perf_counter() - begin
        opened = resident(server.process.pid)
        size = readers.round(server.happen)[1]
        loop = Loop(peer, size)
        others = Readers(peer, loop.port, folder, server.token)
        ours, theirs = ([], []), ([], [])
        # The two take turns, so that whatever else the machine does meets both.
        for _ in range(ROUNDS):
            for (times, used), reader, process, go in (
                (ours, readers, server.process, server.happen), (theirs, others, loop.process, loop.happen),
            ):
                before = cpu(process.pid)
                times.append(reader.round(go)[0])
                used.append(cpu(process.pid) - before)
        after = resident(server.process.pid)
    finally:
        for reader in filter(None, (readers, others)):
            reader.process.kill()
        server.process.terminate()
        server.process.wait(20)
    last, bare = (statistics.median(times) / 1e6 for times, _ in (ours, theirs))
    used, least = (sum(used) / ROUNDS * 1000 for _, used in (ours, theirs))
    return [
        ("memory of the server before the first stream", "", f"{idle / 2**20:.1f} MiB"),
        (f"memory of each of {STREAMS:,} streams", "≤ 40 KiB", f"{(opened - idle) / STREAMS / 1024:.1f} KiB"),
        (f"the same after {ROUNDS + 1} events to all", "≤ 40 KiB", f"{(after - idle) / STREAMS / 1024:.1f} KiB"),
        (f"opening {STREAMS:,} streams, with their sign-in checked", "", f"{opening:.1f} s"),
        (
            f"one event of {size} bytes to all, from the call to the last (median of {ROUNDS}), against the loop in C",
            "≤ 3 ×", f"{last / bare:.2f} × ({last:.0f} ms to {bare:.0f} ms)",
        ),
        ("CPU time of it, with that of the call", "", f"{used / least:.2f} × ({used:.0f} ms to {least:.0f} ms)"),
    ]


class Server:
    def __init__(self, data):
        add = [PROGRAM, "users", "add", "ann@example.org", "--role", "administrator", "--password-stdin", "--data", data]
        subprocess.run(add, input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
        environment = {
            **os.environ, "REELWRIGHT_CALLS_A_MINUTE": "100000000", "REELWRIGHT_STREAMS_AN_ACCOUNT": str(2 * STREAMS),
        }
        command = ["setpriv", "--pdeathsig", "KILL", "--", PROGRAM, "serve", "--port", "0", "--data", data]
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self.port = int(self.process.stdout.readline().strip().rsplit(":", 1)[1])
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port)
        form = {"email": "ann@example.org", "password": PASSWORD}
        self.token = ""
        self.token = self.call("POST", "/api/v1/auth/login", form)["access_token"]
        self.project = self.call("POST", "/api/v1/projects", {"name": "Watched"})["id"]
        self.edits = 0

    def happen(self):
        self.edits += 1
        self.call("PUT", f"/api/v1/projects/{self.project}", {"name": f"Edit {self.edits:04}"})

    def call(self, method, path, body):
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        self.connection.request(method, path, json.dumps(body), headers)
        answer = self.connection.getresponse()
        if answer.status >= 300:
            sys.exit(f"bin/bench: {method} {path} is answered with {answer.status}: {answer.read().decode()}")
        return json.load(answer)


class Loop:
    def __init__(self, peer, size):
        command = [peer, "loop", str(STREAMS), str(size)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def happen(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()


class Readers:
    """All the streams of one server in one process, which is the same for both servers."""

    def __init__(self, peer, port, folder, token):
        request = folder / f"request-{port}"
        request.write_bytes((
            f"GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/event-stream\r\n"
            f"Authorization: Bearer {token}\r\n\r\n"
        ).encode())
        command = [peer, "read", str(port), str(STREAMS), request]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        if self.process.stdout.readline() != "open\n":
            sys.exit("bin/bench: the streams could not be opened")

    def round(self, go):
        """Nanoseconds until the last had the event, and its bytes."""
        begin = time.monotonic_ns()
        go()
        _, last, size = map(int, self.process.stdout.readline().split())
        return last - begin, size


def resident(process):
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


def cpu(process):
    words = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
