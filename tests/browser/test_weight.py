"""What a visit costs: bytes as a host that compresses sends them, and requests."""

import gzip
import tomllib
from typing import NamedTuple

from conftest import ROOT

LIMITS = tomllib.loads((ROOT / "docs/.includes/speed.toml").read_text("utf-8"))["limits"]


class File(NamedTuple):
    """A file that the browser asked the server for."""

    url: str
    size: int


def bring(browser, *addresses):
    """Visit the addresses in turn with an empty cache; return the files of the last."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    cached = set()
    session.on("Network.requestServedFromCache", lambda event: cached.add(event["requestId"]))
    urls = {}

    def received(event):
        if event["response"].get("fromDiskCache"):
            cached.add(event["requestId"])
        urls[event["requestId"]] = event["response"]["url"]

    session.on("Network.responseReceived", received)
    for address in addresses:
        urls.clear()
        page.goto(address, wait_until="networkidle")
    asked = [url for number, url in urls.items() if number not in cached]
    files = []
    for url in asked:
        if not url.startswith("data:"):
            assert url.startswith(("http://127.0.0.1:", "blob:")), f"asks another host: {url}"
            files.append(File(url, len(gzip.compress(context.request.get(url).body(), 6))))
    context.close()
    return files


def told(files):
    """Return the files as lines of a message, the heaviest first."""
    lines = (f"{each.size:8} {each.url}" for each in sorted(files, key=lambda each: -each.size))
    return "\n".join(["", *lines])


def limit_of(path, text):
    """Return how many kB a first visit to the page may cost."""
    kind = "with_explorers" if "<autograd-explorer" in text else "chapter"
    return LIMITS["pages"].get(path, LIMITS[kind])


def test_a_first_visit_to_any_page_stays_within_its_budget(browser, site):
    heavy = []
    # What 404.html needs it asks from the root of the server, which is not the site's here.
    for path in set(site.pages()) - {"404.html"}:
        files = bring(browser, site.address + path)
        limit = limit_of(path, (site.folder / path).read_text("utf-8"))
        total = sum(each.size for each in files) / 1000
        if total > limit or len(files) > LIMITS["requests"]:
            heavy.append(
                f"{path}: {total:.0f} kB in {len(files)} requests, and the limits are {limit} kB "
                f"and {LIMITS['requests']}{told(files)}"
            )
        early = [each.url for each in files if "search" in each.url.rpartition("/")[2]]
        assert not early, f"{path} loads the search before anybody searches: {early}"
    assert not heavy, "\n\n".join(heavy)


def test_the_pages_with_a_budget_of_their_own_are_there(site):
    assert set(LIMITS["pages"]) <= set(site.pages())


def test_a_second_visit_costs_only_the_page(browser, site):
    first, second = (f"{site.address}learn/{name}.html" for name in ("leaves", "accumulation"))
    files = bring(browser, first, second)
    assert [each.url for each in files] == [second], told(files)


WORDS = "in-place retain hooks leaf graph vector mask detach scalar clone"


def chapters(count):
    """Return pages with titles of a book: each name is new, each section holds ten."""
    names = [f"{word}-{other}" for word in WORDS.split() for other in WORDS.split()]
    names = [name for name in names if len(set(name.split("-"))) > 1][:count]
    pages = {f"{name}.md": f"# {name.replace('-', ' ').capitalize()}\n\nText." for name in names}
    parts = [list(pages)[at : at + 10] for at in range(0, count, 10)]
    return pages, [{f"Part {number}": part} for number, part in enumerate(parts, 1)]


def test_a_page_hardly_grows_with_the_number_of_chapters(browser, sites):
    totals = {}
    for count in (10, 60):
        pages, nav = chapters(count)
        address = sites.build(f"book-{count}", pages, nav=nav)
        files = bring(browser, f"{address}{next(iter(pages)).removesuffix('.md')}.html")
        totals[count] = sum(each.size for each in files)
    growth = (totals[60] - totals[10]) / 50
    assert growth <= LIMITS["bytes_a_chapter"], f"{growth:.1f} bytes a chapter: {totals}"
