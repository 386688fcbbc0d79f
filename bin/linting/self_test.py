"""Plants violations of every rule, one at a time, in a clean tree and looks whether each is found, alone."""

import subprocess
import tempfile
from pathlib import Path

from .bans import BANS

# Each line of this file comes close to a violation and is none.
NEAR_MISSES = '''
import Foundation

// Task { }, Date() and fatalError() may be named in a comment.
let text = "Task { print(UUID()) } is \\(word) in a string"
let roll = Int.random(in: 1...6, using: &generator)
let order = scenes.shuffled(using: &generator)
func wait() async throws { try await Task.sleep(for: .seconds(max(1, min(2, 3))), clock: clock) }
func all() async { await withTaskGroup(of: Int.self) { group in group.addTask { await clock.now } } }
let fine = Task.isCancelled || blueprint(1) == log.print(2) || processes(3) == MyProcess(4)
struct TaskList {}
enum RenderProgress {}
public static let limit = 3
/// Its handle is used under a lock alone.
final class Handle: @unchecked Sendable {}
'''
TESTS = '''
import Studio
import Testing

@Test func `a sentence that runs`() {}
@Test(arguments: [1, 2].map { $0 + 1 })
@MainActor func `cases of (one) thing`(n: Int) {}
func tested() {}
'''
PACKAGE = '''
let package = Package(targets: [
    .target(name: "Studio"), .target(name: "Jobs", dependencies: ["Studio", .logging]), .target(name: "Media"),
    .testTarget(name: "StudioTests", dependencies: ["Studio"]), .testTarget(name: "MediaTests"), .target(name: "Store"),
    .target(name: "Production", dependencies: ["Jobs"]), .target(name: "reelwright", dependencies: ["Production"]),
])
extension Target.Dependency { static let logging = product(name: "Logging", package: "swift-log") }
'''
TABLE = '''
# A table.
@toolchain Foundation Glibc Testing
Studio Foundation
Jobs Studio Logging Foundation
Media
Store
Production Jobs Media
reelwright Production
StudioTests any
MediaTests any
'''
CLEAN = {
    "Package.swift": PACKAGE,
    "bin/lint-imports.txt": TABLE,
    "Sources/Studio/NearMisses.swift": NEAR_MISSES,
    "Sources/reelwright/Command.swift": 'print("the commands may")\n',
    "Tests/StudioTests/Sentences.swift": TESTS,
    "README.md": "See https://example.com/work/films and ~/films; it tackles issues, and forever.\n",
    "picture.png": "a picture\n",
}

# What is expected to be said, the path, and what to put there.
PLANTED = [(ban.what, ban.planted_in, line) for ban in BANS for line in ban.planted] + [
    ("Studio imports Logging", "Sources/Studio/Planted.swift", "public import Logging"),
    ("Studio imports Glibc", "Sources/Studio/Planted.swift", "import Foundation; import struct Glibc.timespec"),
    ("Production imports Media undeclared", "Sources/Production/Planted.swift", "import Media"),
    ("StudioTests imports Jobs undeclared", "Tests/StudioTests/Planted.swift", "@preconcurrency import Jobs"),
    ("Studio depends on Jobs", "Package.swift", PACKAGE.replace('"Studio")', '"Studio", dependencies: ["Jobs"])', 1)),
    ("Extra has no row", "Package.swift", PACKAGE.replace("targets: [", 'targets: [.target(name: "Extra"),')),
    ("cannot read the dependency .odd", "Package.swift", PACKAGE.replace("[.logging", "[.odd").replace(", .logging", ", .odd")),
    ("Extra is not a target", "bin/lint-imports.txt", TABLE + "Extra Studio"),
    ("Extra is not a target", "Sources/Extra/Planted.swift", "let extra = 1"),
    ("a test without @Test", "Tests/StudioTests/Planted.swift", "@Suite struct Films { func `is never run`() {} }"),
    ("a test without @Test", "Tests/StudioTests/Planted.swift", "@Test func a() {}\nfunc testFilm() {}"),
    ("@unchecked Sendable without its reason", "Sources/Media/Planted.swift", "final class Handle: @unchecked Sendable {}"),
    ("401 lines", "Sources/Media/Planted.swift", "let line = 1\n" * 400 + "let last = 1"),
    ("is kept in git", "examples/planted.mp4", "a film"),
    ("is kept in git", "Package.resolved", "{}"),
    ("is kept in git", ".build/debug/planted", "a program"),
]


def run(check, lint):
    """Returns what went wrong, in sentences, and how much was planted. `check` takes the files of a tree and
    the paths that git keeps, `lint` the folder of a real one."""
    wrong = [f"the clean tree gives {said}" for said in check(CLEAN, list(CLEAN))]
    for expected, path, text in PLANTED:
        files = CLEAN | {path: text + "\n"}
        found = check(files, list(files))
        if len(found) != 1 or expected not in found[0] or not found[0].startswith(f"{path}:"):
            wrong.append(f'planted "{text[:60]}" in {path}, expected "{expected}", found {found or "nothing"}')
    return wrong + in_a_real_tree(lint), len(PLANTED)


def in_a_real_tree(lint):
    """What is kept is read, and what is new; what is ignored is not, unless it is kept all the same."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:

        def put(path, text):
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_text(text)

        def git(*arguments):
            subprocess.run(["git", "-C", folder, *arguments], check=True)

        def expect(paths, when):
            found = [said.split(":")[0] for said in lint(Path(folder))]
            if found != paths:
                wrong.append(f"in a real tree, {when}: expected {paths}, found {found}")

        git("init", "--quiet")
        for path, text in CLEAN.items():
            put(path, text)
        git("add", ".")
        put(".gitignore", "ignored/\n*.mp4\n")
        put("ignored/planted.swift", "Task { }\n")
        expect([], "clean")
        put("examples/planted.mp4", "a film\0")
        put("Tests/MediaTests/Planted.swift", "Task { }\n")
        expect(["Tests/MediaTests/Planted.swift"], "with a new file")
        git("add", "--force", "examples")
        (Path(folder) / "README.md").unlink()
        expect(["Tests/MediaTests/Planted.swift", "examples/planted.mp4"], "with a film kept and a file deleted")
    return wrong
