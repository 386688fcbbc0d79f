"""What may not be written in this repository: a table of patterns, each with its reason, what to do instead
and a violation, which `bin/lint --self-test` plants and must find."""

import re
from dataclasses import dataclass

from .swift_text import balanced, code

SWIFT = r"\.swift$"
SOURCES = r"^Sources/.*\.swift$"
# The targets that are handed their clock, their randomness and everything else of the world outside.
INJECTED = r"^Sources/(Studio|Jobs|Production)/.*\.swift$"
NOT_THE_COMMANDS = r"^(?!Sources/reelwright/).*\.swift$"
# The lint itself has to name what it looks for.
ANY_TEXT = r"^(?!bin/linting/|LICENSE$)"


@dataclass(frozen=True)
class Ban:
    what: str
    where: str
    """Pattern of the paths it holds for."""
    pattern: str
    why: str
    instead: str
    planted_in: str
    planted: list
    """Lines that each break it, in that file."""
    view: str = "code"
    """What is searched: "code", "strings" (code with its string literals) or "text" (everything)."""
    unless: str = ""
    """A call that has this argument is allowed."""


OWN_CLOCK = "a test cannot control it, and the same seed must give the same film"
INJECT = "take it from what is injected (clock, identifiers, seed)"

BANS = [
    Ban(
        # The world of simulations starts its one root task itself, because it is the executor.
        "a task outside the task tree", r"^(?!Sources/Simulation/World\.swift$).*\.swift$",
        r"(?<!extension )\bTask\s*(?:<[^>{}]*>)?\s*(?:\([^{}]*?\))?\s*\{"
        r"|\bTask\s*\.\s*(?:detached|immediate|init)\b",
        "nobody waits for it, cancels it or sees its error",
        "use a task group, async let, an actor or a service",
        "Sources/Media/Planted.swift",
        ["Task { }", "Task(priority: .high) { await g() }", "Task<Void, Never> {", "Task.detached {", "map(Task.init)"],
    ),
    Ban(
        "a process not started through Subprocess", SWIFT,
        r"(?<!\w)Process\s*\(|\bposix_spawnp?\b|\bpopen\s*\(",
        "its parent-death signal follows the thread that started it and kills healthy children",
        "start it through the one runner in Media",
        "Tests/MediaTests/Planted.swift",
        ["let child = Process()", "Foundation.Process()", "posix_spawn(&id)", 'popen("ls", "r")'],
    ),
    Ban(
        "a shell", SOURCES, r"/bin/(?:ba|da|z)?sh\b|\"(?:ba|da|z)?sh\"",
        "text of a user could become a command",
        "run the program itself with an array of arguments",
        "Sources/Media/Planted.swift",
        ['let program = "/bin/sh"', 'let program = "bash"'],
        view="strings",
    ),
    Ban(
        "the wall clock", INJECTED,
        r"\bDate\s*\(\s*\)|\bDate\s*\(\s*timeIntervalSinceNow\b"
        r"|\b(?:Date|ContinuousClock|SuspendingClock|DispatchTime)\s*\.\s*now\b|(?<=[\s(,:=\[])\.now\b"
        r"|\b(?:Continuous|Suspending)Clock\s*\(\s*\)|\b(?:clock_gettime|gettimeofday|systemUptime)\b",
        OWN_CLOCK, INJECT,
        "Sources/Jobs/Planted.swift",
        [
            "let now = Date()", "Date(timeIntervalSinceNow: 1)", "Date.now", "f(at: .now)", "ContinuousClock()",
            "SuspendingClock.now", "ProcessInfo.processInfo.systemUptime", "clock_gettime(0, &time)",
        ],
    ),
    Ban(
        "a sleep on the system's clock", INJECTED, r"\bTask\s*\.\s*sleep\s*\(",
        OWN_CLOCK, "sleep on the injected clock",
        "Sources/Production/Planted.swift",
        ["try await Task.sleep(for: .seconds(max(1, 2)))", "try await Task.sleep(nanoseconds: 5)"],
        unless=r"\bclock:",
    ),
    Ban(
        "randomness of its own", INJECTED, r"\.(?:random|shuffled?|randomElement)\s*\(",
        OWN_CLOCK, INJECT,
        "Sources/Studio/Planted.swift",
        ["let n = Int.random(in: 1...6)", "scenes.shuffled()", "words.shuffle()", "words.randomElement()"],
        unless=r"\busing:",
    ),
    Ban(
        "randomness of its own", INJECTED, r"\bUUID\s*\(\s*\)|\bSystemRandomNumberGenerator\b|\barc4random\w*",
        OWN_CLOCK, INJECT,
        "Sources/Studio/Planted.swift",
        ["let id = UUID()", "var generator = SystemRandomNumberGenerator()"],
    ),
    Ban(
        "a crash on purpose", SOURCES, r"\btry!|\bas!|\bfatalError\s*\(",
        "one bad film must not end a server that makes others",
        "throw an error that says what to do next",
        "Sources/Store/Planted.swift",
        ["let rows = try! fetch()", "let row = value as! Row", 'fatalError("no row")'],
    ),
    Ban(
        "nonisolated(unsafe)", SWIFT, r"\bnonisolated\s*\(\s*unsafe\s*\)",
        "it hides a data race from the compiler", "use an actor, a Mutex or a value",
        "Sources/Media/Planted.swift",
        ["nonisolated(unsafe) var shared = 0"],
    ),
    Ban(
        "a public static var", SWIFT,
        r"\b(?:public|package|open)\s+(?:\w+\(set\)\s+)?static\s+var\b|\bstatic\s+(?:public|package)\s+var\b",
        "it is global state, or reads like it", "write `static let`, or a function",
        "Sources/Studio/Planted.swift",
        ["public static var limit = 3", "public private(set) static var limit = 3", "static package var limit = 3"],
    ),
    Ban(
        "print outside the commands", NOT_THE_COMMANDS,
        r"(?<![\w.])(?:Swift\s*\.\s*)?(?:debugPrint|print|dump)\s*\(",
        "standard output belongs to the commands, and in tests to the count",
        "log it, return it or expect it",
        "Sources/Store/Planted.swift",
        ['print("rows")', "Swift.print(rows)", "dump(rows)", 'let text = "\\(print(1))"'],
    ),
    Ban(
        "a type that shadows one of the language's", SWIFT,
        r"\b(?:struct|class|enum|actor|protocol|typealias)\s+"
        r"(?:Character|Sequence|Task|Operation|Process|Progress|Duration|Result|Stream)\b",
        "the other meaning is lost wherever both are visible",
        "say whose it is, as in CastMember or RenderProgress",
        "Sources/Studio/Planted.swift",
        ["public struct Character {}", "enum Result<Value> {}", "typealias Duration = Int"],
    ),
    Ban(
        "a module passed on by an import", SWIFT, r"@_exported\b|@_spi\b|@_implementationOnly\b",
        "it goes round what the module offers and round the table of imports",
        "make what is needed `package` or `public`",
        "Tests/StudioTests/Planted.swift",
        ["@_exported import Studio", "@_spi(Inside) import Studio"],
    ),
    Ban(
        "a note to finish it later", ANY_TEXT, r"\b(?:TODO|FIXME|XXX)\b|(?i:\bfor now\b)",
        "nobody reads it again", "finish it, or write down the limit where users look",
        "docs/planted.md",
        ["This is good enough for now.", "TODO: more", "// FIXME", "XXX"],
        view="text",
    ),
    Ban(
        "a path of one machine", ANY_TEXT,
        r"(?<![\w.~/$<}-])/(?:root|work|workspace|Users/\w+|home/\w+|mnt|opt)(?![\w-])",
        "it is somewhere else on the next one", "use a relative path, or ~ in a text",
        "docs/planted.md",
        ["Films are written to /home/ann/films.", "`/root/x`", '"/work/x"', "in /opt"],
        view="text",
    ),
    Ban(
        "an issue's number", ANY_TEXT, r"(?i)\bissues?\s*#|\bissue \d",
        "the reader has no list to look it up in", "say the reason itself",
        "docs/planted.md",
        ["See issue #7.", "Issue 7 says so."],
        view="text",
    ),
]


def violations(files):
    for path, text in files.items():
        views = {"text": text}
        if path.endswith(".swift"):
            views |= {"code": code(text), "strings": code(text, strings=True)}
        for ban in BANS:
            if ban.view not in views or not re.search(ban.where, path):
                continue
            view = views[ban.view]
            for found in re.finditer(ban.pattern, view):
                if ban.unless and re.search(ban.unless, balanced(view, found.end() - 1)[0]):
                    continue
                yield path, view.count("\n", 0, found.start()) + 1, f"{ban.what}; {ban.why}; {ban.instead}"
