"""Runs the commands of docs/api.md as they stand, from set-up to the film."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from .server import ROOT, Failure, Server


def check(_, **__):
    commands = re.findall(r"^```sh\n(.*?)^```", (ROOT / "docs/api.md").read_text(), re.MULTILINE | re.DOTALL)
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder)) as server:
        server.set_up_link()
        environment = {**os.environ, "STUDIO": server.url, "DATA": str(server.data)}
        try:
            done = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", "\n".join(commands)],
                env=environment, capture_output=True, text=True, timeout=240,
            )
        except subprocess.TimeoutExpired:
            raise Failure("the commands of docs/api.md take more than 240 s") from None
        if done.returncode != 0:
            raise Failure(f"the commands of docs/api.md end with {done.returncode}: {done.stderr[-2000:]}")
        return f"{len(commands)} steps, a film of {length(server.data / 'film.mp4')} s"


def length(film):
    probe = ["ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", film]
    seconds = float(subprocess.run(probe, capture_output=True, text=True, check=True).stdout)
    # Six seconds were ordered, and a title card of one and a half is put before them.
    if abs(seconds - 7.5) > 0.05:
        raise Failure(f"the film that was ordered with 6 s and a card of 1.5 s has {seconds}")
    return f"{seconds:g}"
