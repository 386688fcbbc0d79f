"""Under one size limit: the composer, and the usual way of three passes (compose, add the sound, fit the size)."""

import re
import subprocess

from .film import SECONDS, SIZE, Film
from .measuring import FFMPEG, SINGLE, cpu
from .rendering import render

LIMIT = 7_000_000


def rows(folder):
    film = Film(folder)
    passes = folder / "three-passes.mp4"
    usual = three_passes(film, passes)
    quality = ssim(film, passes, film.chain(1))
    found = [(f"three passes, medium: {passes.stat().st_size / 1e6:.2f} MB, SSIM {quality:.4f}", f"{usual:.1f} s")]
    for name in ("draft", "final"):
        path = folder / f"{name}.mp4"
        used = render(film.order(name, name, limit=LIMIT), path, folder / "cache")
        found.append((
            f"composer, {name}: {path.stat().st_size / 1e6:.2f} MB, SSIM {ssim(film, path, film.graph(1)):.4f}",
            f"{used / usual:.2f} × ({used:.1f} s)",
        ))
    return found


def three_passes(film, path):
    """Medium, 2500k and 3M at most, one thread; the last pass has the rate that the limit leaves."""
    composed, sounding = path.with_suffix(".1.mp4"), path.with_suffix(".2.mp4")
    rate = ["-b:v", "2500k", "-maxrate", "3M", "-bufsize", "6M"]
    video = ["-c:v", "libx264", "-preset", "medium", "-threads:v", "1", "-pix_fmt", "yuv420p", "-s", SIZE, "-r", "30"]
    graph = ["-filter_complex", f"{film.chain()}[v]", "-map", "[v]"]
    used = cpu([*FFMPEG, *SINGLE, *film.inputs(), *graph, *video, *rate, composed])
    fade = f"atrim=end={SECONDS},afade=t=out:st={SECONDS - 1}:d=1"
    sound = ["-i", film.music, "-map", "0:v", "-map", "1:a", "-af", fade, "-c:a", "aac", "-b:a", "192k"]
    used += cpu([*FFMPEG, *SINGLE, "-threads", "1", "-i", composed, *sound, *video, *rate, sounding])
    target = int((LIMIT * 8 * 0.98 / SECONDS) / 1000 - 128)
    fitting = ["-b:v", f"{target}k", "-maxrate", f"{target}k", "-bufsize", f"{2 * target}k"]
    sound = ["-c:a", "aac", "-b:a", "128k"]
    return used + cpu([*FFMPEG, *SINGLE, "-threads", "1", "-i", sounding, *video, *fitting, *sound, path])


def ssim(film, path, graph):
    """Of a film against its own graph, which is not encoded at all."""
    command = [
        *FFMPEG, "-v", "info", "-nostats", "-i", path, *film.inputs(), "-filter_complex",
        f"{graph},settb=1/15360[graph];[0:v]settb=1/15360[film];[film][graph]ssim[v]", "-map", "[v]", "-f", "null", "-",
    ]
    said = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True).stderr
    return float(re.findall(r"All:([0-9.]+)", said)[-1])
