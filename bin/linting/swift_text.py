"""Swift source with the parts that are not code blanked out, so that a plain search finds only code."""

import re

NEXT_IN_CODE = re.compile(r'//|/\*|#+/|#*"""|#*"|`|[()]')
NEXT_IN_STRING = re.compile(r'"|\\|\n')
BLOCK_COMMENT_EDGE = re.compile(r"/\*|\*/")


def code(text, strings=False):
    """The text with comments, names in backticks and (unless `strings`) the contents of string literals
    replaced by blanks. Code interpolated into a string stays. Offsets and lines are those of the text."""
    out = list(text)

    def blank(start, end, by=" "):
        for at in range(start, end):
            if out[at] != "\n":
                out[at] = by

    # What we are in, innermost last: an int is code, counting its open parentheses; a pair is a string, its
    # quotes and its number signs.
    inside, at = [0], 0
    while at < len(text):
        here = inside[-1]
        if isinstance(here, int):
            found = NEXT_IN_CODE.search(text, at)
            if not found:
                break
            token, at = found.group(), found.end()
            if token == "(":
                inside[-1] += 1
            elif token == ")":
                inside[-1] -= 1
                if inside[-1] < 0 and len(inside) > 1:
                    inside.pop()
            elif token == "//":
                at = end_of(text, "\n", at)
                blank(found.start(), at)
            elif token == "/*":
                at = end_of_block_comment(text, at)
                blank(found.start(), at)
            elif token == "`":
                end = min(end_of(text, "`", at), end_of(text, "\n", at))
                blank(at, end, by="_")
                at = end + 1
            elif token.endswith("/"):
                end = end_of(text, "/" + token[:-1], at)
                blank(at, end)
                at = end + len(token)
            else:
                inside.append((token.lstrip("#"), token.count("#") * "#"))
        else:
            quotes, signs = here
            found = NEXT_IN_STRING.search(text, at)
            end = found.start() if found else len(text)
            if not strings:
                blank(at, end)
            if not found:
                break
            at = end
            if text.startswith(quotes + signs, at):
                inside.pop()
                at += len(quotes + signs)
            elif text.startswith("\\" + signs + "(", at):
                inside.append(0)
                at += len(signs) + 2
            elif text[at] == "\n":
                # A string in single quotes ends with its line at the latest: we misread something, go on.
                if len(quotes) == 1:
                    inside.pop()
                at += 1
            else:
                # A quote inside, or a backslash with what it escapes.
                length = len(signs) + 2 if text.startswith("\\" + signs, at) else 1
                if not strings:
                    blank(at, min(at + length, len(text)))
                at += length
    return "".join(out)


def end_of(text, mark, start):
    """Where the mark begins, or the end of the text."""
    found = text.find(mark, start)
    return len(text) if found < 0 else found


def end_of_block_comment(text, at):
    depth = 1
    while depth and (edge := BLOCK_COMMENT_EDGE.search(text, at)):
        depth += 1 if edge.group() == "/*" else -1
        at = edge.end()
    return at if depth == 0 else len(text)


def balanced(text, opening):
    """The text between the bracket at `opening` and the one that closes it, and the offset behind that."""
    pairs = {"(": ")", "[": "]", "{": "}"}
    depth = 0
    for at in range(opening, len(text)):
        depth += (text[at] == text[opening]) - (text[at] == pairs[text[opening]])
        if depth == 0:
            return text[opening + 1 : at], at + 1
    return text[opening + 1 :], len(text)
