"""Imports against the table of lint-imports.txt and against what Package.swift declares.

Package.swift is read as text, because `swift package dump-package` takes seconds and waits for any build that
runs. The price is that its targets must be written plainly; a dependency it cannot read is reported."""

import re

from .swift_text import balanced, code

IMPORT = re.compile(
    r"(?:^|;)[ \t]*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?"
    r"import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)?(\w+)",
    re.MULTILINE,
)
TARGET = re.compile(r'\.(?:target|executableTarget|testTarget|systemLibrary|macro)\(\s*name:\s*"(\w+)"')
ALIAS = re.compile(r'static let (\w+)\s*(?::[^=]+)?=\s*\.?product\(\s*name:\s*"(\w+)"')
DEPENDENCY = re.compile(r'\.(?:product|target)\(\s*name:\s*"(\w+)"[^)]*\)|"(\w+)"|\.(\w+)')


def violations(files, table_path):
    """Yields (path, line, what is wrong) for the Swift files, a dictionary of path to text."""
    if "Package.swift" not in files or table_path not in files:
        yield table_path, 1, "this table or Package.swift is missing; bring it back"
        return
    table, toolchain = read_table(files[table_path])
    declared, lines = {}, {}
    for target, line, names, unknown in read_package(files["Package.swift"]):
        declared[target], lines[target] = names, line
        for alias in unknown:
            yield "Package.swift", line, (
                f"cannot read the dependency .{alias} of {target}; bin/lint knows only product aliases; "
                f"write `static let {alias} = product(name: …)`"
            )
        if target not in table:
            yield "Package.swift", line, (
                f"{target} has no row in {table_path}; every target's imports are decided there; add one"
            )
        elif "any" not in table[target]:
            for name in sorted(names - table[target]):
                yield "Package.swift", line, (
                    f"{target} depends on {name}; {table_path} does not allow it, because dependencies point one way; "
                    "move the code to a target that may have it"
                )
    for target in sorted(set(table) - set(declared)):
        yield table_path, 1, f"{target} is not a target of Package.swift; a row without a target decides nothing; remove it"

    for path, text in files.items():
        parts = path.split("/")
        if not path.endswith(".swift") or len(parts) < 3 or parts[0] not in ("Sources", "Tests"):
            continue
        target = parts[1]
        if target not in declared:
            yield path, 1, f"{target} is not a target of Package.swift; the file is never built; declare it or move it"
            continue
        allowed = table.get(target, {"any"})
        for found in IMPORT.finditer(code(text)):
            module, line = found.group(1), text.count("\n", 0, found.start(1)) + 1
            if module not in allowed and "any" not in allowed:
                yield path, line, (
                    f"{target} imports {module}; {table_path} does not allow it, because dependencies point one way; "
                    "move the code to a target that may have it"
                )
            elif module not in declared[target] | toolchain:
                yield path, line, (
                    f"{target} imports {module} undeclared; it builds only by accident of order; "
                    f"declare it for {target} in Package.swift"
                )


def read_table(text):
    rows = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            name, *modules = line.split()
            rows[name] = set().union(*(rows[module] if module.startswith("@") else {module} for module in modules))
    return {name: row for name, row in rows.items() if not name.startswith("@")}, rows["@toolchain"]


def read_package(text):
    """Yields (target, line, names it depends on, aliases that are not known) for each target."""
    text = code(text, strings=True)
    aliases = dict(ALIAS.findall(text))
    at = 0
    while found := TARGET.search(text, at):
        arguments, at = balanced(text, text.index("(", found.start()))
        names, unknown = set(), set()
        if dependencies := re.search(r"\bdependencies:\s*\[", arguments):
            for product, name, alias in DEPENDENCY.findall(balanced(arguments, dependencies.end() - 1)[0]):
                if alias and alias not in aliases:
                    unknown.add(alias)
                else:
                    names.add(product or name or aliases[alias])
        yield found.group(1), text.count("\n", 0, found.start()) + 1, names, unknown
