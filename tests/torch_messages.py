"""The messages of the installed torch: of its Python sources, and those compiled into it."""

import ast
import functools
import importlib.util
import re
import struct
import tomllib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

# Looked through: folders and files below the installed torch, and its libraries.
PLACES = (
    "autograd",
    "_functorch",
    "utils/checkpoint.py",
    "amp",
    "optim",
    "nn/modules/module.py",
)
LIBRARIES = ("lib/libtorch_cpu.so", "lib/libtorch_python.so", "lib/libc10.so")
# A message concerns gradients if it names one of these. What an optimizer says about its learning
# rate, or a module about the names of its parts, does not.
ABOUT = re.compile(
    r"grad(?!book)|backward(?!s? compat)|differentiab|derivative|autograd|forward[- ]?(?:ad|mode)"
    r"|\b[jv][jv]p\b|jacobian|hessian|vmap|functorch|tangent|dual level|saved.?tensor|save_for"
    r"|\bctx\b|leaf|hook|checkpoint|recomput|unscale|inf checks|scaler|autocast|anomaly|closure"
    r"|in_dims|out_dims|reentrant|detach|in-?place|custom function|autograd\.Function",
    re.IGNORECASE,
)
BARE = 12  # letters a message must say itself to be told from others
_LISTS = Path(__file__).parent / "machinery/errors_not_indexed_compiled.toml"
_SIGNS = tomllib.loads(_LISTS.read_text("utf-8"))
NO_MESSAGE = {kind: "|".join(signs) for kind, signs in _SIGNS["no_message"].items()}
FAMILIES: dict[str, str] = _SIGNS["families"]


class Walk(NamedTuple):
    """What was found: the messages that concern gradients, each with its file, and what was not.

    `dropped` has the other messages, `no_message` how many texts of each kind are no message.
    """

    kept: dict[str, str]
    dropped: dict[str, str]
    no_message: Counter


def root() -> Path:
    """Return the folder of the installed torch, without importing it."""
    return Path(importlib.util.find_spec("torch").origin).parent


def said(node: ast.expr | None, names: dict[str, str]) -> str:
    """Return a message's text as the source spells it, with `…` for what is computed."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=values):
            return "".join(said(each, names) for each in values)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return said(left, names) + said(right, names)
        case ast.BinOp(left=left, op=ast.Mod()):
            return re.sub(r"%[-\d.]*[a-z]", "…", said(left, names))
        case ast.Call(func=ast.Attribute(value=left, attr="format")):
            return re.sub(r"\{[^{}]*\}", "…", said(left, names))
        case ast.Call(func=ast.Attribute(attr="join" | "dedent")):
            return "".join(said(each, names) for each in node.args) or "…"
        case ast.Name(id=name):
            return names.get(name, "…")
    return "…"


def texts(tree: ast.Module) -> set[str]:
    """Return what a module raises and warns, also where a name holds the text."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names.setdefault(node.targets[0].id, said(node.value, names))
    found = set()
    for node in ast.walk(tree):
        match node:
            case ast.Raise(exc=ast.Call(args=[text, *_])) | ast.Assert(msg=ast.expr() as text):
                found.add(said(text, names))
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[first, *rest]):
                if name in ("warn", "warn_once", "warning_once", "deprecated"):
                    found.add(said(first, names))
                elif name == "_check" and rest:
                    found.add(said(getattr(rest[0], "body", rest[0]), names))
    return {" ".join(re.sub("…[\\s…]*…", "…", text).split()) for text in found}


def constants(library: Path) -> bytes:
    """Return the section of an ELF file that holds its constants."""
    data = library.read_bytes()
    table, size, count, names = (
        struct.unpack_from(form, data, at)[0]
        for form, at in (("<Q", 0x28), ("<H", 0x3A), ("<H", 0x3C), ("<H", 0x3E))
    )
    sections = [struct.unpack_from("<IIQQQQ", data, table + k * size) for k in range(count)]
    for name, _, _, _, offset, length in sections:
        start = sections[names][4] + name
        if data[start : data.index(b"\0", start)] == b".rodata":
            return data[offset : offset + length]
    raise ValueError(f"{library} has no constants")


def compiled_texts(library: Path) -> set[str]:
    """Return the texts of a library that have words, with `…` for what is filled in."""
    found = re.findall(rb"[\t\n\x20-\x7e]{%d,}(?=\0)" % BARE, constants(library))
    lines = {" ".join(each.decode().split()) for each in found if b" " in each.strip()}
    return {re.sub(r"%(?:[-\d.]*[sdfuc]|ld|zu)|\{\}", "…", each) for each in lines}


def _sorted(found: set[str], file: str, walk: Walk) -> None:
    """Sort texts into what concerns gradients, what does not, and what is no message."""
    for text in sorted(found):
        kind = next((name for name, sign in NO_MESSAGE.items() if re.search(sign, text)), None)
        if file in LIBRARIES and (kind or len(text) > 1500):
            walk.no_message[kind or "longer than a message"] += 1
            continue
        if file in LIBRARIES:
            text = next((name for name, sign in FAMILIES.items() if re.search(sign, text)), text)
        bare = len(re.sub(r"\W", "", text.replace("…", ""))) < BARE
        (walk.kept if ABOUT.search(text) and not bare else walk.dropped).setdefault(text, file)


@functools.cache
def of_sources() -> Walk:
    """Return the messages of the Python sources."""
    walk = Walk({}, {}, Counter())
    for place in PLACES:
        path = root() / place
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            found = texts(ast.parse(file.read_text("utf-8")))
            _sorted(found, file.relative_to(root()).as_posix(), walk)
    return walk


@functools.cache
def of_libraries() -> Walk:
    """Return the messages of the compiled libraries, which the wheel for Linux has."""
    walk = Walk({}, {}, Counter())
    for name in LIBRARIES:
        _sorted(compiled_texts(root() / name), name, walk)
    return walk
