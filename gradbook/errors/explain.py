"""`gradbook explain`: the cause and the fix of an error message, from the index of errors."""

import os
import textwrap

from gradbook.errors.entries import Entry, complete, plain, read
from gradbook.errors.matching import matches, template


def explain(text: str) -> str | None:
    """Return what the index says about a message or a traceback; None if no entry matches.

    Raises:
        Refused: the errors pages are missing, or they cannot be read.
    """
    entries = read()
    found = matches(text, [[template(each) for each in entry.messages] for entry in entries])
    if not found:
        return None
    best, *others = [entries[each.entry] for each in found]
    lines = [plain(best.title), ""]
    for part in ("Why", "Fix"):
        if part in best.parts:
            said = f"{part}. {complete(best.parts[part])}"
            lines += [textwrap.fill(said, 88, break_on_hyphens=False, break_long_words=False), ""]
    lines.append(_address(best))
    if others:
        lines += ["", "It may also be:"]
        lines += [f"  {plain(each.title)}\n    {_address(each)}" for each in others[:4]]
    return "\n".join(lines)


def _address(entry: Entry) -> str:
    """Return the address of an entry: on the site if its address is known, else in docs/."""
    if site := os.environ.get("GRADBOOK_SITE_URL", "").rstrip("/"):
        return f"{site}/errors/{entry.path}"
    return f"docs/errors/{entry.at(entry.id, 'md')}"
