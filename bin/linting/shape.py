"""What a pattern cannot see: files too long or not wanted, tests that never run, promises without a reason."""

import re

from .swift_text import balanced, code

LONGEST = 400
UNWANTED = re.compile(
    r"\.(?:mp4|mov|mkv|webm|wav|mp3|m4a|flac|db|sqlite3?|db-wal|db-shm|log|pyc|swp)$"
    r"|(?:^|/)(?:Package\.resolved|\.DS_Store)$|(?:^|/)(?:\.build|__pycache__)/"
)
MODIFIERS = re.compile(
    r"(?:\s|@\w+(?:\([^()]*\))?|\b(?:public|package|internal|private|static|mutating|nonisolated|final)\b)*"
)
LOOKS_LIKE_TEST = re.compile(r"\bfunc\s+(?:test(?![a-z])\w*|`_+`)")


def violations(files, tracked):
    """Yields (path, line, what is wrong); `files` is path to text, `tracked` every path that git keeps."""
    for path in tracked:
        if UNWANTED.search(path):
            yield path, 1, (
                "is kept in git; it is made, not written, and differs on each machine; remove it with git rm --cached"
            )
    for path, text in files.items():
        if path.endswith(".swift") or path.startswith("bin/"):
            if (length := text.count("\n")) > LONGEST:
                yield path, LONGEST, f"{length} lines; over {LONGEST} nobody holds it in their head; split it by concern"
        if path.endswith(".swift"):
            yield from promises_without_reason(path, text)
        if path.startswith("Tests/") and path.endswith(".swift"):
            yield from tests_never_run(path, code(text))


def promises_without_reason(path, text):
    lines = text.splitlines()
    for number, line in enumerate(code(text).splitlines()):
        if not re.search(r"@unchecked\s+Sendable\b", line):
            continue
        above = number - 1
        while above >= 0 and lines[above].lstrip().startswith("@"):
            above -= 1
        if above < 0 or not lines[above].lstrip().startswith("//"):
            yield path, number + 1, (
                "@unchecked Sendable without its reason; the compiler checks nothing here; "
                "say on the line above what keeps it safe"
            )


def tests_never_run(path, text):
    """A function that reads like a test, by a sentence in backticks or by `test…`, and has no @Test."""
    run = set()
    for found in re.finditer(r"@Test\b", text):
        after = found.end()
        if text.startswith("(", after):
            after = balanced(text, after)[1]
        run.add(MODIFIERS.match(text, after).end())
    for found in LOOKS_LIKE_TEST.finditer(text):
        if found.start() not in run:
            line = text.count("\n", 0, found.start()) + 1
            yield path, line, "a test without @Test; it is never run; add @Test, or rename a helper"
