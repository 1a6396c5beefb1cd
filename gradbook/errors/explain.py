"""`gradbook explain`: the cause and the fix of an error message, from the index of errors."""

import importlib.util
import json
import os
import textwrap
from pathlib import Path

from gradbook import Refused
from gradbook.errors.matching import matches, symptoms

# The index of an installed package. A checkout has none: there the pages are read.
INDEX = Path(__file__).with_name("index.json")


def explain(text: str) -> str | None:
    """Return what the index says about a message, a traceback or a symptom; None if nothing.

    Raises:
        Refused: the errors pages cannot be read, or this installation has no index.
    """
    data = _index()
    found = matches(text, data)
    answers = [data["entries"][each.entry] for each in found] or symptoms(text, data)
    if not answers:
        return None
    best, *others = answers
    lines = [best["title"], ""]
    if found and found[0].case >= 0:
        case = best["cases"][found[0].case]
        lines += [
            *_filled(f"Your case: {case['title']}"),
            *_filled(case["fix"]),
            *_at(case),
            "",
        ]
    for part in ("why", "fix"):
        if best[part]:
            lines += _filled(f"{part.title()}. {best[part]}")
    lines += _at(best)
    if others:
        lines += ["", "It may also be:"]
        lines += [
            line for each in others[:4] for line in (f"  {each['title']}", *_at(each, "    "))
        ]
    return "\n".join(lines)


def _index() -> dict:
    """Return the index with causes and fixes: that of the package, or that of the checkout."""
    if INDEX.is_file():
        return json.loads(INDEX.read_text("utf-8"))
    if not importlib.util.find_spec("mkdocs"):
        raise Refused(f"{INDEX} is missing: install gradbook again")
    # Imported here, because an installed command needs neither the pages nor MkDocs.
    from gradbook.errors.entries import read, read_symptoms
    from gradbook.errors.index import data

    return data(read(), read_symptoms(), full=True)


def _filled(text: str) -> list[str]:
    """Return a paragraph as lines, and an empty line."""
    return [*textwrap.wrap(text, 88, break_on_hyphens=False, break_long_words=False), ""]


def _at(found: dict, indent: str = "") -> list[str]:
    """Return the address of an entry: on the site if its address is known, else in docs/."""
    if site := os.environ.get("GRADBOOK_SITE_URL", "").rstrip("/"):
        return [f"{indent}{site}/errors/{found['at']}"]
    return [f"{indent}docs/errors/{found['at'].replace('.html', '.md')}"]
