"""The labs are as recorded, what they say in numbers was printed, and every fault is told."""

import re

import matplotlib
import nbformat
import pytest
import torch

from gradbook.verify import labs

LABS = pytest.mark.parametrize("text", labs.LABS, ids=lambda text: text.stem)
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?:e[+-]?\d+)?(?!\w)")
PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, 2], [{}, 2])\nplt.show()\n"


@LABS
def test_a_lab_shows_what_is_recorded(text):
    labs.check(text)


def rounded_like(text, value):
    """Return a number rounded to as many digits as a text has, such as `0.25` or `2.5e-7`."""
    mantissa, exponent, _ = text.partition("e")
    digits = len(mantissa.partition(".")[2])
    return float(f"{value:.{digits}e}") if exponent else round(value, digits)


@pytest.mark.parametrize(
    ("text", "value", "equal"),
    [
        ("0.25", 0.2493, True),
        ("0.25", 0.2443, False),
        ("2.5e-7", 2.46e-7, True),
        ("3e-7", 2.46e-7, False),
        ("0.0", 2.46e-7, True),
    ],
)
def test_a_number_of_the_text_may_be_rounded(text, value, equal):
    assert (float(text) == rounded_like(text, value)) is equal


@LABS
def test_every_number_in_the_text_of_a_lab_was_printed_or_is_in_its_code(text):
    cells = labs.recorded(text).cells
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    printed = [each for cell in cells for each in labs.shown(cell) if "<svg" not in each]
    known = [float(each) for each in NUMBER.findall("\n".join(code + printed))]
    for number, cell in enumerate(cells, 1):
        prose = cell.source if cell.cell_type == "markdown" else cell.metadata.get("alt", "")
        for each in NUMBER.findall(prose):
            assert float(each) in [rounded_like(each, value) for value in known], (
                f"{text.name}: cell {number} says {each}, which nothing prints"
            )


@LABS
def test_a_lab_has_no_formulae_and_says_what_comes_next(text):
    cells = [cell for cell in labs.read(text).cells if cell.cell_type == "markdown"]
    assert not any("$" in cell.source for cell in cells), "mkdocs-jupyter leaves them as LaTeX"
    assert cells[0].source.startswith("# ")
    assert re.search(r"## Recap.*\*\*Next:\*\* .*\]\(", cells[-1].source, re.DOTALL)


@pytest.fixture
def lab(tmp_path, monkeypatch):
    """Write a lab of the given cells; it starts without torch, whose import takes seconds."""
    monkeypatch.setattr(labs, "FIRST", "pass")

    def write(*cells):
        text = tmp_path / "small.py"
        text.write_text("# %% [markdown]\n# # Small\n\n" + "\n\n".join(cells) + "\n", "utf-8")
        return text

    return write


def record(text, *outputs):
    """Write and return a lab's notebook as if its code cells had printed these."""
    notebook = labs.read(text)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for cell, output in zip(cells, outputs, strict=True):
        cell.outputs = [nbformat.v4.new_output("stream", text=output)]
    nbformat.write(notebook, text.with_suffix(".ipynb"))
    return notebook


def fault(function, *arguments):
    with pytest.raises(labs.LabError) as caught:
        function(*arguments)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_an_output_that_differs_is_named_with_both_texts(lab):
    text = lab("# %%\nprint('a')", "# %%\nprint('b')\nprint(7)")
    record(text, "a\n", "b\n6\n")
    assert fault(labs.check, text) == (
        "docs/labs/small.py:7: cell 3 differs: recorded '6', now '7'."
        " If it is right: run `make update`"
    )


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import sys; sys.exit(3)", "cell 2 raised SystemExit: 3"),
        ("import warnings; warnings.warn('old')", "cell 2 wrote to standard error: "),
        (PLOT.format(1), 'cell 2 draws a plot: say what it shows, as `# %% alt="..."`'),
    ],
)
def test_a_cell_that_cannot_be_accepted_is_named(lab, code, message):
    text = lab(f"# %%\n{code}")
    assert fault(labs.update, text).startswith(f"docs/labs/small.py:4: {message}")
    assert not text.with_suffix(".ipynb").exists()


def test_a_lab_that_differs_between_two_runs_is_refused(lab, monkeypatch):
    text = lab("# %%\nprint('a')")
    runs = [record(text, "a\n"), record(text, "b\n")]
    monkeypatch.setattr(labs, "run", lambda _: runs.pop(0))
    assert "cell 2 differs: the first run shows 'a', the second 'b'" in fault(labs.update, text)


def test_each_run_of_a_lab_has_another_seed():
    """Torch begins with the same one in every process, so a lab that sets none would pass."""
    with torch.random.fork_rng(), matplotlib.rc_context():
        seeds = {exec(labs.FIRST, {}) or torch.initial_seed() for _ in range(2)}
    assert len(seeds) == 2


def test_a_missing_or_outdated_notebook_is_reported(lab):
    text = lab("# %%\nprint('a')")
    assert "there is no small.ipynb beside it: run `make update`" in fault(labs.check, text)
    record(text, "a\n")
    for cells in (["# %%\nprint('b')"], ["# %%\nprint('a')", "# %%\n1"], []):
        lab(*cells)
        assert "is not that of small.ipynb: change small.py, then run `make update`" in fault(
            labs.check, text
        )


TWO_CELLS = f'# %% alt="Two points."\n{PLOT.format(1)}\n# %%\nprint("a")'


def test_an_update_writes_what_differs_and_keeps_a_plot_that_still_matches(lab, monkeypatch):
    style = f"import matplotlib.style; matplotlib.style.use({str(labs.STYLE)!r})"
    monkeypatch.setattr(labs, "FIRST", style)
    text = lab(TWO_CELLS)
    path, drawn = text.with_suffix(".ipynb"), labs.run(text)

    def update(old="", new=""):
        """Update the lab as if its run had shown the drawn notebook with these words changed."""
        shown = nbformat.writes(drawn).replace(old, new) if old else nbformat.writes(drawn)
        monkeypatch.setattr(labs, "run", lambda text: nbformat.reads(shown, 4))
        return labs.update(text)

    assert update()
    # As another machine would have drawn it.
    moved = re.sub(r"L (\d+)\.[0-5]", r"L \1.3", path.read_text("utf-8"))
    assert moved != path.read_text("utf-8")
    path.write_text(moved, "utf-8", newline="\n")
    assert not update()
    assert path.read_text("utf-8") == moved
    for old, new in {
        '"a\\n"': '"b\\n"',
        "Two points": "Both",
        '"pygments_lexer"': '"title"',
    }.items():
        assert update(old, new)
        assert new in path.read_text("utf-8")


SVG = (
    '<svg role="img" aria-label="Loss at 0.3"><path d="M 10.0 20.0\nL 30.0 40.0"/>\n<text>5</text>'
)


@pytest.mark.parametrize(
    ("old", "new", "equal"),
    [
        ("L 30.0", "L 30.4", True),
        ("L 30.0", "L 30.6", False),
        ("L 30.0 40.0", "L 30.0 40.0\nL 50.0 60.0", False),
        ("L 30.0", "M 30.0", False),
        ("<text>5<", "<text>5.2<", False),
        ("at 0.3", "at 0.28", False),
    ],
)
def test_a_plot_is_compared_by_what_it_shows(old, new, equal):
    assert labs.same(SVG, SVG.replace(old, new)) is equal
