"""The external links of the site: lists them, and looks over the network which are alive.

python -m tests.links          asks for every address, and writes the date beside those that answer
python -m tests.links --list   asks nobody; adds what is new on the pages, drops what is gone
"""

import argparse
import datetime
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin

import requests  # Material brings it, and urllib3
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from gradbook.fences import fences

ROOT = Path(__file__).parents[1]
LIST = ROOT / "tests/external_links.toml"
HEAD = """\
# Every external address of the site, and the day it was last seen alive.
# `make update` lists them; `make links` asks for each and writes the days.

"""
# Some hosts turn away what does not say that it is a browser.
AGENT = "Mozilla/5.0 (X11; Linux x86_64) gradbook-links/1.0 (weekly check of a documentation site)"
SECONDS = 30
WAIT = 2  # seconds before the second try; the third waits twice as long
AT_ONCE = 4
_MARKDOWN = re.compile(
    r"\]\(<?(https?://[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)|<(https?://[^\s>]+)>"
)
_DEFINED = re.compile(r"^ {0,3}\[[^\]]+\]:\s*<?(https?://[^\s>]+)")
_LOCAL = re.compile(r"https?://(127\.0\.0\.1|localhost)\b")
_HTML = re.compile(r"\bhref=[\"'](https?://[^\"'{]+)[\"']")


class Answer(NamedTuple):
    """What came of one address: `alive`, `moved`, `unclear` or `dead`, and why."""

    state: str
    why: str = ""


def links() -> dict[str, list[str]]:
    """Return the external addresses that the site and the guides link to, each with its places."""
    found = defaultdict(list)
    pages = [*(ROOT / "docs").rglob("*.md"), ROOT / "README.md", *(ROOT / ".github").rglob("*.md")]
    pages += (ROOT / "docs/labs").glob("*.py")
    for path in sorted([*pages, *(ROOT / "docs/.overrides").rglob("*.html")]):
        text = path.read_text("utf-8")
        for line, address in addresses(text, html=path.suffix == ".html"):
            found[address].append(f"{path.relative_to(ROOT).as_posix()}:{line}")
    return dict(sorted(found.items()))


def addresses(text: str, html: bool = False) -> Iterator[tuple[int, str]]:
    """Yield the external addresses that a text links to, each with its line. Code links nowhere."""
    code = set()
    if not html:
        for fence in fences(text):
            code.update(fence.lines)
    for number, line in enumerate(text.splitlines(), 1):
        if number in code:
            continue
        line = line if html else re.sub(r"(`+).+?\1", "`code`", line)
        for pattern in (_HTML,) if html else (_MARKDOWN, _DEFINED, _HTML):
            for match in pattern.finditer(line):
                if not _LOCAL.match(address := match[match.lastindex]):
                    yield number, address


def listed() -> dict[str, datetime.date | str]:
    """Return the listed addresses, each with the day it was last seen alive, or "never"."""
    return tomllib.loads(LIST.read_text("utf-8")) if LIST.exists() else {}


def write(days: dict[str, datetime.date | str]) -> None:
    """Write the list, in the order of the addresses."""
    lines = (
        f'"{address}" = {day if isinstance(day, datetime.date) else chr(34) + day + chr(34)}\n'
        for address, day in sorted(days.items())
    )
    LIST.write_text(HEAD + "".join(lines), "utf-8", newline="\n")


class _Places(HTMLParser):
    """Collects what a fragment can lead to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str | None] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.update(value for name, value in attrs if name in ("id", "name"))


def check_page(page: str, fragments: Iterable[str], again: int = 3) -> dict[str, Answer]:
    """Ask for a page once, and return what came of it for each fragment that links lead to."""
    retries = Retry(
        again,
        backoff_factor=WAIT,
        status_forcelist=(429, 500, 502, 503, 504),
        raise_on_status=False,
        retry_after_max=60,  # a host may ask for hours
    )
    with requests.Session() as session:
        for scheme in ("http://", "https://"):
            session.mount(scheme, HTTPAdapter(max_retries=retries))
        try:
            reply = session.get(page, timeout=SECONDS, headers={"User-Agent": AGENT})
        except requests.RequestException as error:
            return dict.fromkeys(fragments, Answer("dead", _reason(error)))
    if reply.status_code in (401, 403, 429):
        why = f"the host turns robots away ({reply.status_code})"
        return dict.fromkeys(fragments, Answer("unclear", why))
    if not reply.ok:
        return dict.fromkeys(fragments, Answer("dead", f"{reply.status_code} {reply.reason}"))
    names, answers = _Places(reply.text).names, {}
    for fragment in fragments:
        # GitHub puts a prefix before the names that an author gave.
        if fragment and not {unquote(fragment), f"user-content-{fragment}"} & names:
            answers[fragment] = Answer("dead", f"no #{fragment} on {reply.url}")
        elif reply.history:
            answers[fragment] = Answer("moved", urljoin(reply.url, f"#{fragment}"))
        else:
            answers[fragment] = Answer("alive")
    return answers


def _reason(error: BaseException) -> str:
    """Return what lies at the bottom: `requests` wraps what urllib3 wraps."""
    while inner := getattr(error, "reason", None) or next(iter(error.args), None):
        if not isinstance(inner, BaseException):
            break
        error = inner
    return f"{type(error).__name__}: {error}"


def check(found: Iterable[str], again: int = 3) -> dict[str, Answer]:
    """Ask for all addresses, each page once."""
    pages = defaultdict(list)
    for address in found:
        page, fragment = urldefrag(address)
        pages[page].append(fragment)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        replies = pool.map(lambda page: check_page(page, pages[page], again), pages)
        answers = dict(zip(pages, replies, strict=True))
    return {
        address: answers[(parts := urldefrag(address)).url][parts.fragment] for address in found
    }


def report(found: dict[str, list[str]], answers: dict[str, Answer]) -> str:
    """Return what is not as it was: the dead, then the moved, then what nobody can say."""
    titles = {"dead": "Dead", "moved": "Moved", "unclear": "Not known"}
    parts = []
    for state, title in titles.items():
        lines = [
            f"- {address}\n  {answer.why}\n  on {', '.join(found[address])}"
            for address, answer in answers.items()
            if answer.state == state
        ]
        parts += [f"{title}: {len(lines)}", *lines, ""] if lines else []
    alive = sum(answer.state in ("alive", "moved") for answer in answers.values())
    return "\n".join([*parts, f"{alive} of {len(answers)} external addresses are alive."])


def main() -> int:
    """List the links, and unless told otherwise check them; return 1 if one is dead."""
    parser = argparse.ArgumentParser(prog="python -m tests.links", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--list", action="store_true", help="do not look, only list")
    found, days = links(), listed()
    days = {address: days.get(address, "never") for address in found}
    if parser.parse_args().list:
        write(days)
        return 0
    answers = check(found)
    today = datetime.datetime.now(datetime.UTC).date()
    alive = {each: today for each in found if answers[each].state in ("alive", "moved")}
    write(days | alive)
    print(report(found, answers))
    return any(answer.state == "dead" for answer in answers.values())


if __name__ == "__main__":
    sys.exit(main())
