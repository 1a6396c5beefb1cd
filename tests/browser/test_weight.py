"""Page weight beyond the budget of a first visit, which test_pages.py checks for each page."""

import random
from types import SimpleNamespace

import pytest
from site_files import small_site
from weight import BUDGETS, compressed, limits, overweight

WORDS = "in-place retain hooks leaf graph vector mask detach scalar clone"


def test_the_pages_with_a_separate_budget_exist(site):
    assert set(limits()["pages"]) <= set(site.pages())


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"page.html": 119_000}, ""),
        ({"page.html": 119_000, "a.css": 2_000}, f"121 kB in 2 requests, and {BUDGETS} allows 120"),
        ({f"{number}.css": 1 for number in range(13)}, "in 13 requests"),
        ({"page.html": 1, "search/search_index.json": 1}, "loads search/search_index.json before"),
    ],
)
def test_a_page_over_its_budget_is_seen(tmp_path, files, said):
    for path, size in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(random.Random(0).randbytes(size))  # gzip cannot shrink it
    site = SimpleNamespace(address="http://x/", folder=tmp_path)
    shown = SimpleNamespace(html="", urls=lambda: [f"http://x/{path}" for path in files])
    assert said in "\n".join(overweight("page.html", shown, site))
    assert bool(said) == bool(overweight("page.html", shown, site))


def test_a_second_visit_costs_only_the_page(visit, site):
    page, requests = visit(f"{site.address}learn/leaves.html"), []
    page.wait_for_load_state("networkidle")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.requestServedFromCache", lambda event: cached.add(event["requestId"]))
    session.on("Network.responseReceived", lambda event: requests.append(event))
    cached = set()
    page.goto(f"{site.address}learn/accumulation.html", wait_until="networkidle")
    urls = [
        event["response"]["url"]
        for event in requests
        if event["requestId"] not in cached and not event["response"].get("fromDiskCache")
    ]
    # The browser may request the icon late, even after the first visit.
    assert [url for url in urls if url.startswith("http") and "favicon" not in url] == [page.url]


def chapters(count):
    """Return pages with titles like a book's: all are different, with ten in each section."""
    names = [f"{word}-{other}" for word in WORDS.split() for other in WORDS.split()]
    names = [name for name in names if len(set(name.split("-"))) > 1][:count]
    pages = {f"{name}.md": f"# {name.replace('-', ' ').capitalize()}\n\nText." for name in names}
    parts = [list(pages)[at : at + 10] for at in range(0, count, 10)]
    return pages, [{f"Part {number}": part} for number, part in enumerate(parts, 1)]


def test_a_page_hardly_grows_with_the_number_of_chapters(tmp_path):
    totals = {}
    for count in (10, 60):
        pages, nav = chapters(count)
        built = small_site(tmp_path / str(count), pages, nav=nav)
        totals[count] = compressed(built / next(iter(pages)).replace(".md", ".html"))
    growth = (totals[60] - totals[10]) / 50
    assert growth <= limits()["bytes_a_chapter"], f"{growth:.1f} bytes a chapter: {totals}"
