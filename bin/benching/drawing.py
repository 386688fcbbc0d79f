"""What drawing and sound of a draft film take, against encoding the same frames, with and without grain."""

import json

from .measuring import PROGRAM, cpu, encode_piped, run
from .rendering import VERYFAST, make


def rows(folder):
    grained, plain = folder / "grained", folder / "plain"
    made(folder, plain, "--no-grain")
    made(folder, grained, "--no-music", "--no-narration")
    # The same film once more needs sound, and the join with what is there.
    sound = made(folder, grained)
    drawing = cpu(frames(grained))
    without = encoding(plain)
    with_grain = encoding(grained)
    return [
        (
            "drawing and sound against one encode of the same frames without grain (veryfast, CRF 23)",
            "≤ 1.0 ×",
            f"{(drawing + sound) / without:.2f} × ({drawing:.1f} s + {sound:.1f} s to {without:.1f} s)",
        ),
        (
            "encoding with grain against without",
            "≤ 1.3 ×",
            f"{with_grain / without:.2f} × ({with_grain:.1f} s to {without:.1f} s)",
        ),
    ]


def made(folder, data, *options):
    """CPU seconds of a whole draft film."""
    return cpu(make(folder / f"{data.name}.mp4", data, *options))


def frames(data):
    return [PROGRAM, "bench-frames", "--data", data]


def encoding(data):
    projects = json.loads(run([PROGRAM, "projects", "--json", "--data", data]).splitlines()[0])
    rate = projects["format"]["rate"]
    return encode_piped(frames(data), "1080x1920", f"{rate['numerator']}/{rate['denominator']}", VERYFAST)
