"""Runs the parts that were named, or all, and says how each ended."""

import os
import secrets
import sys
import tempfile
import time
from pathlib import Path

from . import api, client, document, events, log, operations, pages
from .server import Failure, Server

PARTS = {
    "document": document.check, "pages": pages.check, "client": client.check, "operations": operations.check,
    "events": events.check, "api": api.check, "log": log.check,
}


def main():
    words = sys.argv[1:]
    is_long = "--long" in words or bool(os.environ.get("REELWRIGHT_LONG"))
    names = [word for word in words if word != "--long"]
    if unknown := [name for name in names if name not in PARTS]:
        sys.exit(f"bin/contract: there is no part {unknown[0]}; it takes --long and {', '.join(PARTS)}.")
    seed = int(os.environ.get("REELWRIGHT_SEED") or (secrets.randbelow(1 << 31) if is_long else 1))
    print(f"seed {seed}")
    failed = 0
    with tempfile.TemporaryDirectory() as folder, Server(Path(folder)) as server:
        # The pages set the server up, as a person does; without them its link is used.
        for name in PARTS if not names else [name for name in PARTS if name in names]:
            begin = time.monotonic()
            try:
                words = PARTS[name](server, seed=seed, is_long=is_long)
            except Failure as failure:
                failed += 1
                words = f"error: {failure}"
            print(f"{name:12}{time.monotonic() - begin:6.1f} s  {words}", flush=True)
    sys.exit(1 if failed else 0)


main()
