"""How much pictures differ: the bits in which their perceptual hashes do, of 64."""

import math
import statistics

SIDE, KEPT = 32, 8
# The least of scenes that follow each other, and the least median over the scenes of two films.
LEAST_WITHIN, LEAST_BETWEEN = 12, 16
WAVES = [[math.cos((2 * place + 1) * number * math.pi / (2 * SIDE)) for place in range(SIDE)] for number in range(KEPT)]


def perceptual_hash(grey):
    """Which of the lowest 64 frequencies of a picture of 32 × 32 are above their median."""
    rows = [[sum(grey[y * SIDE + x] * wave[x] for x in range(SIDE)) for wave in WAVES] for y in range(SIDE)]
    values = [sum(rows[y][column] * wave[y] for y in range(SIDE)) for wave in WAVES for column in range(KEPT)]
    middle = statistics.median(values[1:])
    return sum((value > middle) << place for place, value in enumerate(values))


def hashes(film):
    if not hasattr(film, "hashes"):
        film.hashes = [perceptual_hash(film.picture(second, SIDE, SIDE, "gray")) for second in film.middles()]
    return film.hashes


def distance(one, two):
    return (one ^ two).bit_count()


def within(film):
    own = hashes(film)
    return min((distance(one, two) for one, two in zip(own, own[1:])), default=64)


def between(films):
    """Of the two films that are most alike, the median distance over all pairs of their scenes, and their names."""
    pairs = [(statistics.median(distance(a, b) for a in hashes(one) for b in hashes(two)), one.name, two.name)
             for place, one in enumerate(films) for two in films[place + 1:]]
    return min(pairs, default=(64, "one film", "none"))


def faults(films):
    """A sentence for every bound that the films do not keep."""
    found = []
    seen = {}
    for film in films:
        if within(film) < LEAST_WITHIN:
            found.append(f"{film.name}: neighbouring scenes differ by {within(film)}, not {LEAST_WITHIN}, of 64")
        staged = film.stagings()
        for one, two in zip(staged, staged[1:]):
            if one[3] == two[3] and one[1:3] == two[1:3]:
                found.append(f"{film.name}: two neighbouring scenes have the framing, setting and light {one[1:]}")
        for scene in staged:
            if scene in seen:
                found.append(f"{film.name} and {seen[scene]}: two scenes are {', '.join(scene)}")
            seen[scene] = film.name
    middle, one, two = between(films)
    if middle < LEAST_BETWEEN:
        found.append(f"{one} and {two}: scenes differ by a median of {middle:g}, not {LEAST_BETWEEN}, of 64")
    return found
