"""Writing into the folder of the built site. A second run writes the same bytes."""

import datetime
import html
import io
import re
import zipfile
from pathlib import Path
from urllib.parse import urljoin

from gradbook.pages import Page, PageError, pages, settings
from gradbook.publish.anchors import anchors
from gradbook.publish.copies import copy
from gradbook.publish.notebooks import notebook
from gradbook.publish.snippets import link_snippets
from gradbook.publish.version import Version, second

ARCHIVE = "gradbook.zip"  # a permanent link; browsers save it under a name with the version
# The partial notebook.html writes it as a template, which browsers do not show.
_NOTEBOOK = re.compile(r'<(template|span) class="notebook">(.*?)</\1>', re.DOTALL)
_VERSION = re.compile(r'<span class="version"[^>]*>.*?</span>', re.DOTALL)


def publish(site: Path) -> None:
    """Write the files beside the pages into a built site.

    Raises:
        PageError: there is no built site, or a page cannot be published.
    """
    if not (site / "index.html").is_file():
        raise PageError(f"{site} contains no built site: run `mkdocs build` first")
    config, every = settings(), pages()
    version = Version(second(), config["extra"]["torch"])
    texts = {page.copy: copy(page, config) for page in every}
    for page in every:
        made = notebook(page, config)
        link_to_notebook(site / page.address, bool(made))
        if made:
            texts[page.notebook] = made
    base = config.get("site_url") or ""
    texts["llms.txt"] = _llms(config, every, base)
    sitemap = f"\nSitemap: {urljoin(base, 'sitemap.xml')}\n" if base else ""
    texts["robots.txt"] = f"User-agent: *\nAllow: /\n{sitemap}"
    texts["anchors.txt"] = "".join(f"{each}\n" for each in anchors(site))
    if not base:  # MkDocs writes a sitemap even without addresses, which is not valid
        for name in ("sitemap.xml", "sitemap.xml.gz"):
            (site / name).unlink(missing_ok=True)
    for name, text in texts.items():
        file = site / name
        if not file.parent.is_dir():
            raise PageError(f"{site} lacks {Path(name).parent.as_posix()}/: build it again")
        file.write_text(text, "utf-8", newline="\n")
    _show_version(site / "index.html", version, base)
    link_snippets(site)
    (site / ARCHIVE).write_bytes(_archive(site, version))


def _llms(config: dict, every: list[Page], base: str) -> str:
    """Return the list of pages in the form of llmstxt.org."""
    lines = [f"# {config['site_name']}", "", f"> {config['site_description']}", ""]
    lines += [
        "Each link leads to a page as Markdown, with every example in full. The lines that begin "
        "with `# >` are what the `print` above them printed: tests run each example again with "
        f"PyTorch {config['extra']['torch']}, and compare."
    ]
    section = None
    for page in every:
        if page.section != section:
            section = page.section
            lines += ["", f"## {section}", ""]
        title = re.sub(r"([\[\]])", r"\\\1", page.title)
        lines.append(f"- [{title}]({urljoin(base, page.copy)}): {page.description}")
    return "\n".join([*lines, ""])


def link_to_notebook(page: Path, has_notebook: bool) -> None:
    """Show the links to the notebook of a page, which the build has hidden, if there is one.

    Raises:
        PageError: the page was not built, or its template has links and the page no notebook.
    """
    if not page.is_file():
        raise PageError(f"{page} is missing: build the site again")
    text = page.read_text("utf-8")
    shown, count = _NOTEBOOK.subn(r'<span class="notebook">\2</span>', text)
    if count != has_notebook:
        has = "a" if has_notebook else "no"
        raise PageError(
            f"{page}: {count} places for links, but the page has {has} notebook: see notebook.html"
        )
    if shown != text:
        page.write_text(shown, "utf-8", newline="\n")


def _show_version(page: Path, version: Version, base: str) -> None:
    """Write the version into its placeholder on the home page."""
    said = (
        f"This is the site of {version.date}. "
        f'<a href="{html.escape(urljoin(base, ARCHIVE))}" download="{version.name}.zip">'
        "The whole site in one file</a>, to read without a network."
    )
    text = page.read_text("utf-8")
    shown, count = _VERSION.subn(lambda _: f'<span class="version">{said}</span>', text)
    if count != 1:
        raise PageError(
            f"{page}: {count} placeholders for the version, and there must be one: see main.html"
        )
    page.write_text(shown, "utf-8", newline="\n")


def _archive(site: Path, version: Version) -> bytes:
    """Return the whole site as a zip whose bytes depend only on the site's."""
    packed = io.BytesIO()
    # Times in a zip start in 1980 and have steps of two seconds.
    when = datetime.datetime.fromtimestamp(max(version.second, 315532800), datetime.UTC)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        files = {
            file.relative_to(site).as_posix(): file
            for file in site.rglob("*")
            if file.is_file() and file != site / ARCHIVE
        }
        for name, file in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{version.name}/{name}", when.timetuple()[:6])
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes(), compresslevel=9)
    return packed.getvalue()
