"""A page as a Jupyter notebook: its text, its blocks as cells, and what they printed.

The notebook of `learn/leaves.html` is `learn/leaves.ipynb`. All its cells share one namespace, as
cells do in Jupyter. The build writes it as JSON, because importing and calling nbformat would take
longer than the rest of the work. The tests validate it with nbformat.
"""

import ast
import hashlib
import json
import re
from pathlib import Path

from gradbook import ROOT
from gradbook.fences import SNIPPETS, Fence, Include, explorer_of, fences
from gradbook.graph.fence import slug_of
from gradbook.pages import Page
from gradbook.publish.copies import markdown_of
from gradbook.verify import order
from gradbook.verify.outputs import recorded

# The first cell: what the page was checked with, and the reader's version.
_VERSION = """\
# This notebook is the page {page}
# Its outputs were recorded with PyTorch {torch}. This cell prints your version.
import torch

print(torch.__version__.partition("+")[0])"""
_WARN = """
# PyTorch shows some warnings once per process. Several cells here show them, so repeat them.
torch.set_warn_always(True)"""
# A cell whose example is a name that nothing has defined.
_FRESH = (
    "# This cell needs a name to be undefined, so clear what other cells have defined.\n%reset -f\n"
)
_AGAIN = """\
import sys

sys.modules.pop("{0}", None)  # import {0}.py again, because a cell above has written it
"""
_IMPORT = re.compile(r"^\s*(?:from|import) (\w+)", re.MULTILINE)
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook(page: Page, config: dict) -> str | None:
    """Return the notebook of a page as JSON, or None if the page shows no code.

    `config` holds the settings in mkdocs.yml. Links lead to `site_url`, or without one to the pages
    beside the notebook. The notebook of a lab is the committed file.

    Raises:
        PageError: the page includes a file that does not exist.
    """
    if page.source.endswith(".ipynb"):
        return (ROOT / "docs" / page.source).read_text("utf-8")
    site, torch = config.get("site_url"), config["extra"]["torch"]
    address = f"{site}{page.address}" if site else Path(page.address).name

    def link(fence: Fence) -> list[str]:
        given = re.search(r"#([\w-]+)", fence.info)
        place = given[1] if given else slug_of(explorer_of(fence))
        return [f"[Step through the graph of this block]({address}#{place}) on the page."]

    text, includes = markdown_of(page, config, link, lambda _: [], address if site else "")
    if not includes:
        return None
    name = address if site else f"“{page.title}” of {config['site_name']}."
    first = _VERSION.format(page=name, torch=torch)
    if text.count("catch_warnings") > 1:
        first += _WARN
    cells = [_code(first, [torch]), *_cells(text, includes)]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    for number, cell in enumerate(code, 1):
        cell["execution_count"] = number
    seen: list[str] = []
    for cell in cells:
        # The same text keeps its id when other cells are added, so that versions can be compared.
        text = f"{page.address} {cell['cell_type']} {''.join(cell['source'])}"
        cell["id"] = hashlib.sha256(f"{seen.count(text)} {text}".encode()).hexdigest()[:16]
        seen.append(text)
    made = {"cells": cells, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _text(lines: list[str]) -> list[dict]:
    """Return lines of Markdown as a cell, or no cell if all of them are empty."""
    source = "\n".join(lines).strip()
    kind = {"cell_type": "markdown", "metadata": {}}
    return [kind | {"source": source.splitlines(keepends=True)}] if source else []


def _code(source: str, printed: list[str]) -> dict:
    """Return a cell of code with what it printed."""
    stream = {"name": "stdout", "output_type": "stream", "text": [f"{line}\n" for line in printed]}
    lines = source.splitlines(keepends=True)
    outputs = [stream] if printed else []
    return {"cell_type": "code", "metadata": {}, "outputs": outputs, "source": lines}


def _cells(text: str, includes: list[Include | None]) -> list[dict]:
    """Return the cells of a page, whose Python fences include `includes`."""
    lines, python = text.split("\n"), [f for f in fences(text) if f.info.startswith("python")]
    codes = ["\n".join(fence.content).strip("\n") for fence in python]
    files = _imported(codes, includes)
    cells, place, written, changed = [], 0, set(), set()
    for fence, code, include in zip(python, codes, includes, strict=True):
        cells += _text(lines[place : fence.line - 1])
        place = fence.end
        name = include and Path(include.path).stem
        if include and include.path in files:
            how, said = ("-a ", "Appending to") if name in written else ("", "Writing")
            cells.append(_code(f"%%writefile {how}{name}.py\n{code}", [f"{said} {name}.py"]))
            written.add(name)
            changed.add(name)
            continue
        outputs = recorded(code)
        snippet = ROOT / SNIPPETS / include.path if include else None
        printed = order.in_order(outputs, order.recorded(snippet) if snippet else "")
        again = changed.intersection(_IMPORT.findall(code))
        changed -= again
        cells.append(_code(_cell(code, outputs, sorted(again)), printed))
    return cells + _text(lines[place:])


def _imported(codes: list[str], includes: list[Include | None]) -> set[str]:
    """Return the snippets among the blocks of a page that other blocks import, as an engine."""
    files = {Path(include.path).stem: include.path for include in includes if include}
    return {
        files[name]
        for code, include in zip(codes, includes, strict=True)
        for name in _IMPORT.findall(code)
        if name in files and include and files[name] != include.path
    }


def _cell(code: str, outputs: dict[int, list[str]], again: list[str]) -> str:
    """Return the code of a block as a cell, without its outputs, which stand below the cell.

    In the code they would become wrong as soon as the reader changes a number.
    """
    lines = code.split("\n")
    for above, texts in sorted(outputs.items(), reverse=True):
        del lines[above : above + len(texts)]
    # Jupyter shows the value of a last expression unless a semicolon ends it. A script does not.
    if not lines[-1].startswith((" ", "print(")):
        end = ast.parse("\n".join(lines)).body[-1]
        if isinstance(end, ast.Expr) and not ast.unparse(end).startswith("print("):
            line = lines[end.end_lineno - 1]
            start = line.encode()[: end.end_col_offset].decode()
            lines[end.end_lineno - 1] = f"{start};{line[len(start) :]}"
    before = "".join(_AGAIN.format(name) for name in again)
    if "except NameError" in code:
        before = _FRESH + before
    return before + "\n".join(lines)
