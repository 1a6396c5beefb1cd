"""The files that are generated from the entries: the finder's data, and the list of entries."""

import json
from pathlib import Path

from gradbook.errors import matching
from gradbook.errors.entries import DOCS, Entry, complete, plain, read

SCRIPT = Path("assets/errors.js")
LIST = Path(".includes/errors.md")


def first_sentence(text: str) -> str:
    """Return the beginning of a paragraph, to its first full stop before a space."""
    return complete(text).partition(". ")[0].rstrip(".") + "." if text else ""


def words(title: str) -> list[str]:
    """Return the words of a title, by which it is sorted."""
    return [word for word in map(matching.dense, plain(title).split()) if word]


def data(entries: list[Entry]) -> dict:
    """Return the finder's data: its settings, and for each message what to compare and to show.

    A silent failure has no message, so only the list shows it.
    """
    return {
        "settings": matching.settings(),
        "entries": [
            {
                "at": entry.path,
                "title": plain(entry.title),
                "fix": first_sentence(entry.parts.get("Fix", "")),
                "messages": [
                    [wanted.type, *wanted.pieces]
                    for wanted in map(matching.template, entry.messages)
                ],
            }
            for entry in entries
            if entry.messages
        ],
    }


def listed(entries: list[Entry]) -> str:
    """Return the list of all entries in Markdown: messages in order, then silent failures."""
    lines = []
    for heading, chosen in (
        ("All messages {#messages", [each for each in entries if each.messages]),
        ("Silent failures {#silent", [each for each in entries if not each.messages]),
    ):
        if chosen:
            # The search should lead to an entry, not to this list, which contains the words of all
            # entries.
            lines += [f"## {heading} data-search-exclude}}", ""]
            chosen.sort(key=lambda each: (words(each.title), each.path))
            lines += [f"- [{each.title}]({each.at(each.id, 'md')})" for each in chosen]
            lines.append("")
    return "\n".join(lines)


def files(entries: list[Entry]) -> dict[Path, str]:
    """Return the generated files: path below `docs/` to text."""
    text = json.dumps(data(entries), ensure_ascii=False, separators=(",", ":"))
    return {
        # A script and not JSON, because a page that is opened from disk may not load data.
        SCRIPT: f"window.gradbookErrors = {text};\n",
        LIST: listed(entries),
    }


def update() -> list[Path]:
    """Write the generated files that have changed, and return them.

    Raises:
        Refused: a page cannot be read as entries.
    """
    changed = []
    for path, text in files(read()).items():
        if not (DOCS / path).is_file() or (DOCS / path).read_text("utf-8") != text:
            (DOCS / path).write_text(text, "utf-8", newline="\n")
            changed.append(DOCS / path)
    return changed
