"""A contact sheet: six frames in a row, the waveform below, then marks of cuts and beats."""

import subprocess

from benching.measuring import FFMPEG

COLUMNS, HEIGHT, WAVE, MARKS, GAP = 6, 300, 48, 14, 4
PAPER, CUT, BEAT = (244, 242, 238), (30, 30, 30), (200, 80, 40)


def write_sheet(film, path):
    width = round(HEIGHT * film.width / film.height / 2) * 2
    total = COLUMNS * width + (COLUMNS - 1) * GAP
    rows = [bytearray(bytes(PAPER) * total) for _ in range(HEIGHT + GAP + WAVE + MARKS)]
    for column, second in enumerate(moments(film)):
        place(rows, film.picture(second, width, HEIGHT, "rgb24"), column * (width + GAP), 0, width)
    place(rows, waveform(film, total), 0, HEIGHT + GAP, total)
    for second, color, height in marks(film):
        x = min(total - 1, int(second / film.seconds * total))
        for y in range(HEIGHT + GAP + WAVE, HEIGHT + GAP + WAVE + height):
            rows[y][3 * x:3 * x + 3] = bytes(color)
    command = [*FFMPEG, "-f", "rawvideo", "-pix_fmt", "rgb24", "-video_size", f"{total}x{len(rows)}", "-i", "pipe:0",
               "-frames:v", "1", "-update", "1", "-q:v", "5", path]
    subprocess.run(command, input=b"".join(rows), check=True)


def moments(film):
    """The middles of six scenes; in a film with fewer the longest are seen twice, each time clear of the dissolves."""
    scenes = film.scenes
    if len(scenes) >= COLUMNS:
        scenes = [scenes[round(number * (len(scenes) - 1) / (COLUMNS - 1))] for number in range(COLUMNS)]
        return [(start + end) / 2 for start, end in scenes]
    longest = sorted(scenes, key=lambda scene: scene[0] - scene[1])[:COLUMNS - len(scenes)]
    return [start + (end - start) * place for start, end in scenes
            for place in ((0.3, 0.8) if (start, end) in longest else (0.5,))]


def marks(film):
    return [(second, BEAT, MARKS // 2) for second in film.beats()] + [(end, CUT, MARKS) for _, end in film.scenes[:-1]]


def waveform(film, width):
    paper = "#{:02x}{:02x}{:02x}".format(*PAPER)
    graph = (f"color={paper}:s={width}x{WAVE}[paper];[0:a]aformat=channel_layouts=mono,"
             f"showwavespic=s={width}x{WAVE}:scale=sqrt:colors=#404040[wave];[paper][wave]overlay=shortest=1")
    command = [*FFMPEG, "-i", film.path, "-filter_complex", graph, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt",
               "rgb24", "-"]
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True).stdout


def place(rows, picture, x, y, width):
    for line in range(len(picture) // (3 * width)):
        rows[y + line][3 * x:3 * (x + width)] = picture[3 * width * line:3 * width * (line + 1)]
