"""A film of six clips that are not easy to encode, as the composer takes it."""

import json

from .measuring import FFMPEG, SINGLE, run

CLIPS, FRAMES, OVERLAP, RATE, WIDTH, HEIGHT = 6, 150, 15, 30, 1080, 1920
SECONDS = CLIPS * FRAMES / RATE
SIZE = f"{WIDTH}x{HEIGHT}"
GRAIN = "noise=alls=5:allf=t"
PICTURES = [
    f"gradients=s={SIZE}:r=30:seed=3:speed=0.02,{GRAIN}",
    f"testsrc2=s={SIZE}:r=30",
    f"mandelbrot=s=270x480:r=30,scale={WIDTH}:{HEIGHT}",
    f"life=s=135x240:r=30:ratio=0.3:seed=5:mold=20,scale={WIDTH}:{HEIGHT},{GRAIN}",
    f"cellauto=s=135x240:r=30:rule=110:seed=7,scale={WIDTH}:{HEIGHT}:flags=neighbor",
    f"gradients=s={SIZE}:r=30:seed=9:speed=0.01:nb_colors=5,{GRAIN}",
]
COLORS = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"]
WORDS = ["Water for one cup.", "In forty seconds.", "That is all."]


class Film:
    def __init__(self, folder):
        self.folder = folder
        self.clips = [self.clip(number) for number in range(CLIPS)]
        self.music = self.tune("music", 220)
        self.lines = [self.voice(number) for number in range(len(WORDS))]

    def clip(self, number, change=""):
        """A clip as a model might deliver it: well encoded, with few frames to start from, 20 Mbit/s at most. Without
        that bound the grain alone would take 300, and decoding it more than everything else."""
        path = self.folder / f"clip-{number}{'-other' if change else ''}.mp4"
        picture = PICTURES[number] + (f",{change}" if change else "") + ",format=yuv420p"
        encoding = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "16", "-maxrate", "20M", "-bufsize", "20M", *COLORS]
        run([*FFMPEG, "-f", "lavfi", "-i", picture, "-frames:v", str(FRAMES + OVERLAP), *encoding, path])
        return path

    def tune(self, name, pitch):
        path = self.folder / f"{name}.wav"
        tones = "+".join(f"0.1*sin({pitch * step}*PI*2*t)*(1+sin({step}*t))" for step in (1, 1.25, 1.5, 2))
        run([*FFMPEG, "-f", "lavfi", "-i", f"aevalsrc='{tones}|{tones}':s=48000:d={SECONDS}", path])
        return path

    def voice(self, number):
        path = self.folder / f"line-{number}.wav"
        run(["espeak-ng", "-w", path.with_suffix(".raw"), WORDS[number]])
        run([*FFMPEG, "-i", path.with_suffix(".raw"), "-ar", "48000", "-ac", "1", path])
        return path

    def order(self, name, quality="draft", limit=None, clips=None, music=None, words=WORDS):
        """Writes what the composer is told, and returns its path."""
        at = [{"value": 3 + 8 * number, "timescale": 1} for number in range(len(words))]
        end = [{"value": 6 + 8 * number, "timescale": 1} for number in range(len(words))]
        subtitles = self.folder / f"{name}.srt"
        subtitles.write_text("".join(
            f"{number + 1}\n00:00:{3 + 8 * number:02},000 --> 00:00:{6 + 8 * number:02},000\n{text}\n\n"
            for number, text in enumerate(words)
        ))
        items = [
            {"name": f"Scene {number + 1}", "video": f"clip{number}", "frames": FRAMES,
             "overlap": OVERLAP if number + 1 < CLIPS else 0}
            for number in range(CLIPS)
        ]
        files = {f"clip{number}": str(path) for number, path in enumerate(clips or self.clips)}
        files |= {f"line{number}": str(path) for number, path in enumerate(self.lines)}
        settings = {"quality": quality, "captions": "soft", "narration": True, "music": True}
        path = self.folder / f"{name}.json"
        path.write_text(json.dumps({
            "timeline": {
                "title": "Bench",
                "format": {"aspect": "9:16", "rate": {"numerator": RATE, "denominator": 1}, "frames": CLIPS * FRAMES},
                "items": items,
                "music": "music",
                "narration": [{"sound": f"line{n}", "start": at[n], "samples": 48000} for n in range(len(at))],
                "captions": [{"start": at[n], "end": end[n], "text": words[n]} for n in range(len(at))],
            },
            "files": files | {"music": str(music or self.music)},
            "settings": settings | ({"maximum_bytes": limit} if limit else {}),
            "subtitles": str(subtitles),
        }))
        return path

    def inputs(self):
        return [word for path in self.clips for word in ("-threads", "1", "-i", path)]

    def graph(self, first=0):
        """What the composer makes of the clips, as one graph; `first` is the number of the first clip's input."""
        parts, pieces = [], []
        for number in range(CLIPS):
            head, tail = OVERLAP if number else 0, OVERLAP if number + 1 < CLIPS else 0
            cuts = [("head", 0, head), ("body", head, FRAMES), ("tail", FRAMES, FRAMES + tail)]
            cuts = [(f"{name}{number}", start, end) for name, start, end in cuts if end > start]
            names = "".join(f"[s{name}]" for name, _, _ in cuts)
            parts.append(f"[{first + number}:v]settb=1/30,setpts=N,split={len(cuts)}{names}")
            parts += [f"[s{name}]trim=start_frame={start}:end_frame={end},setpts=N[{name}]" for name, start, end in cuts]
            if number:
                share = f"floor(256*(N+1)/{OVERLAP + 1}+0.5)"
                parts.append(
                    f"color=s=32x32:r=30,format=yuv420p,trim=end_frame={OVERLAP},geq=lum='{share}':cb='{share}'"
                    f":cr='{share}',scale={WIDTH}:{HEIGHT}:flags=neighbor,setsar=1[share{number}]"
                )
                parts.append(f"[tail{number - 1}][head{number}][share{number}]maskedmerge[fade{number}]")
                pieces.append(f"[fade{number}]")
            pieces.append(f"[body{number}]")
        return ";".join(parts) + f";{''.join(pieces)}concat=n={len(pieces)},settb=1/30,setpts=N"

    def chain(self, first=0):
        """The clips joined by a chain of crossfades, as it is usually done."""
        parts, last = [], f"[{first}:v]"
        for number in range(1, CLIPS):
            offset = number * FRAMES / RATE
            parts.append(
                f"{last}[{first + number}:v]xfade=transition=fade:duration={OVERLAP / RATE}:offset={offset}[x{number}]"
            )
            last = f"[x{number}]"
        return ";".join(parts) + f";{last}trim=end_frame={CLIPS * FRAMES},format=yuv420p"

    def through(self, graph):
        """The command that decodes the clips through a graph, but for where the frames go."""
        return [*FFMPEG, *SINGLE, *self.inputs(), "-filter_complex", f"{graph}[v]", "-map", "[v]"]
