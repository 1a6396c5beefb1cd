"""The cells of a page's tables, each traced to an output of the block that its row links to.

A block that fills a table prints one line per row, with the cells in their order.
"""

import re

from gradbook import ROOT
from gradbook.fences import fences, include_of, shown_lines
from gradbook.verify.outputs import recorded


def outputs(text: str) -> dict[str, list[str]]:
    """Return the recorded lines of each block of a page, by the anchor of the block."""
    found = {}
    for fence in fences(text):
        if fence.info.startswith("python") and (shown := shown_lines(fence, ROOT)):
            path, first, last = shown
            section = include_of("".join(fence.content)).section
            lines = recorded("\n".join(path.read_text("utf-8").splitlines()[first - 1 : last]))
            anchor = f"{path.name}-{section}" if section else path.name
            found[anchor] = [line for printed in lines.values() for line in printed]
    return found


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of a page's tables: the head of a column to the cell below it."""
    found = []
    for table in re.findall(r"(?:^\|.*\n)+", text + "\n", re.MULTILINE):
        split = [re.split(r"(?<!\\)\|", line.strip())[1:-1] for line in table.splitlines()]
        heads, _, *cells = [[cell.strip().replace(r"\|", "|") for cell in row] for row in split]
        found += [dict(zip(heads, row, strict=True)) for row in cells]
    return found


def words(text: str) -> list[str]:
    """Return the words of a cell or an output, without links, marks, brackets and separators."""
    text = re.sub(r"\]\([^)]*\)|[\[\]]", "", text).replace("\N{MINUS SIGN}", "-")
    return re.sub(r"[`*:,;|]", " ", text).split()


def untraced(page: str, *prose: str) -> list[str]:
    """Return what no block prints. `prose` names columns of explanations and labels of links.

    A cell without a link belongs to the row's first link. Together, the cells of a row that belong
    to one block must be one line that it prints. A single cell may be a part of a line.
    """
    text = (ROOT / "docs" / page).read_text("utf-8")
    blocks, known, found = outputs(text), rows(text), []
    for row in known:
        links = {head: re.findall(r"\]\(#([^)]+\.py[^)]*)\)", cell) for head, cell in row.items()}
        first = next((link for linked in links.values() for link in linked), "no block")
        cells: dict[str, list[list[str]]] = {}
        for head in (each for each in row if each not in prose):
            cells.setdefault((*links[head], first)[0], []).append(words(row[head]))
        for block, parts in cells.items():
            wanted = [word for part in parts for word in part]
            lines = [words(line) for line in blocks.get(block, [])]
            if len(parts) == 1:
                lines = [line[at : at + len(wanted)] for line in lines for at in range(len(line))]
            if not all(parts) or wanted not in lines:
                found.append(f"{page}: {block} prints no `{' '.join(wanted)}`")
    return found if known else [f"{page} has no table"]
