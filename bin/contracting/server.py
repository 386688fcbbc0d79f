"""A server on a data folder of its own, and accounts on it."""

import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("REELWRIGHT_EXECUTABLE") or ROOT / ".build/debug/reelwright"
PYTHON = ROOT / ".build/python/bin"
PASSWORD = "three boats on a lake"


class Failure(Exception):
    """What a check found; its text is for people."""


class Server:
    def __init__(self, folder):
        self.folder = folder
        self.data = folder / "data"
        self.log = folder / "serve.log"
        self.url = ""
        self.accounts = 0

    def __enter__(self):
        self.start()
        return self

    def start(self):
        # No limit of calls: what is counted here is what is wrong.
        environment = {**os.environ, "REELWRIGHT_CALLS_A_MINUTE": "100000000"}
        command = [PROGRAM, "serve", "--port", "0", "--registration", "open", "--data", self.data]
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                ["setpriv", "--pdeathsig", "KILL", "--", *command], stdout=log, stderr=log, env=environment
            )
        end = time.monotonic() + 60
        while "Reelwright is at " not in self.said:
            if self.process.poll() is not None or time.monotonic() > end:
                raise SystemExit(f"error: the server did not start: {self.said}")
            time.sleep(0.05)
        self.url = self.said.split("Reelwright is at ")[1].split()[0]

    def kill(self):
        """Ends it with kill -9; `start` begins it again on the same data."""
        self.process.kill()
        self.process.wait()

    def __exit__(self, *_):
        if self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    @property
    def said(self):
        return self.log.read_text()

    def set_up_link(self):
        end = time.monotonic() + 20
        while not (self.data / "set-up-link").exists():
            if time.monotonic() > end:
                raise Failure("there is no set-up link")
            time.sleep(0.05)
        return (self.data / "set-up-link").read_text().strip()

    def get(self, path):
        with urllib.request.urlopen(self.url + path) as answer:
            return answer.read()

    def fresh_account(self):
        """Makes an administrator and gives its e-mail."""
        self.accounts += 1
        email = f"person{self.accounts}@example.org"
        command = [PROGRAM, "users", "add", email, "--role", "administrator", "--password-stdin", "--data", self.data]
        subprocess.run(command, input=PASSWORD + "\n", text=True, check=True, capture_output=True)
        return email

    def sign_in(self, email):
        """An access token."""
        request = urllib.request.Request(
            self.url + "/api/v1/auth/login",
            data=json.dumps({"email": email, "password": PASSWORD}).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["access_token"]
