"""What the composer takes: for a whole film, after a change, and for a whole draft."""

import os
import shutil
import statistics
from pathlib import Path

from .film import CLIPS, FRAMES, OVERLAP, RATE, SIZE, Film
from .measuring import PROGRAM, ROOT, bare_encode, cpu, cpu_and_memory, encode_alone, frame_hashes

BRIEF = ROOT / "examples/kettle.json"
TIMES = 3
VERYFAST = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-threads", "1"]


def rows(folder):
    film = Film(folder)
    full, found = {}, []
    for quality, preset, crf in (("draft", "veryfast", 23), ("final", "medium", 18)):
        full[quality], row = whole(film, quality, preset, crf)
        found.append(row)
    for quality in full:
        found.append(after_change(film, quality, full[quality], cache(film, quality)))
    for what, change in (("music", {"music": film.tune("other", 330)}), ("soft captions", {"words": ["Tea."] * 3})):
        for quality in full:
            path = folder / f"{quality}-changed.mp4"
            order = film.order("changed", quality, **change)
            used = statistics.median(render(order, path, copied(cache(film, quality))) for _ in range(TIMES))
            same = frame_hashes(path) == frame_hashes(folder / f"{quality}.mp4")
            found.append((
                f"{what} changed against the full {quality} render; all frames equal: {'yes' if same else 'NO'}",
                f"{used / full[quality]:.3f} × ({used:.1f} s)",
            ))
    return found + draft(folder)


def whole(film, quality, preset, crf):
    """Both sides in turns: a machine that others share changes its pace by more than what is to be seen."""
    through = film.through(film.graph())
    graphs, renders, bares = [], [], []
    for _ in range(TIMES):
        shutil.rmtree(cache(film, quality), ignore_errors=True)
        graphs.append(cpu([*through, "-f", "null", "-"]))
        renders.append(render(film.order(quality, quality), film.folder / f"{quality}.mp4", cache(film, quality)))
        bares.append(encode_alone(through, SIZE, RATE, encoding(preset, crf)))
    ratio = statistics.median(one / (graph + bare) for graph, one, bare in zip(graphs, renders, bares))
    full, graph, bare = map(statistics.median, (renders, graphs, bares))
    return full, (
        f"full {quality} render against decoding through its graph and one bare encode ({preset}, 1 thread)",
        f"{ratio:.2f} × ({full:.1f} s to {graph:.1f} s + {bare:.1f} s)",
    )


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


def cache(film, quality):
    """A cache of its own, so that no film finds another's sound."""
    return film.folder / f"cache-{quality}"


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
