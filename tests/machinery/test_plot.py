"""The plots of pages: each is what the numbers of its snippet give, and it can be read by all."""

import re

import pytest

from gradbook import ROOT, Refused, plot

PLOTS = sorted((ROOT / "snippets").rglob("*.svg"))
PRINTED = """\
print(...)
# > x [0.0, 1.0, 2.0]
# > y [0.0, 1.0, 4.0]
# > point [1.0, 1.0]
# > step 1.0: slope 3.0
# > step 0.01: slope 2.0
"""


def test_every_plot_is_shown_by_a_page_and_every_shown_plot_is_there():
    assert [path.with_suffix(".py") for path in PLOTS] == plot.shown(ROOT)


@pytest.mark.parametrize("path", PLOTS, ids=lambda path: path.stem)
def test_the_plot_is_what_the_numbers_of_its_snippet_give(path):
    source = path.with_suffix(".py").read_text("utf-8")
    assert path.read_text("utf-8") == plot.draw(source), "run `make update`"


def test_the_lines_have_the_slopes_and_go_through_the_point():
    svg = plot.draw(PRINTED)
    scale = (plot.BOTTOM - plot.TOP) / 4 / ((plot.RIGHT - plot.LEFT) / 2)
    # A path of one straight line with a colour: a secant or the tangent.
    lines = re.findall(r'd="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" stroke="(\S+?)[,")]', svg)
    slopes = []
    for x1, y1, x2, y2, _ in lines:
        (x1, y1), (x2, y2) = (float(x1), float(y1)), (float(x2), float(y2))
        slopes.append((y1 - y2) / (x2 - x1) / scale)
        x, y = (plot.LEFT + plot.RIGHT) / 2, plot.BOTTOM - (plot.BOTTOM - plot.TOP) / 4
        assert y1 + (x - x1) * (y2 - y1) / (x2 - x1) == pytest.approx(y, abs=0.2)
    assert slopes == pytest.approx([3, 2], rel=0.01)
    assert [each[-1] for each in lines] == ["var(--md-default-fg-color--light", "var(--gb-gradient"]


def test_another_number_gives_another_plot():
    assert plot.draw(PRINTED) != plot.draw(PRINTED.replace("slope 3.0", "slope 3.1"))
    assert plot.draw(PRINTED) != plot.draw(PRINTED.replace("1.0, 4.0]", "1.5, 4.0]"))


def test_the_plot_has_its_numbers_in_a_text_alternative():
    about = re.search(r'role="img" aria-label="([^"]+)"', plot.draw(PRINTED))[1]
    assert "the slopes 3 for a step of 1." in about
    assert about.endswith("has the slope 2.")


@pytest.mark.parametrize("missing", ["x [", "y [", "point", "step 1.0"])
def test_a_snippet_that_prints_something_else_is_named(tmp_path, missing):
    snippet = tmp_path / "idea.py"
    snippet.write_text(PRINTED.replace(f"# > {missing}", "# > other"), "utf-8")
    with pytest.raises(Refused, match=r"idea.py cannot be drawn: it does not print"):
        plot.update(snippet)
    assert not snippet.with_suffix(".svg").exists()


def test_a_plot_is_written_once(tmp_path):
    snippet = tmp_path / "idea.py"
    snippet.write_text(PRINTED, "utf-8")
    assert [plot.update(snippet), plot.update(snippet)] == [True, False]
