"""One film of examples/judge: made, and looked into."""

import hashlib
import json
import shutil
import sqlite3
import subprocess
from pathlib import Path

from benching.measuring import FFMPEG, PROGRAM, run


class JudgedFilm:
    def __init__(self, order, briefs, folder):
        self.name = Path(order["file"]).stem
        self.path = folder / f"{self.name}.mp4"
        self.data = folder / f"{self.name}-data"
        options = [("--aspect", "aspect"), ("--duration", "seconds"), ("--seed", "seed"), ("--logo", "logo"),
                   ("--product-image", "product_image")]
        words = [str(word) for option, key in options if key in order for word in (option, order[key])]
        # Captions are for the player to show; the pictures are compared without them.
        command = [PROGRAM, "make", briefs / order["file"], *words, "--quality", "draft", "--captions", "off", "--force",
                   "--output", self.path, "--data", self.data]
        self.make(command, briefs / order["file"])
        probed = json.loads(run(["ffprobe", "-v", "error", "-show_format", "-show_streams", "-show_chapters", "-of",
                                 "json", self.path]))
        video = next(stream for stream in probed["streams"] if stream["codec_type"] == "video")
        self.width, self.height = video["width"], video["height"]
        self.seconds = float(probed["format"]["duration"])
        self.scenes = [(float(part["start_time"]), float(part["end_time"])) for part in probed["chapters"]]

    def make(self, command, brief):
        """Makes the film unless it is there from the same program, brief and options."""
        stamp = self.path.with_suffix(".stamp")
        made_by = hashlib.sha256(PROGRAM.read_bytes() + brief.read_bytes() + repr(command).encode()).hexdigest()
        if stamp.exists() and self.path.exists() and stamp.read_text() == made_by:
            return
        stamp.unlink(missing_ok=True)
        shutil.rmtree(self.data, ignore_errors=True)
        run(command)
        stamp.write_text(made_by)

    def picture(self, second, width, height, pixels):
        """The bytes of a frame at another size: `pixels` is FFmpeg's name of their kind."""
        command = [*FFMPEG, "-ss", f"{second:.3f}", "-i", self.path, "-frames:v", "1", "-vf",
                   f"scale={width}:{height}:flags=area", "-f", "rawvideo", "-pix_fmt", pixels, "-"]
        return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True).stdout

    def middles(self):
        return [(start + end) / 2 for start, end in self.scenes]

    def stagings(self):
        """What each scene shows and how: subject, setting, light and framing."""
        with sqlite3.connect(self.data / "reelwright.db") as database:
            found = database.execute("SELECT subject, staging FROM scenes ORDER BY position").fetchall()
        staged = [(subject, json.loads(staging)) for subject, staging in found]
        return [(subject, *(staging[key] for key in ("setting", "light", "framing"))) for subject, staging in staged]

    def beats(self):
        """When the music's beats are heard, in seconds, as its recipe says."""
        with sqlite3.connect(self.data / "reelwright.db") as database:
            found = database.execute("SELECT recipe FROM sounds WHERE kind = 'music'").fetchall()
        if not found:
            return []
        parameters = json.loads(found[-1][0])["parameters"]
        beat = 60 / float(parameters["beats_per_minute"])
        first = float(parameters.get("first_beat", 0))
        return [first + beat * number for number in range(int((self.seconds - first) / beat))]

    def facts(self):
        sound = subprocess.run(
            ["ffmpeg", "-hide_banner", "-nostats", "-i", self.path, "-map", "0:a", "-af", "ebur128=peak=true", "-f",
             "null", "-"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True).stderr
        summary = sound[sound.rindex("Summary:"):]
        value = {line.split(":")[0].strip(): line.split(":")[1].split()[0]
                 for line in summary.splitlines() if line.strip().startswith(("I:", "Peak:"))}
        return (f"{self.width}×{self.height}, {self.seconds:.2f} s, {len(self.scenes)} scenes, "
                f"{value['I']} LUFS, peak {value['Peak']} dBFS")
