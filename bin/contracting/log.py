"""What the server wrote to its log meanwhile: JSON with the whole date, and no secret."""

import json
import re

from .server import PASSWORD, Failure

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
# Passwords, access tokens, and the keys and links that this program gives out.
SECRET = re.compile(re.escape(PASSWORD) + r"|eyJ[\w-]{8}|rw_(?:key|ref|inv|setup|share)_[\w-]{8}")


def check(server, **_):
    lines = [line for line in server.said.splitlines() if not line.startswith("Reelwright is at ")]
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            raise Failure(f"the log has a line that is no JSON: {line[:300]}") from None
        if not TIME.fullmatch(entry.get("time", "")):
            raise Failure(f"a line of the log has no time: {line[:300]}")
        if found := SECRET.search(line):
            raise Failure(f"the log holds a secret that begins with {found[0][:8]}")
    if not lines:
        raise Failure("the log is empty")
    return f"{len(lines)} lines, no secret"
