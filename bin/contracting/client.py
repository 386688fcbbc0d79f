"""The committed TypeScript client: what the code writes, what tsc takes, and what it does on Node."""

import json
import subprocess

from .server import PASSWORD, PROGRAM, ROOT, Failure

COMMITTED = ROOT / "clients/reelwright.ts"
SCRIPT = ROOT / "Tests/Client/client.ts"
OPTIONS = ["--strict", "--noUncheckedIndexedAccess", "--target", "es2020", "--module", "commonjs", "--lib", "es2020,dom,dom.iterable"]


def check(server, **_):
    written = subprocess.run([PROGRAM, "typegen"], text=True, capture_output=True, check=True).stdout
    if written != COMMITTED.read_text():
        raise Failure("clients/reelwright.ts is not what the code writes; run `reelwright typegen -o clients/reelwright.ts`.")
    made = server.folder / "client"
    run(["tsc", *OPTIONS, "--outDir", made, "--rootDir", ROOT, SCRIPT])
    email = server.fresh_account()
    said = run(["nodejs", made / "Tests/Client/client.js", json.dumps([server.url, email, PASSWORD])])
    return said.splitlines()[-1]


def run(command):
    done = subprocess.run(command, text=True, capture_output=True, timeout=300)
    if done.returncode != 0:
        raise Failure(f"{command[0]} failed:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout
