"""What `make zensical` fails at: what differs, but not what the page about the move tells of."""

import pytest
import zensical
from zensical import BUILDING, MISTAKES

PAGE = "<title>T</title><article><h1 id='one'>One</h1><p>{text}</p></article>"
STOPS = {mistake: [True, mistake not in BUILDING] for mistake in MISTAKES}


@pytest.fixture
def sites(tmp_path, monkeypatch):
    """Return the folders of two sites that are what is known today: Zensical's has no lab."""
    monkeypatch.setattr(zensical, "installed", lambda: "0.0.1")
    for site in ("mkdocs", "zensical"):
        for name in ("index.html", "learn/leaves.html", "labs/descent.html"):
            if (site, name) != ("zensical", "labs/descent.html"):
                path = tmp_path / site / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(PAGE.format(text="as it is"), "utf-8")
    return tmp_path / "mkdocs", tmp_path / "zensical"


def test_what_is_known_is_listed_and_fails_nothing(sites):
    text, differences = zensical.report(*sites, STOPS, "")
    assert differences == []
    assert "- pages that are missing: `labs/descent.html`;" in text
    assert text.endswith(
        "| a page that the navigation lacks | stops | **builds** |\n"
        "| a snippet that is not there | stops | stops |\n"
        "| a formula with an unknown command | stops | stops |\n"
        "| a graph that was never recorded | stops | stops |\n"
    )


def test_a_page_that_is_missing_is_a_difference(sites):
    (sites[1] / "learn/leaves.html").unlink()
    assert zensical.report(*sites, STOPS, "")[1] == ["- `learn/leaves.html` is missing"]
    (sites[1] / "index.html").unlink()
    text, differences = zensical.report(*sites, STOPS, "")
    assert "compared 0 pages" in text
    assert differences == ["- `index.html` is missing", "- `learn/leaves.html` is missing"]


def test_a_page_that_is_another_is_a_difference(sites):
    (sites[1] / "index.html").write_text(PAGE.format(text="as it was"), "utf-8")
    (difference,) = zensical.report(*sites, STOPS, "")[1]
    assert difference.startswith("- text: on 1, first on `index.html`: ")


@pytest.mark.parametrize(
    ("mistake", "stops", "difference"),
    [
        ("a snippet that is not there", [True, False], "zensical"),
        ("a snippet that is not there", [False, True], "mkdocs"),
        ("a page that the navigation lacks", [False, False], "mkdocs"),
        ("a page that the navigation lacks", [True, True], None),
    ],
)
def test_a_mistake_that_stops_no_build_is_a_difference(sites, mistake, stops, difference):
    wanted = [f"- {mistake} does not stop {difference}"] if difference else []
    assert zensical.report(*sites, STOPS | {mistake: stops}, "")[1] == wanted
