"""How much pictures differ: the bits in which their perceptual hashes do, of 64."""

import math
import statistics

SIDE, KEPT = 32, 8
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
    steps = [distance(one, two) for one, two in zip(own, own[1:])]
    return f"neighbouring scenes differ by at least {min(steps, default=64)} of 64"


def between(films):
    """The two films that are most alike: by the median, over the scenes of one, of the nearest scene of the other,
    and of all pairs of scenes."""
    pairs = []
    for place, one in enumerate(films):
        for two in films[place + 1:]:
            all_pairs = [distance(a, b) for a in hashes(one) for b in hashes(two)]
            pairs.append((statistics.median(all_pairs), min(all_pairs), one.name, two.name))
    if not pairs:
        return "one film"
    middle, _, one, two = min(pairs)
    nearest = min(pairs, key=lambda pair: pair[1])
    return (f"scenes of two films differ by a median of at least {middle:g} of 64 ({one}, {two}); the two scenes most "
            f"alike by {nearest[1]} ({nearest[2]}, {nearest[3]})")
