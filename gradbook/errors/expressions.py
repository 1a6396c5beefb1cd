"""The numbers and expressions of the matching rule, which Python and JavaScript share.

They are in the generated `docs/assets/errors.js`, so each expression must mean the same in both.
"""

_DATE = r"\[?[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}(?:[T ][0-9:.,]+)?(?:Z|[+-][0-9:]{4,5})?\]?"
_LEVEL = r"\[?(?:ERROR|WARNING|INFO|DEBUG|CRITICAL|WARN)\]?(?: *:[A-Za-z_][A-Za-z0-9_.]*)?(?=[ :-])"
_PREFIXES = [
    # Indentation, quotation, the frame of a box, pytest, and the items of a list.
    r"[ \t>|#│┃║]+",
    r"E[ \t]{2,}",
    r"- ",
    # Launchers: `[rank0]:`, `rank0:`, `0: `, `(Worker pid=7)`.
    r"\[[A-Za-z_-]*[0-9]+\]:?",
    r"rank[0-9]+:",
    r"[0-9]+:(?= )",
    r"\([A-Za-z_]+ ?[^)]*pid=[0-9]+[^)]*\)",
    r"stderr:",
    # Logs: `[W1120 10:40:40.3 x.cpp:7]`, a date, a time, a level, the name of a logger.
    r"\[[IWEF][0-9]{4} [^\]]*\]",
    _DATE,
    r"\[?[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?\]?",
    _LEVEL,
    r"\[[A-Za-z_][A-Za-z0-9_.]*\]",
]
RULES = {
    # How many letters a gap may have, also where the text ends in it; by how many letters a piece
    # is looked for; and how much of a long text is read, from its end, where its exception is.
    "gap": 240,
    "cut": 60,
    "head": 10,
    "longest": 200_000,
    # How many letters a text must have: of a whole template within a sentence; of one that ends
    # with the text, with a line after the type of an error, and with another line; and of one that
    # continues differently, of which it must also have a share.
    "inside": 30,
    "atEnd": 14,
    "atTyped": 20,
    "atLine": 30,
    "astray": 34,
    "share": 0.45,
    # Terminal colours, also those whose escape character is written out or lost.
    "colour": r"(?:\u001b|\u241b|\^\[|\\(?:x1b|u001b|033|e))?\[[0-9]{1,3}(?:;[0-9]{1,3})*m"
    r"|\[0?m|\u001b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9])?",
    "entity": r"&(?:#x?[0-9A-Fa-f]+|[a-z]+);|\\u[0-9A-Fa-f]{4}",
    "newline": r"\r\n|\r|\n|\\r?\\?n(?=[ A-Z\[])",
    "prefix": f"^(?:{'|'.join(_PREFIXES)})[ \\t:-]*",
    # A line of a traceback after which code follows, and a line that is code.
    "frame": r'^File "|^File [^ ]*:[0-9]+',
    "code": r"^(?:File |import |from [A-Za-z_.]+ import |[-=]*> *[0-9]+ |[0-9]+ |❱|\^|~)",
    # What stands before a message: the type of its error, also in the code that raises it.
    "type": r"(?<![A-Za-z_])([A-Za-z_]*(?:Error|Exception|Warning))(?::|\(f?[\"']|(?=[ A-Z]))",
    # A word, or an operator that a message names, as in `operand type(s) for *: `.
    "word": r"[A-Za-z0-9_]+| [-*/+@%&|^<>=]+(?=:)",
    # The gaps of a compiled template: `«` continues a word, `»` begins one, `•` is within one.
    "gaps": "[…«»•]",
    # The words of a symptom that a reader need not use, and how many words a reader may use.
    "fillers": "a after an and are at before but by do does for from i in is it its my of on or so "
    "the this to with",
    "most": 20,
}
