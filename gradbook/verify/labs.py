"""The labs: notebooks, each written as docs/labs/x.py and recorded with its outputs as x.ipynb.

`make update` runs each lab twice and writes its notebook.
"""

import html
import re
import tempfile
from itertools import zip_longest
from pathlib import Path

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from gradbook import ROOT, Refused

LABS = sorted((ROOT / "docs/labs").glob("*.py"))
SVG = "image/svg+xml"
HTML = "text/html"  # SVG, because a page can set the colours of an SVG but not of an image
# The site's colours. Jupyter does not define these variables and uses the values here.
COLOURS = {"#4a7fe8": "forward", "#d9631e": "gradient", "#1a9a86": "verified"}
STYLE = Path(__file__).with_suffix(".mplstyle")
# Seed each run differently, so that a lab that forgot its own seed gives different outputs.
FIRST = f"import matplotlib.style, torch; matplotlib.style.use({str(STYLE)!r}); torch.seed(); "
FIRST += "del matplotlib, torch"
# Parts of a plot that a page does not need, and a style that would affect the whole page.
_NOISE = re.compile(
    r"<\?xml.*?\?>|<!.*?>|<(metadata|style)\b.*?</\1>| id=\"[\w.]+_\d+\"|<defs>\s*</defs>", re.S
)
# Matplotlib derives ids from the shapes, so two plots of a page could have the same ids.
_SHARED = re.compile(r'( id="|#)([a-z][0-9a-f]{10}\b)')
_NUMBER = re.compile(r"(?<![\w#.-])-?\d+(?:\.\d+)?(?!\w)")
_EXACT = re.compile(r'aria-label="[^"]*"|>[^<]+<|<\w+|#\w+|[MLCQz]\b')  # labels, texts, shapes
_TAG, _LONG = re.compile(r"<[^>]+>"), re.compile(r"\d+\.\d{2,}")
UPDATE = "run `make update`"


class LabError(Refused):
    """A lab cannot run or differs from its notebook. The message is a line that says where."""


def read(text: Path) -> NotebookNode:
    """Return a lab's text as a notebook without outputs, identical at every call."""
    notebook = jupytext.read(text)
    notebook.metadata.pop("jupytext", None)
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"{text.stem}-{number}"
    return notebook


def strip(cell: NotebookNode) -> tuple:
    """Return a cell without its outputs."""
    return cell.cell_type, cell.source, cell.metadata


def fault(text: Path, index: int, message: str) -> LabError:
    """Return an error that names a cell by its first line."""
    lines = text.read_text("utf-8").splitlines()
    begins = [number for number, line in enumerate(lines, 1) if line.startswith("# %%")]
    line = begins[index] if index < len(begins) else len(lines)
    return LabError(f"docs/labs/{text.name}:{line}: cell {index + 1} {message}")


def picture(svg: str, description: str, cell: str) -> str:
    """Return a plot for a page: with a name, the page's colours and unique ids, and made small."""
    svg = _NOISE.sub("", svg).replace("#000000", "currentColor")
    svg = _SHARED.sub(rf"\1{cell}-\2", svg)
    for value, name in COLOURS.items():
        svg = svg.replace(value, f"var(--gb-{name}, {value})")
    svg = re.sub(r" font-family: [^;\"]*;?", "", svg)
    svg = _TAG.sub(lambda tag: _LONG.sub(lambda number: f"{float(number[0]):.1f}", tag[0]), svg)
    name = f'<svg role="img" aria-label="{html.escape(description)}" fill="currentColor"'
    return re.sub(r"\s*\n\s*", "\n", svg).strip().replace("<svg", name, 1)


def run(text: Path) -> NotebookNode:
    """Run a lab in a fresh kernel, and return its notebook.

    Raises:
        LabError: a cell raised, hung or warned, or a plot is not described.
    """
    notebook, begun = read(text), []
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            timeout=120,
            kernel_name="python3",
            coalesce_streams=True,
            record_timing=False,
            resources={"metadata": {"path": folder}},
            extra_arguments=[
                "--InlineBackend.figure_formats=svg",
                f"--IPKernelApp.exec_lines={FIRST}",
                "--log-level=ERROR",
            ],
            on_cell_start=lambda cell, cell_index: begun.append(cell_index),
        )
        try:
            client.execute()
        except (CellExecutionError, RuntimeError, TimeoutError) as error:
            what = getattr(error, "ename", "") or type(error).__name__
            said = getattr(error, "evalue", "") or str(error)
            message = f"raised {what}: {said}".split("\n")[0]
            raise fault(text, begun[-1] if begun else 0, message) from None
    notebook.metadata.language_info.pop("version")
    for index, cell in enumerate(notebook.cells):
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            if output.get("name") == "stderr":
                message = f"wrote to standard error: {output.text.strip().splitlines()[-1]}"
                raise fault(text, index, message)
            if SVG in data and not cell.metadata.get("alt"):
                message = 'draws a plot: say what it shows, as `# %% alt="..."`'
                raise fault(text, index, message)
            if SVG in data:
                output.data = {HTML: picture(data[SVG], cell.metadata.alt, cell.id)}
            elif data:
                output.data = {"text/plain": data["text/plain"]}
    return notebook


def shown(cell: NotebookNode) -> list[str]:
    """Return the texts and the plots among the outputs of a cell."""
    texts = ((each.get("text"), each.get("data", {})) for each in cell.get("outputs", ()))
    return [text or data.get(HTML) or data.get("text/plain", "") for text, data in texts]


def same(one: str, other: str) -> bool:
    """Return whether outputs are equal. A plot may be half a point off, because machines differ."""
    if not one.startswith("<svg"):
        return one == other
    numbers = [[float(each) for each in _NUMBER.findall(svg)] for svg in (one, other)]
    return (
        _EXACT.findall(one) == _EXACT.findall(other)
        and len(numbers[0]) == len(numbers[1])
        and all(abs(a - b) <= 0.5 for a, b in zip(*numbers, strict=True))
    )


def compare(text: Path, old: NotebookNode, new: NotebookNode, names: tuple[str, str]) -> None:
    """Compare the outputs of two runs of a lab.

    Raises:
        LabError: they differ; the message quotes the first line that does.
    """
    for index, cells in enumerate(zip(old.cells, new.cells, strict=True)):
        for pair in zip_longest(*map(shown, cells), fillvalue="(nothing)"):
            if not same(*pair):
                lines = zip_longest(*(each.splitlines() for each in pair), fillvalue="(nothing)")
                a, b = next(each for each in lines if each[0] != each[1])
                message = f"differs: {names[0]} {a!r}, {names[1]} {b!r}"
                raise fault(text, index, message)


def recorded(text: Path) -> NotebookNode:
    """Return the notebook of a lab.

    Raises:
        LabError: there is no notebook, or its cells differ from those of the text.
    """
    path, name = text.with_suffix(".ipynb"), text.name
    if not path.is_file():
        raise LabError(f"docs/labs/{name}: there is no {path.name} beside it: run `make update`")
    notebook = nbformat.read(path, as_version=4)
    cells = [[strip(cell) for cell in each.cells] for each in (read(text), notebook)]
    for index, (mine, its) in enumerate(zip_longest(*cells)):
        if mine != its:
            raise fault(text, index, f"is not that of {path.name}: change {name}, then {UPDATE}")
    return notebook


def check(text: Path) -> None:
    """Run a lab and compare it with its notebook.

    Raises:
        LabError: the lab cannot run, or its outputs differ.
    """
    old = recorded(text)
    try:
        compare(text, old, run(text), ("recorded", "now"))
    except LabError as error:
        raise LabError(f"{error}. If it is right: {UPDATE}") from None


def update(text: Path) -> bool:
    """Run a lab twice, write its notebook if it changed, and return whether it did.

    Raises:
        LabError: the lab cannot run, or the two runs differ.
    """
    new, again = run(text), run(text)
    compare(text, new, again, ("the first run shows", "the second"))
    try:
        old = recorded(text)
        compare(text, old, new, ("recorded", "now"))
        if old.metadata == new.metadata:
            return False  # a plot that still matches keeps its bytes
    except LabError:
        pass
    text.with_suffix(".ipynb").write_text(nbformat.writes(new) + "\n", "utf-8", newline="\n")
    return True
