"""Builds the site with MkDocs and with Zensical, its successor, and says what differs.

`make zensical` installs the newest Zensical, writes docs/.includes/zensical.md, and fails where a
page differs or is missing, or where a mistake stops no build. What docs/about/zensical.md tells of
fails nothing, and nothing waits for it.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import yaml
from bs4 import BeautifulSoup, Tag  # mkdocs-jupyter brings it along

ROOT = Path(__file__).parents[1]
ZENSICAL = ROOT / ".cache/zensical/bin/zensical"
RESULT = ROOT / "docs/.includes/zensical.md"
BUILDERS = ("mkdocs", "zensical")
# As the deploy workflow sets them, so that canonical addresses and edit links are compared, too.
ENVIRONMENT = {
    "NO_MKDOCS_2_WARNING": "1",
    "GRADBOOK_SITE_URL": "https://example.org/",
    "GRADBOOK_REPO_URL": "https://example.org/source",
    "GRADBOOK_EDIT_URI": "edit/main/docs/",
}
OWN = re.compile(r"assets/(?:gradbook|explorer|finder|errors)\.(?:css|js)$")
# A page with a mistake for which MkDocs must stop.
MISTAKES = {
    "a link to a page that is not there": "[x](nowhere.md)",
    "a link to a heading that is not there": "[x](index.md#nowhere)",
    "a page that the navigation lacks": None,
    "a snippet that is not there": '```python\n--8<-- "no/such.py"\n```',
    "a formula with an unknown command": r"$\nosuchcommand$",
    "a graph that was never recorded": "```graph\nno/such\n```",
}
# What is known of Zensical, and told on docs/about/zensical.md: it is listed, and fails nothing.
LACKING = "labs/"  # it has nothing in place of the plugin that shows them
BUILDING = {"a page that the navigation lacks"}


def project(folder: Path, **changes: object) -> Path:
    """Write settings that inherit the repository's, beside the links they need; return `folder`."""
    (folder / "docs").mkdir(parents=True)
    (folder / "snippets").symlink_to(ROOT / "snippets")
    shutil.copy(ROOT / "mkdocs.yml", folder / "inherited.yml")
    for part in (ROOT / "docs").iterdir() if not changes else [ROOT / "docs/.overrides"]:
        copy = shutil.copytree if part.is_dir() else shutil.copy
        copy(part, folder / "docs" / part.name)
    config = {"INHERIT": "inherited.yml", "watch": [], **changes}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    return folder


def build(builder: str, folder: Path) -> subprocess.CompletedProcess:
    """Build a project into its folder `site` with `mkdocs` or `zensical`."""
    command = {
        "mkdocs": [sys.executable, "-m", "mkdocs", "build"],  # --quiet would not be strict
        "zensical": [str(ZENSICAL), "build", "--clean"],
    }[builder]
    shutil.rmtree(folder / "site", ignore_errors=True)
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **ENVIRONMENT, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def words(tag: Tag) -> str:
    """Return a tag's text, a space between its words."""
    return " ".join(tag.get_text().split())


def shape(tag: Tag) -> str:
    """Return a tag as HTML that depends on nothing but its nodes and their attributes."""
    for each in [*tag.select("[data-search-exclude]"), tag]:
        each.attrs.pop("data-search-exclude", None)  # Zensical takes it out once it was obeyed
    return re.sub(r"\s+", " ", tag.decode(formatter="html5")).strip()


def parts(path: Path, missing: list[str]) -> dict[str, list[str]]:
    """Return what a page is made of, by name, without the links to the pages that are missing."""
    page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    article = page.select_one("article")
    edit = [each["href"] for each in page.select("a.md-content__button")]
    for each in article.select(".headerlink, .md-content__button, #__skip, script"):
        each.decompose()

    def found(selector: str, part: Callable = shape) -> list[str]:
        return [part(each) for each in article.select(selector)]

    def addresses(tags: list[Tag]) -> list[str]:
        # Both write the same places, one of them with a dot.
        links = [(str(each.get("href") or each.get("src")), words(each)) for each in tags]
        return [
            f"{link.removeprefix('./')} {text}".rstrip()
            for link, text in links
            if not any(Path(link).stem == Path(name).stem for name in missing)
        ]

    files = addresses(page.select("link[href], script[src]"))
    menu = page.select('.md-nav--primary .md-nav__link[href]:not([href*="#"])')
    return {
        "title": [words(page.title)],
        "description": [each["content"] for each in page.select('meta[name="description"]')],
        "canonical address": addresses(page.select('link[rel="canonical"]')),
        "text": [words(each) for each in article.find_all(recursive=False)],
        "headings": found("h1, h2, h3, h4", lambda tag: f"{tag.name} {tag.get('id')} {words(tag)}"),
        "every id": found("[id]", lambda tag: tag["id"]),
        "code blocks": found("div.highlight, pre"),
        "formulas": found("math"),
        "explorers": found("autograd-explorer"),
        "boxes, folds and tabs": found(".admonition, details, .tabbed-set"),
        "tables": found("table"),
        "links": addresses(article.select("a[href]")),
        "edit link": edit,
        "navigation": addresses(menu),
        "contents": addresses(page.select(".md-nav--secondary a.md-nav__link")),
        "page before and after": addresses(page.select('link[rel="prev"], link[rel="next"]')),
        "own styles and scripts": sorted(file for file in files if OWN.search(file)),
        "files of other hosts": [
            file for file in files if "//" in file and ENVIRONMENT["GRADBOOK_SITE_URL"] not in file
        ],
    }


def first_difference(ours: list, theirs: list) -> str:
    """Return where two lists part, short enough for a table."""
    for one, other in zip(ours, theirs, strict=False):
        if one != other:
            at = next(
                (i for i, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1),
                min(len(one), len(other)),
            )
            start = max(0, at - 20)
            return f"{one[start : at + 40]!r} became {other[start : at + 40]!r}"
    more = ours[len(theirs) :] or theirs[len(ours) :]
    return f"{'missing' if len(ours) > len(theirs) else 'more'}: {str(more[0])[:60]!r}"


def mistakes(folder: Path) -> dict[str, list[bool]]:
    """Return for each mistake whether it stops MkDocs, and whether it stops Zensical."""
    stops = {}
    for number, (mistake, text) in enumerate(MISTAKES.items()):
        nav = ["index.md", "other.md"] if text else ["index.md"]
        here = project(folder / str(number), nav=nav, extra_css=[])
        (here / "docs/index.md").write_text(f"# Home\n\n{text or ''}\n", "utf-8")
        (here / "docs/other.md").write_text("# Other\n", "utf-8")
        stops[mistake] = [build(each, here).returncode != 0 for each in BUILDERS]
    return stops


def main() -> None:
    """Build twice, compare, write the result, and fail at a difference that is not known."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole, sites, refused = project(folder / "whole"), [], ""
        for builder in BUILDERS:
            result = build(builder, whole)
            if builder == "zensical" and result.returncode:
                # A template of ours that it cannot read must not hide how the pages come out.
                refused = result.stderr.strip().splitlines()[-1]
                for template in (whole / "docs/.overrides").rglob("*.html"):
                    template.unlink()
                result = build(builder, whole)
            if result.returncode or not (whole / "site/index.html").is_file():
                sys.exit(f"{builder} did not build the site:\n{result.stdout}{result.stderr}")
            sites.append((whole / "site").rename(folder / builder))
        stops = {} if refused else mistakes(folder / "mistakes")
        text, differences = report(*sites, stops, refused)
    RESULT.write_text(text, "utf-8", newline="\n")
    print(f"wrote {RESULT.relative_to(ROOT)}")
    if refused:
        differences.append(f"docs/.overrides: Zensical cannot read our templates: {refused}")
    if differences:
        sys.exit("\n".join(["Zensical does not do what MkDocs does:", *differences]))


def installed() -> str:
    """Return the version of Zensical."""
    said = subprocess.run([ZENSICAL, "--version"], capture_output=True, text=True, check=True)
    return said.stdout.strip().split()[-1]


def report(
    ours: Path, theirs: Path, stops: dict[str, list[bool]], refused: str
) -> tuple[str, list[str]]:
    """Return the result as Markdown, and the differences that are not known."""
    pages = sorted(page.relative_to(ours).as_posix() for page in ours.rglob("*.html"))
    missing = [page for page in pages if not (theirs / page).is_file()]
    shared = [page for page in pages if page not in missing and page != "404.html"]
    table, details = [], []
    pairs = {page: [parts(site / page, missing) for site in (ours, theirs)] for page in shared}
    for name in next(iter(pairs.values()))[0] if pairs else ():
        differ = [page for page, (one, other) in pairs.items() if one[name] != other[name]]
        count = sum(len(one[name]) for one, _ in pairs.values())
        table.append(f"| {name} | {count:,} | {len(differ)} |")
        for page in differ[:1]:
            example = first_difference(*(each[name] for each in pairs[page]))
            details.append(f"- {name}: on {len(differ)}, first on `{page}`: `` {example} ``")
    files = {
        path.relative_to(ours).as_posix()
        for path in ours.rglob("*")
        if path.is_file() and "assets/" not in path.as_posix() and path.suffix != ".html"
    }
    lost = sorted(each for each in files if not (theirs / each).is_file())
    lines = [
        f"`make zensical` built the site with Zensical {installed()}, and with MkDocs "
        f"{version('mkdocs')} and Material {version('mkdocs-material')}, and compared "
        f"{len(shared)} pages; links to the pages that Zensical lacks were left out.",
        "",
        "| part of a page | how many | on how many pages different |",
        "|---|--:|--:|",
        *table,
        "",
        "What differs:",
        "",
        *(details or ["- nothing on these pages;"]),
        f"- pages that are missing: {', '.join(f'`{each}`' for each in missing) or 'none'};",
        f"- other files that are missing: {', '.join(f'`{each}`' for each in lost) or 'none'}.",
        "",
    ]
    if refused:
        lines += [
            "Zensical could not read our templates, so it was built with its own, and mistakes on "
            f"pages were not tried: `` {refused} ``",
        ]
    else:
        lines += [
            "A mistake on a page must stop the build:",
            "",
            "| the mistake | MkDocs | Zensical |",
            "|---|:-:|:-:|",
        ]
        for mistake, each in stops.items():
            said = ["stops" if stopped else "**builds**" for stopped in each]
            lines.append(f"| {mistake} | {' | '.join(said)} |")
    news = [f"- `{page}` is missing" for page in missing if not page.startswith(LACKING)]
    for mistake, each in stops.items():
        for builder, stopped in zip(BUILDERS, each, strict=True):
            if not stopped and not (builder == "zensical" and mistake in BUILDING):
                news.append(f"- {mistake} does not stop {builder}")
    return "\n".join(lines) + "\n", details + news


if __name__ == "__main__":
    main()
