"""What the composer takes: for a whole film, after a change, and for a whole draft."""

import os
import shutil
import statistics
from pathlib import Path

from .film import CLIPS, FRAMES, OVERLAP, RATE, SIZE, Film
from .measuring import PROGRAM, ROOT, bare_encode, cpu, cpu_and_memory, encode_alone, frame_hashes

BRIEF = ROOT / "examples/kettle.json"
VERYFAST = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-threads", "1"]


def rows(folder):
    film = Film(folder)
    cache = folder / "cache"
    first, full = folder / "first.mp4", {}
    found = []
    through = film.through(film.graph())
    graph = cpu([*through, "-f", "null", "-"])
    for quality, preset, crf in (("draft", "veryfast", 23), ("final", "medium", 18)):
        path = folder / f"{quality}.mp4"
        full[quality] = render(film.order(quality, quality), path, cache)
        bare = encode_alone(through, SIZE, RATE, encoding(preset, crf))
        found.append((
            f"full {quality} render against decoding through its graph and one bare encode ({preset}, 1 thread)",
            f"{full[quality] / (graph + bare):.2f} × ({full[quality]:.1f} s to {graph:.1f} s + {bare:.1f} s)",
        ))
    shutil.copy(folder / "draft.mp4", first)
    for quality in full:
        found.append(after_change(film, quality, full[quality], cache))
    for what, change in (("music", {"music": film.tune("other", 330)}), ("soft captions", {"words": ["Tea."] * 3})):
        for quality in full:
            path = folder / f"{quality}-changed.mp4"
            used = render(film.order("changed", quality, **change), path, copied(cache))
            same = frame_hashes(path) == frame_hashes(folder / f"{quality}.mp4")
            found.append((
                f"{what} changed against the full {quality} render; all frames equal: {'yes' if same else 'NO'}",
                f"{used / full[quality]:.3f} × ({used:.1f} s)",
            ))
    return found + draft(folder)


def after_change(film, quality, full, cache):
    """Each clip in turn is replaced by its mirror image, which is as hard to encode."""
    before = frame_hashes(film.folder / f"{quality}.mp4")
    ratios, equal = [], True
    for number in range(CLIPS):
        clips = list(film.clips)
        other = film.folder / f"clip-{number}-other.mp4"
        clips[number] = other if other.exists() else film.clip(number, "hflip")
        path = film.folder / "changed.mp4"
        used = render(film.order("changed", quality, clips=clips), path, copied(cache))
        ratios.append(used / full)
        after = frame_hashes(path)
        touched = range(number * FRAMES, min((number + 1) * FRAMES + OVERLAP, CLIPS * FRAMES))
        equal &= len(after) == len(before)
        equal &= all(one == two for frame, (one, two) in enumerate(zip(before, after)) if frame not in touched)
        equal &= all(before[frame] != after[frame] for frame in touched)
    return (
        f"one of six clips changed against the full {quality} render; frames outside equal: {'yes' if equal else 'NO'}",
        f"mean {statistics.mean(ratios):.2f} ×, worst {max(ratios):.2f} ×",
    )


def render(order, film, cache):
    return cpu([PROGRAM, "bench", order, "--output", film, "--cache", cache])


def copied(cache):
    """A copy of the cache as the full renders left it, so that no change finds another's pieces."""
    copy = cache.with_name("cache-copy")
    shutil.rmtree(copy, ignore_errors=True)
    return Path(shutil.copytree(cache, copy, copy_function=os.link))


def encoding(preset, crf):
    return [
        "-c:v", "libx264", "-preset", preset, "-crf", str(crf), "-maxrate", "3000k", "-bufsize", "1500k", "-g", "60",
        "-threads", "1", "-x264-params", "open-gop=0",
    ]


def draft(folder):
    film = folder / "make.mp4"
    used, memory = cpu_and_memory(make(film, folder / "data"))
    bare = bare_draft(folder)
    return [
        (
            f"draft `make` of `{BRIEF.relative_to(ROOT)}` against one bare encode of its frames made without grain "
            "(veryfast, CRF 23)",
            f"{used / bare:.2f} × ({used:.1f} s to {bare:.1f} s)",
        ),
        ("the most memory of all its programs together", f"{memory / 1_000_000:.0f} MB"),
        ("size of the draft film", f"{film.stat().st_size / 1_000_000:.1f} MB"),
    ]


def make(film, data, *options):
    """The command that makes the whole draft film."""
    return [PROGRAM, "make", BRIEF, "--quality", "draft", "--output", film, "--data", data, *options]


def bare_draft(folder):
    """CPU seconds of encoding once the frames of the same draft made without grain, in a data folder of its own."""
    film = folder / "without-grain.mp4"
    cpu(make(film, folder / "data-without-grain", "--no-grain"))
    return bare_encode(film, VERYFAST)
