"""Every message about gradients in torch's Python sources has an entry or a reason for none."""

import ast
import functools
import importlib.util
import re
import tomllib
from pathlib import Path

from pasted import filled
from pinned import only_with_pinned_torch

from gradbook.errors.entries import read
from gradbook.errors.index import data
from gradbook.errors.matching import matches

REVIEWED = Path(__file__).with_name("errors_not_indexed.toml")
# Looked through: folders and files below the installed torch.
PLACES = (
    "autograd",
    "_functorch",
    "utils/checkpoint.py",
    "amp",
    "optim",
    "nn/modules/module.py",
)
# A message concerns gradients if it names one of these. What an optimizer says about its learning
# rate, or a module about the names of its parts, does not.
ABOUT = re.compile(
    r"grad(?!book)|backward|differentiab|derivative|autograd|forward[- ]?(?:ad|mode)|\b[jv][jv]p\b"
    r"|jacobian|hessian|vmap|functorch|tangent|dual level|saved.?tensor|save_for|\bctx\b|leaf"
    r"|hook|checkpoint|recomput|unscale|inf checks|scaler|autocast|anomaly|closure|in_dims|out_dims"
    r"|reentrant|detach|in-?place|custom function|autograd\.Function",
    re.IGNORECASE,
)
BARE = 12  # letters a message must say itself to be told from others


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


@functools.cache
def messages() -> dict[str, str]:
    """Return every message that concerns gradients: its text to the file that says it."""
    root = Path(importlib.util.find_spec("torch").origin).parent
    found = {}
    for place in PLACES:
        path = root / place
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            for text in sorted(texts(ast.parse(file.read_text("utf-8")))):
                letters = re.sub(r"\W", "", text.replace("…", ""))
                if ABOUT.search(text) and len(letters) >= BARE:
                    found.setdefault(text, file.relative_to(root).as_posix())
    return found


@functools.cache
def uncovered() -> dict[str, str]:
    """Return the messages that lead to no entry."""
    known = data(read(), [])
    return {
        text: file for text, file in messages().items() if not matches(filled(text, ("x1",)), known)
    }


def reviewed() -> list[dict]:
    return tomllib.loads(REVIEWED.read_text("utf-8"))["group"]


def test_the_sources_hold_messages_about_gradients():
    found = messages()
    assert len(found) > 300
    assert {file.split("/")[0] for file in found.values()} == {
        place.split("/")[0] for place in PLACES
    }
    assert any("different number of tensors was saved" in text for text in found)


@only_with_pinned_torch("the list was made from its sources")
def test_every_message_leads_to_an_entry_or_is_reviewed():
    listed = {text for group in reviewed() for text in group["messages"]}
    missing = {text: file for text, file in uncovered().items() if text not in listed}
    assert missing == {}, "write an entry, or add it with its reason to errors_not_indexed.toml"


@only_with_pinned_torch("the list was made from its sources")
def test_no_listed_message_has_an_entry_or_is_gone_from_pytorch():
    listed = [text for group in reviewed() for text in group["messages"]]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(uncovered())


def test_every_group_has_a_reason():
    assert all(5 < len(group["reason"]) < 200 and group["messages"] for group in reviewed())
