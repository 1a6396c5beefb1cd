"""What a visit costs: bytes as a host that compresses sends them, and requests."""

import gzip
import statistics
import tomllib
from typing import NamedTuple

import pytest
from conftest import ROOT

TABLE = ROOT / "docs/.includes/weight.md"


def limits():
    """Return what docs/.includes/speed.toml allows; a fault of that file is one line."""
    file = "docs/.includes/speed.toml"
    try:
        return tomllib.loads((ROOT / file).read_text("utf-8"))["limits"]
    except tomllib.TOMLDecodeError as error:
        fault = f"{file}: {error}"
    except KeyError:
        fault = f"{file}: add the table [limits]"
    return pytest.fail(fault, pytrace=False)


LIMITS = limits()


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


def kind_of(path, text):
    """Return what docs/about/speed.md calls such a page."""
    if path == "index.html":
        return "the home page"
    folder = path.partition("/")[0]
    if folder == "learn":
        return f"a chapter {'with' if '<autograd-explorer' in text else 'without'} explorers"
    names = {"understand": "the gallery of graphs", "errors": "errors", "labs": "a lab"}
    return names.get(folder, "reference, about this site, not found")


def table_of(visits):
    """Return the table of docs/about/speed.md: kB by kind of page."""
    rows = ["| pages | how many | lightest | median | heaviest | requests, at most |"]
    rows += ["|---|--:|--:|--:|--:|--:|"]
    for kind, found in sorted(visits.items(), key=lambda each: min(each[1])):
        sizes = [size for size, _ in found]
        middle, most = statistics.median(sizes), max(requests for _, requests in found)
        rows.append(
            f"| {kind} | {len(found)} | {min(sizes):.0f} kB | {middle:.0f} kB "
            f"| {max(sizes):.0f} kB | {most} |"
        )
    return "\n".join(rows) + "\n"


def numbers(table):
    """Return the kinds of a table, each with its numbers."""
    rows = (row.strip("| ").split(" | ") for row in table.splitlines()[2:])
    return {kind: [float(cell.removesuffix(" kB")) for cell in cells] for kind, *cells in rows}


def test_a_first_visit_to_any_page_stays_within_its_budget(browser, site, request):
    heavy, visits = [], {}
    for path in site.pages():
        files = bring(browser, site.address + path)
        text = (site.folder / path).read_text("utf-8")
        limit = limit_of(path, text)
        total = sum(each.size for each in files) / 1000
        visits.setdefault(kind_of(path, text), []).append((total, len(files)))
        if total > limit or len(files) > LIMITS["requests"]:
            heavy.append(
                f"{path}: {total:.0f} kB in {len(files)} requests, and the limits are {limit} kB "
                f"and {LIMITS['requests']}{told(files)}"
            )
        early = [each.url for each in files if "search" in each.url.rpartition("/")[2]]
        assert not early, f"{path} loads the search before anybody searches: {early}"
    assert not heavy, "\n\n".join(heavy)
    table = table_of(visits)
    if request.config.getoption("--update-outputs"):
        TABLE.write_text(table, "utf-8")
    said, found = numbers(TABLE.read_text("utf-8")), numbers(table)
    again = f"{TABLE.name} is out of date: run `pytest --update-outputs {__file__}`"
    assert said.keys() == found.keys(), again
    for kind, cells in found.items():
        assert cells == pytest.approx(said[kind], rel=0.1, abs=1), f"{kind}: {again}"


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
