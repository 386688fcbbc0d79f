"""Runs programs and measures what they use; a ratio of CPU times holds on a busy machine, a time does not."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
WRAPPER = ROOT / "bin/reelwright"
PROGRAM = ROOT / ".build/release/reelwright"
FFMPEG = ["ffmpeg", "-v", "error", "-nostdin", "-y"]
# One thread each, as the composer runs it.
RAW = ["-f", "rawvideo", "-pix_fmt", "yuv420p"]
SINGLE = ["-filter_threads", "1", "-filter_complex_threads", "1"]


def run(command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"bin/bench: {' '.join(map(str, command))} ended with status {done.returncode}")
    return done.stdout


def cpu(command):
    """CPU seconds of a command and of all it started and waited for."""
    return cpu_seconds(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL))


def cpu_seconds(process):
    """Waits for it; what it started and waited for is counted too."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"bin/bench: {' '.join(map(str, process.args))} ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def cpu_and_memory(command):
    """CPU seconds, and the most bytes that the command and all its children held at one moment.

    Memory that several share is divided among them (PSS), and looked at twenty times a second."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None:
        most = max(most, sum(map(held, family(process.pid))))
        time.sleep(0.05)
    return cpu_seconds(process), most


def family(root):
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, ValueError, IndexError):
                continue
    members = {root}
    while new := {child for child, parent in parents.items() if parent in members} - members:
        members |= new
    return members


def held(process):
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def bare_encode(film, encoding):
    """CPU seconds of encoding a film's frames once."""
    stream = run([
        "ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height,r_frame_rate",
        "-of", "csv=p=0", film,
    ]).strip().split(",")
    frames = [*FFMPEG, "-threads", "1", "-i", film, "-map", "0:v:0"]
    return encode_alone(frames, f"{stream[0]}x{stream[1]}", stream[2], encoding)


def encode_alone(frames, size, rate, encoding):
    """CPU seconds of encoding what a command of FFmpeg makes. That runs as a process of its own, which hands the
    frames over through a pipe, so that making them is not counted."""
    return encode_piped([*frames, *RAW, "pipe:1"], size, rate, encoding)


def encode_piped(command, size, rate, encoding):
    """The same for any program that writes bare frames."""
    maker = subprocess.Popen(command, stdout=subprocess.PIPE)
    shape = ["-video_size", size, "-framerate", str(rate)]
    encoder = subprocess.Popen(
        [*FFMPEG, "-threads", "1", *RAW, *shape, "-i", "pipe:0", *encoding, "-f", "null", "-"], stdin=maker.stdout
    )
    maker.stdout.close()
    used = cpu_seconds(encoder)
    cpu_seconds(maker)
    return used


def frame_hashes(film):
    lines = run([*FFMPEG, "-i", film, "-map", "0:v:0", "-f", "framehash", "-hash", "murmur3", "-"]).splitlines()
    return [line.split(",")[-1].strip() for line in lines if not line.startswith("#")]


def machine():
    names = [line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    version = " ".join(run(["ffmpeg", "-version"]).split()[:3]).replace("ffmpeg version", "FFmpeg")
    return f"On {os.cpu_count()} cores of {names[0] if names else 'an unnamed processor'}, with {version}:\n"


def table(rows):
    """Of what was measured, where there is one its goal, and the value."""
    heads = ("measured", "goal", "value") if len(rows[0]) == 3 else ("measured", "value")
    return "\n".join("| " + " | ".join(row) + " |" for row in (heads, ("---",) * len(heads), *rows))
