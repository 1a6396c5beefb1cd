"""The weight of a page: its requests, and their bytes as a compressing server sends them."""

import functools
import gzip
import tomllib
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from gradbook import ROOT

BUDGETS = "docs/.includes/speed.toml"


@functools.cache
def limits() -> dict:
    """Return the limits in docs/.includes/speed.toml. An error in that file ends with one line."""
    try:
        return tomllib.loads((ROOT / BUDGETS).read_text("utf-8"))["limits"]
    except tomllib.TOMLDecodeError as error:
        fault = f"{BUDGETS}: {error}"
    except KeyError:
        fault = f"{BUDGETS}: add the table [limits]"
    return pytest.fail(fault, pytrace=False)


@functools.cache
def compressed(file: Path) -> int:
    """Return how many bytes a server sends for a file."""
    return len(gzip.compress(file.read_bytes(), 6))


def sizes(shown, site) -> dict[str, int]:
    """Return {file: bytes sent} for the site's files that a page requested, heaviest first."""
    found = {}
    for url in shown.urls():
        if url.startswith(site.address):
            path = unquote(urlsplit(url.removeprefix(site.address)).path)
            found[path] = compressed(site.folder / path)
    return dict(sorted(found.items(), key=lambda each: -each[1]))


def limit_of(path: str, html: str) -> int:
    """Return the budget in kB for a first visit to the page."""
    kind = "with_explorers" if "<autograd-explorer" in html else "chapter"
    return limits()["pages"].get(path, limits()[kind])


def overweight(path: str, shown, site) -> list[str]:
    """Return the limits of a first visit that the page exceeds."""
    wrong, files = [], sizes(shown, site)
    total, limit = sum(files.values()) / 1000, limit_of(path, shown.html)
    most = limits()["requests"]
    if total > limit or len(files) > most:
        lines = "".join(f"\n{size:8} {file}" for file, size in files.items())
        wrong.append(
            f"{total:.0f} kB in {len(files)} requests, and {BUDGETS} allows {limit} kB and "
            f"{most}:{lines}"
        )
    early = [file for file in files if "search" in file.rpartition("/")[2]]
    return wrong + [f"loads {file} before anybody searches" for file in early]
