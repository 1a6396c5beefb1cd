"""The files that are generated from the entries: the finder's data, and the list of entries."""

import json
import re
from pathlib import Path

from gradbook.errors.entries import (
    DOCS,
    MOST,
    Case,
    Entry,
    Symptom,
    complete,
    plain,
    read,
    read_doings,
    read_symptoms,
)
from gradbook.errors.expressions import RULES
from gradbook.errors.template import compiled, dense

SCRIPT = Path("assets/errors.js")
LIST = Path(".includes/errors.md")


def first_sentence(text: str) -> str:
    """Return the beginning of a paragraph, to its first full stop before a space."""
    return complete(text).partition(". ")[0].rstrip(".") + "." if text else ""


def words(title: str) -> list[str]:
    """Return the words of a title, by which it is sorted."""
    return [word for word in map(dense, plain(title).split()) if word]


def data(entries: list[Entry], symptoms: list[Symptom], full: bool = False) -> dict:
    """Return what the rule of `matching` compares, and what is shown of it.

    That is the title, the address and the first sentence of the fix; if `full`, the whole fix and
    the cause. Entries without a message are left out.
    """

    def shown(at: str, title: str, fix: str, why: str) -> dict:
        if not full:
            return {"at": at, "title": plain(title), "fix": first_sentence(fix)}
        return {"at": at, "title": plain(title), "fix": complete(fix), "why": complete(why)}

    def case_of(entry: Entry, case: Case) -> dict:
        says = {"says": [compiled(each)[1] for each in case.says]}
        return shown(entry.at(case.id), case.title, case.fix, "") | says

    fixes = {each.path: (each.parts.get("Fix", ""), each.parts.get("Why", "")) for each in entries}
    for each in entries:
        fixes |= {each.at(case.id): (case.fix, "") for case in each.cases}
    return {
        "rules": RULES,
        "entries": [
            shown(each.path, each.title, each.parts.get("Fix", ""), each.parts.get("Why", ""))
            | {
                "messages": [compiled(message) for message in each.messages],
                "cases": [case_of(each, case) for case in each.cases if case.says],
            }
            for each in entries
            if each.messages
        ],
        "symptoms": [
            # A whole page of silent failures has no fix, and its description says what is on it.
            shown(each.path, each.title, *fixes.get(each.path, (each.about, "")))
            | {"words": each.words}
            for each in symptoms
        ],
    }


def listed(entries: list[Entry], doings: dict[str, str]) -> str:
    """Return the list of all entries in Markdown, grouped by what the reader was doing.

    Messages come first, then silent failures, and the largest groups come first. `doings` maps the
    name of each page to its group.
    """
    worded = [each for each in entries if each.messages]
    silent = [each for each in entries if not each.messages]
    lines = [
        f"The list has {len(worded)} messages and {len(silent)} failures without a message from "
        "PyTorch. It isn't complete, because PyTorch has more messages than we have collected.",
        "",
    ]
    for heading, chosen in (
        ("All messages {#messages", worded),
        ("Silent failures {#silent", silent),
    ):
        groups: dict[str, list[Entry]] = {}
        for each in chosen:
            groups.setdefault(doings[each.page], []).append(each)
        # The search should lead to an entry, not to this list, which contains the words of all.
        lines += [f"## {heading} data-search-exclude}}", ""] if chosen else []
        for doing, group in sorted(
            groups.items(), key=lambda each: (each[0] != MOST, -len(each[1]))
        ):
            # First the messages that have a page of their own, because they are asked most.
            group.sort(key=lambda each: (bool(each.id), words(each.title), each.path))
            name = re.sub("[^a-z0-9]+", "-", plain(doing).lower()).strip("-")
            # Messages and silent failures may have a group of the same name.
            kind = "list" if group[0].messages else "silent"
            lines += [f"### {doing} {{#{kind}-{name} data-search-exclude}}", ""]
            lines += [f"- [{each.title}]({each.at(each.id, 'md')})" for each in group]
            lines.append("")
    return "\n".join(lines)


def files(entries: list[Entry], symptoms: list[Symptom], doings: dict[str, str]) -> dict[Path, str]:
    """Return the generated files: path below `docs/` to text."""
    known = data(entries, symptoms)
    # An entry a line, so that the changes of two pages do not conflict.
    rows = {name: ",\n".join(map(_json, known[name])) for name in ("entries", "symptoms")}
    text = ",\n".join(f'"{name}":[\n{each}\n]' for name, each in rows.items())
    return {
        # A script and not JSON, because a page that is opened from disk may not load data.
        SCRIPT: f'window.gradbookErrors = {{"rules":{_json(known["rules"])},\n{text}}};\n',
        LIST: listed(entries, doings),
    }


def _json(what: object) -> str:
    return json.dumps(what, ensure_ascii=False, separators=(",", ":"))


def current() -> dict[Path, str]:
    """Return the generated files of the pages as they are: path to text.

    Raises:
        Refused: a page cannot be read as entries.
    """
    found = files(read(), read_symptoms(), read_doings())
    return {DOCS / path: text for path, text in found.items()}
