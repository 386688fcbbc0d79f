"""Every operation, by schemathesis: what it sends and what it checks follows from the document."""

import json
import re
import subprocess

from .server import PYTHON, ROOT, Failure

# A tenth of what schemathesis.toml says.
FEW = ["--max-examples", "3"]


# The links between operations lead from one group to another, so they are followed in one run over all.
ALONE = "examples,coverage,fuzzing"


def check(server, seed, is_long):
    document = json.loads(server.get("/api/openapi.json"))
    groups = dict.fromkeys(tag["name"] for tag in document["tags"])
    runs = {group: ["--include-tag", group, "--phases", ALONE] for group in groups}
    runs["links"] = ["--phases", "stateful"]
    cases, reports = 0, []
    for name, options in runs.items():
        token = server.sign_in(server.fresh_account())
        command = [
            PYTHON / "schemathesis", "--config-file", ROOT / "schemathesis.toml", "run", server.url + "/api/openapi.json",
            *options, "--header", f"Authorization: Bearer {token}", "--seed", str(seed), "--no-color",
            "--generation-database", "none", *([] if is_long else FEW),
        ]
        done = subprocess.run(command, text=True, capture_output=True, cwd=server.folder, timeout=3600)
        found = re.search(r"^ *(\d+) generated", done.stdout, re.MULTILINE)
        # All operations of a group may be left out by name, with the reason, in schemathesis.toml.
        if "No operations matched the filters" in done.stdout:
            continue
        if done.returncode != 0 or not found:
            reports.append(f"{name}, seed {seed}:\n{readable(done.stdout)[-12000:]}{done.stderr[-2000:]}")
        cases += int(found[1]) if found else 0
    if reports:
        raise Failure("\n".join(reports))
    return f"{cases} cases in {len(groups)} groups and their links, no failure"


def readable(text):
    """Without what fills lines that nobody reads."""
    return "\n".join(line if len(line) <= 1000 else f"{line[:900]} … {line[-90:]}" for line in text.splitlines())
