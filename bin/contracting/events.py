"""Event streams over the real process: what other processes do, kill -9 and a new start, and the graceful stop."""

import http.client
import json
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from .server import PASSWORD, PROGRAM, Failure, Server

STREAMS = 50
# Seconds, as the contract says.
SEEN, STOPPED = 1, 10


def check(_, **__):
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder)) as server:
        email = server.fresh_account()
        seen = another_process(server, email)
        count = kill_and_come_back(server, email)
        stopped = stop(server, server.sign_in(email))
    return f"another process is seen in {seen:.2f} s, {count} events through 5 kills, {STREAMS} streams end in {stopped:.2f} s"


def another_process(server, email):
    """The longest of a few; what counts is from the end of the other process."""
    stream, longest = Stream(server, server.sign_in(email)), 0
    for number in range(5):
        command = [PROGRAM, "users", "add", f"other{number}@example.org", "--password-stdin", "--data", server.data]
        subprocess.run(command, input=PASSWORD + "\n", text=True, check=True, capture_output=True)
        begin = time.monotonic()
        stream.until(lambda event: event["kind"] == "user.made")
        longest = max(longest, time.monotonic() - begin)
    if longest > SEEN:
        raise Failure(f"a change by another process was seen after {longest:.2f} s, not within {SEEN}")
    stream.close()
    return longest


def kill_and_come_back(server, email):
    """Killed at any moment, the server goes on with its log: whoever comes back gets each event once."""
    token = server.sign_in(email)
    stream, numbers = Stream(server, token), []
    last = stream.last
    start = last
    for _ in range(5):
        for name in range(3):
            call(server, token, "POST", "/api/v1/projects", {"name": f"Film {name}"})
        numbers.append(stream.next()["number"])
        last = numbers[-1]
        server.kill()
        server.start()
        stream = Stream(server, token, last)
    page = call(server, token, "GET", f"/api/v1/events?after={start}&limit=500")
    wanted = [event["number"] for event in page["items"]]
    while len(numbers) < len(wanted):
        numbers.append(stream.next()["number"])
    if numbers != wanted or page["has_more"]:
        raise Failure(f"through kills the events were {numbers}, where the log has {wanted}")
    stream.close()
    return len(numbers)


def stop(server, token):
    streams = [Stream(server, token) for _ in range(STREAMS)]
    begin = time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    for stream in streams:
        stream.until(lambda event: event.get("reason") == "server_stopping")
    server.process.wait(20)
    taken = time.monotonic() - begin
    if taken > STOPPED or server.process.returncode != 0:
        raise Failure(f"with open streams it stopped after {taken:.1f} s with {server.process.returncode}")
    return taken


def call(server, token, method, path, body=None):
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    connection.request(method, path, json.dumps(body) if body else None, headers)
    answer = connection.getresponse()
    if answer.status >= 300:
        raise Failure(f"{method} {path} is answered with {answer.status}: {answer.read()[:500]}")
    return json.load(answer)


class Stream:
    """One open stream, which is read line by line."""

    def __init__(self, server, token, last=None):
        self.connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
        headers = {"Authorization": f"Bearer {token}", "Accept": "text/event-stream"}
        if last is not None:
            headers["Last-Event-ID"] = str(last)
        self.connection.request("GET", "/api/v1/events", headers=headers)
        self.answer = self.connection.getresponse()
        if self.answer.status != 200:
            raise Failure(f"a stream is answered with {self.answer.status}: {self.answer.read()[:500]}")
        self.last = None
        while self.last is None:
            self.line()

    def line(self):
        try:
            line = self.answer.readline().decode().rstrip("\n")
        except (socket.timeout, http.client.HTTPException) as error:
            raise Failure(f"a stream broke off: {error}") from None
        if line.startswith("id: "):
            self.last = int(line[4:])
        return line

    def next(self):
        while not (line := self.line()).startswith("data: "):
            if self.answer.isclosed():
                raise Failure("a stream ended without an event")
        return json.loads(line[6:])

    def until(self, is_it):
        while not is_it(self.next()):
            pass

    def close(self):
        self.connection.close()
