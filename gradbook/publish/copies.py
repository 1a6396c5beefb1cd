"""A page as Markdown that stands alone: its snippets with their outputs, its graphs in words."""

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import markdown
from pymdownx.snippets import SnippetMissingError

from gradbook import ROOT
from gradbook.fences import SNIPPETS, Fence, Include, explorer_of, fences, graph_of, include_of
from gradbook.graph.step_markdown import step_list
from gradbook.graph.timeline import Timeline
from gradbook.pages import Page, PageError, body, cells

_BLOCK = re.compile(r"/{3,} *(\w+)(?: *\| *(.+?))?\s*")
_BLOCK_END = re.compile(r"/{3,}\s*")
_TRAILING_ATTRIBUTES = re.compile(r"^(\S.*?) +\{[#.:][^}]*\}\s*$")
_ATTRIBUTES = re.compile(r"(?<=[)\]`*])\{ ?[#.:][^}]*\}")
_CODE_SPAN = re.compile(r"(`{2,}.+?`{2,}|`[^`]+`)")
# A tag or a comment, but not `<https://…>`. `sup` and `sub` stay: 10<sup>2</sup> is not 102.
_TAG = re.compile(
    r"""<!--.*?-->|</?(?!su[bp]\b)[a-zA-Z][\w-]*(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'">])*>"""
)
_ALT = re.compile(r"""^<img\b.*?\salt=(["'])(.*?)\1""")
# Elements that only browsers use. Inside an element with `markdown`, lines are text of the page.
_FOR_BROWSERS = re.compile(r"<(div|form|script|style|svg|template)(?![\w-])(?![^>]*\smarkdown\b)")
_TARGET = re.compile(r"(?<=\]\()[^)\s]+")
_LINK = re.compile(r"\]\((?!\w+:)([^)\s#]+?)\.(?:md|ipynb)(#[^)\s]*)?\)")


def copy(page: Page, config: dict) -> str:
    """Return the Markdown copy of a page. `config` holds the settings in mkdocs.yml.

    Raises:
        PageError: it includes a file that does not exist, or shows a graph that has no recording.
    """
    if page.source.endswith(".ipynb"):
        text = _lab(ROOT / "docs" / page.source)
    else:
        text, _ = markdown_of(
            page,
            config,
            lambda fence: steps(explorer_of(fence)).split("\n"),
            lambda include: ["", f"File: `{SNIPPETS}/{include.path}`"],
        )
    name, torch = Path(page.address).name, config["extra"]["torch"]
    return (
        f"{text.strip()}\n\n---\n\nThis is a copy of the page [{page.title}]({name}), in Markdown. "
        f"Its outputs were recorded with PyTorch {torch}.\n"
    )


def markdown_of(
    page: Page,
    config: dict,
    graph: Callable[[Fence], list[str]],
    below: Callable[[Include], list[str]],
    base: str = "",
) -> tuple[str, list[Include | None]]:
    """Return a page as Markdown that stands alone, and what each of its Python fences includes.

    `graph` returns the lines that replace an explorer, and `below` those below a block. The code of
    a graph precedes it if the page does not show it elsewhere. Links are joined to `base`.

    Raises:
        PageError: the page includes a file that does not exist, or `graph` raised it.
    """
    lines = body(page.source)[0].split("\n")
    found = list(fences("\n".join(lines)))
    includes = [include_of("".join(fence.content)) for fence in found]
    shown = {include.path for include in includes if include}
    for fence, include in reversed(list(zip(found, includes, strict=True))):
        if not fence.end:
            continue
        if name := explorer_of(fence):
            hidden = f"{name}.py" not in shown
            code = ["```python", f'--8<-- "{name}.py"', "```", ""] if hidden else []
            lines[fence.line - 1 : fence.end] = [*code, *graph(fence)]
        elif graph_of(fence) is not None:
            # In words, a picture or a wall of pictures would repeat what the explorers say.
            lines[fence.line - 1 : fence.end] = []
        elif fence.info.startswith("python") and include:
            lines[fence.end : fence.end] = below(include)
    python = [fence for fence in fences("\n".join(lines)) if fence.info.startswith("python")]
    try:
        expanded = _expander(config).run(lines)
    except SnippetMissingError as error:
        raise PageError(f"docs/{page.source}: {error}") from None
    text = _plain(expanded, Path(page.address).name, base)
    return text, [include_of("".join(fence.content)) for fence in python]


def steps(name: str) -> str:
    """Return the steps of a snippet's recording, as a numbered list in Markdown.

    Raises:
        PageError: there is no recording, or it cannot be read.
    """
    path = Path(SNIPPETS, f"{name}.graph.json")
    try:
        recording = json.loads((ROOT / path).read_text("utf-8"))
        listed, torch = step_list(Timeline(recording)), recording["torch"]
    except FileNotFoundError:
        raise PageError(f"there is no {path.as_posix()}: run `make update`") from None
    except (ValueError, LookupError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}".replace("\n", " ")
        raise PageError(f"{path.as_posix()} cannot be read ({reason})") from None
    ran = f"What autograd did while `{SNIPPETS}/{name}.py` ran, recorded from PyTorch {torch}:"
    return f"{ran}\n\n{listed}"


def _expander(config: dict) -> markdown.preprocessors.Preprocessor:
    """Return the processor that replaces include lines, with the settings of the site."""
    for extension in config["markdown_extensions"]:
        if isinstance(extension, dict) and "pymdownx.snippets" in extension:
            options = dict(extension["pymdownx.snippets"])
    options["base_path"] = [str(ROOT / folder) for folder in options["base_path"]]
    converter = markdown.Markdown(
        extensions=["pymdownx.snippets"], extension_configs={"pymdownx.snippets": options}
    )
    return converter.preprocessors["snippet"]


def _plain(lines: list[str], name: str, base: str) -> str:
    """Return the Markdown of the page `name` without syntax that only this site's builder knows."""
    result: list[str] = []
    found = list(fences("\n".join(lines)))
    ends = {fence.end for fence in found}
    code = {number for fence in found for number in fence.lines}
    quoted = False
    for number, line in enumerate(_without_html(lines, code), 1):
        if number in code:
            # A file ends with an empty line, which the block does not need.
            if line or number + 1 not in ends:
                result.append(line)
        elif line is None or re.fullmatch(r"\{ ?[#.:][^}]*\}\s*", line):
            continue
        elif _BLOCK_END.fullmatch(line):
            quoted = False
        elif opening := _BLOCK.fullmatch(line):
            kind, title = opening[1], opening[2] or ""
            end = next((n for n in range(number, len(lines)) if _BLOCK_END.fullmatch(lines[n])), 0)
            quoted = kind not in ("check", "more") and not code & set(range(number, end))
            result += _opened(kind, title, quoted)
        elif line or result[-1:] != [""]:  # no gap where lines were removed
            line = _prose(line, name, base)
            result.append(f"> {line}".rstrip() if quoted else line)
    return "\n".join(result)


def _without_html(lines: list[str], code: set[int]) -> Iterator[str | None]:
    """Yield each line without its tags, or None if nothing is left. Lines of `code` are unchanged.

    Elements for browsers only are removed with their content, and a picture leaves its text.
    """
    element, depth = "", 0
    for number, line in enumerate(lines, 1):
        text = line
        if number not in code:
            if not element and (found := _FOR_BROWSERS.match(line)):
                element = found[1]
            for tag in re.finditer(rf"<(/?){element}(?![\w-])[^>]*>?", line) if element else ():
                depth += -1 if tag[1] else 1
                if not depth:
                    element, text = "", line[tag.end() :]
                    break
            pieces = _CODE_SPAN.split("" if element else text)
            pieces[::2] = [_TAG.sub(_picture, piece) for piece in pieces[::2]]
            text = "".join(pieces)
        yield text if text.strip() or not line.strip() else None


def _picture(tag: re.Match) -> str:
    """Return the text of a picture to replace its tag, or nothing for any other tag."""
    found = _ALT.match(tag[0])
    return html.unescape(found[2]) if found else ""


def _opened(kind: str, title: str, quoted: bool) -> list[str]:
    """Return the lines at which a box of the page begins."""
    if kind == "check":
        return [f"**Question.** {title}", "", "**Answer.**", ""]
    if not quoted:
        return [f"**{title or kind.capitalize()}**", ""]
    return [f"> **{title or kind.capitalize()}**", ">"]


def _prose(line: str, name: str, base: str) -> str:
    """Return a line of text without attributes, whose links lead to the pages of the site.

    The copy has no ids, so a link to a place on the same page leads to the site, too.
    """
    if "](" not in line and "{" not in line:
        return line
    pieces = _CODE_SPAN.split(_TRAILING_ATTRIBUTES.sub(r"\1", line))
    for at in range(0, len(pieces), 2):
        piece = _LINK.sub(r"](\1.html\2)", pieces[at]).replace("](#", f"]({name}#")
        pieces[at] = _TARGET.sub(lambda target: urljoin(base, target[0]), piece)
    return _ATTRIBUTES.sub("", "".join(pieces))


def _lab(notebook: Path) -> str:
    """Return a notebook as Markdown: its text, its code with its outputs, and plots in words."""
    parts = []
    for cell in cells(notebook):
        if cell["cell_type"] == "markdown":
            parts.append(cell["source"])
            continue
        if "answer" in cell["metadata"].get("tags", ()):
            parts.append("**Answer.**")
        parts.append(f"```python\n{cell['source']}\n```")
        for output in cell["outputs"]:
            if "text" in output:
                parts.append(f"It prints:\n\n```text\n{''.join(output['text']).rstrip()}\n```")
            elif "data" in output:
                parts.append(f"It draws a plot: {cell['metadata']['alt']}")
    return "\n\n".join(parts)
