"""What the site adds to Python-Markdown: styled outputs, links to snippets and terms, maths.

It is an extension and not a MkDocs hook, so every builder that uses Python-Markdown can use it.
"""

import html
import re
from xml.etree.ElementTree import Element

import math_core
from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from gradbook.fences import fences, include_of
from gradbook.glossary import GlossaryLinks

# Most spans of highlighted code are names, punctuation, operators and spaces. They have the colour
# of the text, so removing their spans makes pages smaller and faster to build.
PLAIN = re.compile(r'<span class="[nopw]">([^<]*)</span>')
# Lines of highlighted code that contain only an output comment.
_OUTPUTS = re.compile(r'(?:^[ ]*<span class="c1"># &gt;(?: [^\n]*)?</span>\n)+', re.MULTILINE)
# A block of code, and the names by which it can be searched. Names that nearly every block has are
# excluded.
_CODE = re.compile(
    r'(<div class="language-(?:python|text|jax) highlight">)(<span class="filename">[^<]*</span>)?'
    r"<pre(>.*?</pre>)",
    re.DOTALL,
)
_OUTPUT_OR_TAG = re.compile(
    r'^(?:<span class="output(?: other)?">)?[ ]*<(?:span|a) class="output-mark".*$|<[^>]+>',
    re.MULTILINE,
)
_NAMES = re.compile(
    r"\b(?!requires_grad\b)[A-Za-z]\w*_\w*"
    r"|(?:(?<=\.)|(?<=def |ass ))(?!(?:autograd|backward|grad|item|sum|tensor|tolist)\b)"
    r"[A-Za-z]\w{2,}"
)
_JAX = re.compile(r'<div class="language-jax highlight">.*?</code></pre></div>', re.DOTALL)
_SOURCE = re.compile(r'<p class="snippet-source"[^>]* id="([^"]+)"')
_FIRST_MARK = re.compile(r'(<span class="output">[ ]*)<span( class="output-mark")>([^<]*)</span>')
_MARK = re.compile(r'^([ ]*)<span class="c1">(# &gt; ?)(.*)</span>$', re.MULTILINE)
# What pymdownx.arithmatex leaves in its generic mode.
_MATHS = re.compile(r'<(span|div) class="arithmatex">\\([(\[])(.*?)\\[)\]]</\1>', re.DOTALL)


class SnippetSource(Preprocessor):
    """Adds the file name under each included snippet, before pymdownx.snippets replaces the line.

    The name links to its block, as other pages do: `accumulation.md#adds_up.py`, or with `jax-`
    before it if it is the JAX code beside a snippet.
    """

    def __init__(self, md: Markdown, repository: str) -> None:
        super().__init__(md)
        self.repository = repository

    def link(self, path: str) -> str:
        """Return a snippet's path, as a link where there is a repository."""
        if not self.repository:
            return path
        return f'<a href="{html.escape(self.repository)}/blob/HEAD/{path}">{path}</a>'

    def report(self, path: str) -> str:
        """Return a link to the form for wrong outputs, filled in, or nothing without a repository.

        main.html puts the page's address in place of `%40page`.
        """
        if not self.repository:
            return ""
        form = f"{self.repository}/issues/new?template=wrong-output.yml&page=%40page%2C%20{path}"
        return f' <a href="{html.escape(form)}">report</a>'

    def run(self, lines: list[str]) -> list[str]:
        """Return the page's lines with HTML after each fence that includes a snippet."""
        result, known = list(lines), list(fences("\n".join(lines)))
        contents = [fence.content for fence in known]
        for number, fence in reversed(list(enumerate(known))):
            jax = fence.info.startswith("jax")
            code = jax or fence.info.startswith("python")
            include = code and include_of("".join(fence.content))
            if include and fence.end:
                folder = "docs/.includes" if jax else "snippets"
                path = html.escape(f"{folder}/{include.path}")
                parts = ["jax" if jax else "", path.split("/")[-1], include.section]
                block = "-".join(filter(None, parts))
                # A block that is shown twice keeps its address at the first place.
                anchor = "" if fence.content in contents[:number] else f' id="{block}"'
                # `gradbook publish` replaces the title by a link that downloads the file.
                name = f'<a href="#{block}" title="{path}">{path.split("/")[-1]}</a>'
                line = (
                    f'<p class="snippet-source"{anchor} data-search-exclude>'
                    f"{name}{self.report(path)}</p>"
                )
                result[fence.end : fence.end] = ["", line, ""]
        return result


class CellLabels(Treeprocessor):
    """Gives each cell of a text table the heading of its column, as `data-label`.

    On a phone, gradbook.css shows the rows of these tables as cards with these labels. Tables with
    aligned columns (numbers or signs) or formulae are narrow enough without it.
    """

    def run(self, root: Element) -> None:
        """Label the cells of each table with three or four columns, except in its first column."""
        for table in root.iter("table"):
            heads = list(table.iter("th"))
            maths = any(each.get("class") == "arithmatex" for each in table.iter())
            if len(heads) not in (3, 4) or maths or any(head.get("style") for head in heads):
                continue
            for row in table.iter("tr"):
                cells = row.findall("td")
                for head, cell in zip(heads[1:], cells[1:], strict=False):
                    cell.set("data-label", "".join(head.itertext()))


class Outputs(Postprocessor):
    """Styles outputs differently from the code that printed them; both are copied together.

    The first `# >` of each output is a link to its line: `accumulation.html#adds_up.py-L5`.
    """

    def run(self, text: str) -> str:
        """Return the page's HTML with each run of `# >` lines in a span of class `output`."""
        text = _OUTPUTS.sub(self.output, PLAIN.sub(r"\1", text))
        pieces, end = [], 0
        for source in _SOURCE.finditer(text):
            # The last block before this line is the one that it names.
            start, name = text.rindex("<code>", end, source.start()), source[1]
            lines = text[start : source.start()].split("\n")
            for number, line in enumerate(lines, 1):
                link = rf'\1<a\2 id="{name}-L{number}" href="#{name}-L{number}">\3</a>'
                lines[number - 1] = _FIRST_MARK.sub(link, line)
            pieces += [text[end:start], "\n".join(lines)]
            end = source.start()
        text = "".join([*pieces, text[end:]])
        # They look different and Home doesn't count them, because the tests can't run JAX.
        return _JAX.sub(lambda block: block[0].replace('"output"', '"output other"'), text)

    def output(self, found: re.Match) -> str:
        """Return output lines without the colour of comments, each `# >` in a span."""
        lines = _MARK.sub(r'\1<span class="output-mark">\2</span>\3', found[0])
        return f'<span class="output">{lines}</span>'


class SearchedCode(Postprocessor):
    """Lets the search find a block of code by its names.

    Indexing the code itself would double the index, and its outputs are not searched for. The
    names are in a `template` element, which browsers do not show but the search plugin reads.
    """

    def run(self, text: str) -> str:
        """Return the page's HTML with the names of each block of code in a template."""
        return _CODE.sub(self.names, text)

    def names(self, found: re.Match) -> str:
        """Return a block that the search skips, followed by its names, each once."""
        box, title, code = found.groups("")
        text = html.unescape(_OUTPUT_OR_TAG.sub("", code))
        names = " ".join(dict.fromkeys(_NAMES.findall(text)))
        names = names and f"<template><pre>{names}</pre></template>"
        return f"{box}{names}{title}<pre data-search-exclude{code}"


class Maths(Postprocessor):
    """Turns the LaTeX that arithmatex found into MathML, which browsers show without a script."""

    convert = math_core.LatexToMathML().convert_with_local_state

    def run(self, text: str) -> str:
        """Return the page's HTML with its formulae as MathML.

        Raises:
            math_core.LatexError: a formula has a command that MathML cannot show; the build stops.
        """
        return _MATHS.sub(self.formula, text)

    def formula(self, found: re.Match) -> str:
        """Return one formula. A display formula can be scrolled if it is too wide."""
        tag, bracket, latex = found.groups()
        maths = self.convert(html.unescape(latex).strip(), displaystyle=bracket == "[")
        return f'<div class="maths" tabindex="0">{maths}</div>' if tag == "div" else maths


class GradbookExtension(Extension):
    """The extension that mkdocs.yml names as `gradbook.markdown`."""

    def __init__(self, **options: object) -> None:
        """Take `repository`, the address of the public repository, or nothing."""
        self.config = {"repository": ["", "address of the repository that holds the snippets"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the six processors."""
        repository = self.getConfig("repository") or ""
        # 33: before pymdownx.snippets at 32. Below 30: after the stash of raw HTML is back.
        md.preprocessors.register(SnippetSource(md, repository.rstrip("/")), "snippet_source", 33)
        md.treeprocessors.register(CellLabels(md), "cell_labels", 5)  # below 20: text is parsed
        # 4: before MkDocs's links at 0, which become relative to the page.
        md.treeprocessors.register(GlossaryLinks(md), "glossary_links", 4)
        md.postprocessors.register(Outputs(md), "outputs", 8)
        md.postprocessors.register(SearchedCode(md), "searched_code", 7.5)
        md.postprocessors.register(Maths(md), "maths", 7)


def makeExtension(**options: object) -> GradbookExtension:
    """Return the extension."""
    return GradbookExtension(**options)
