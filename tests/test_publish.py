"""What stands beside the pages: copies in Markdown, lists, the archive, the badge, the card."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from types import SimpleNamespace
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader
from public_anchors import Page
from site_files import ROOT, build, shown_blocks
from test_build import files

from gradbook import pinned_torch
from gradbook.fences import fences
from gradbook.publish import checked, copies, folder, pages, version
from gradbook.publish.__main__ import main
from gradbook.publish.badge import badge
from gradbook.publish.pages import PublishError

ADDRESS = "https://gradbook.example/below/a/path/"
EVERY = pages.pages()
NAMES = [page.address for page in EVERY]
RECORD = {"blocks": 3, "date": "2026-01-02", "outputs": 1234, "torch": "2.13.0"}
FENCE = re.compile(r"^```[^`\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="session")
def local(site, tmp_path_factory):
    """Return a site that knows no address of its own."""
    if not canonical(site, "index.html"):
        return site
    made = tmp_path_factory.mktemp("local")
    build(made)
    return made


@pytest.fixture(scope="session")
def public(tmp_path_factory):
    """Return a site that knows its address."""
    made = tmp_path_factory.mktemp("public")
    build(made, GRADBOOK_SITE_URL=ADDRESS)
    return made


def read(site, name):
    return (site / name).read_text("utf-8")


def tag(text, pattern):
    """Return what the pattern finds in the head of a page, unescaped; None if it is not there."""
    found = re.search(pattern, text.partition("</head>")[0])
    return found and html.unescape(found[1])


def canonical(site, name):
    return tag(read(site, name), r'<link rel="canonical" href="([^"]*)"')


def test_the_list_of_pages_is_the_pages_that_are_built(site):
    built = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert built - {"404.html"} == set(NAMES)


# Markdown copies


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_every_block_of_the_page_stands_in_its_copy_in_full_and_in_order(site, page):
    blocks = [block.strip("\n") for block in FENCE.findall(read(site, page.copy))]
    place = 0
    for block in shown_blocks(ROOT / "docs" / page.source):
        assert block in blocks[place:], f"{page.copy} lacks:\n{block}"
        place = blocks.index(block, place) + 1


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_a_copy_needs_no_builder_of_this_site(site, page):
    text = FENCE.sub("", re.sub(r"^````.*?^````$", "", read(site, page.copy), flags=re.M | re.S))
    text = re.sub(r"`[^`\n]*`", "", text)
    for mark in (
        r"--8<--",
        r"^///",
        r"^```",
        r"^</?[a-z]+[\s/>]",
        r"\{ ?[#.:][\w-]+[^}]*\}\s*$",
        r"^---\n\w+:",
    ):
        found = re.search(mark, text, re.MULTILINE)
        assert not found, f"{page.copy}: {text[found.start() : found.start() + 80]!r} was left"
    assert text.startswith("# ")


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_every_link_of_a_copy_leads_to_a_page_and_a_place_of_the_site(site, page):
    text = re.sub(r"`[^`\n]*`", "", FENCE.sub("", read(site, page.copy)))
    links = re.findall(r"\]\(([^()\s]+)\)", text)
    assert links
    for link in links:
        if not urlsplit(link).scheme:
            name, _, anchor = link.partition("#")
            target = (site / page.copy).parent / name
            assert target.is_file(), f"{page.copy} links to {link}, which is not there"
            assert target.suffix != ".md", f"{page.copy} links to {link}, not to the page"
            there = html.unescape(target.read_text("utf-8")) if anchor else ""
            assert not anchor or f'id="{anchor}"' in there, f"{page.copy} links to {link}"


def words(text):
    """Return the words of a text, without addresses of links, includes, marks and tags."""
    marks = (
        r"^--8<--.*$|</?[a-z]+(?=[\s/>])[^<>\n]*>|^/{3} *\w*|\{ ?[#.:][^}\n]*\}|(?<=\])\([^)\s]*\)"
    )
    return " ".join(re.findall(r"\w+", re.sub(marks, " ", text, flags=re.MULTILINE)))


def test_words_beside_a_tag_are_words():
    assert words('<span id="old"></span>The <b>one</b>.\n<https://a.b>') == "The one https a b"


@pytest.mark.parametrize(
    "page", [page for page in EVERY if page.source.endswith(".md")], ids=lambda page: page.address
)
def test_no_sentence_of_the_page_is_lost_in_its_copy(site, page):
    text, lines = f" {words(read(site, page.copy))} ", pages.body(page.source)[0].split("\n")
    for fence in reversed(list(fences("\n".join(lines)))):
        lines[fence.line - 1 : fence.end] = []
    # The finder is of no use without its script.
    rest = re.sub(r'^<div class="finder".*?^</div>$', "", "\n".join(lines), flags=re.M | re.S)
    for line in rest.split("\n"):
        assert not words(line) or f" {words(line)} " in text, f"{page.copy} lacks: {line}"


@pytest.fixture
def told(tmp_path, sources):
    """Return a function that says what a page of this text is in its copy, without its end."""

    def told(text):
        text = f"---\ndescription: D.\n---\n# Page\n\n{text}\n"
        (tmp_path / "docs/bad.md").write_text(text, "utf-8")
        (page,) = pages.pages()
        config = pages.settings()
        return copies.copy(page, config).partition("\n\n")[2].partition("\n\n---\n")[0]

    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<span id="old-id"></span>The sentence.', "The sentence."),
        ("<span>The\n\nsentence.", "The\n\nsentence."),
        ('<img src="a.png" alt="A &amp; b">\n\nText.', "A & b\n\nText."),
        ('<img src="a.png">\n\nText.', "Text."),
        ("<https://a.example/b>\n\nText.", "<https://a.example/b>\n\nText."),
        ("See <a@b.example>, <b title='>'>it</b><br/>is.", "See <a@b.example>, itis."),
        ("`<span>` is <code>x</code>, and 1 < 2 > 0.", "`<span>` is x, and 1 < 2 > 0."),
        ("``a`<b>`c``, <b>d</b>", "``a`<b>`c``, d"),
        ("10<sup>2</sup> a<sub>1</sub>", "10<sup>2</sup> a<sub>1</sub>"),
        ("One.\n\n<!-- no -->\n\nTwo.", "One.\n\nTwo."),
        ("```text\n<div>\n<b>\n```", "```text\n<div>\n<b>\n```"),
        # What is for a script goes, to its end and no further.
        ("<div>\n<div>\na\n</div>\nb\n</div>\n\nText.", "Text."),
        ("<div>a</div>The sentence.", "The sentence."),
        ("<svg><path/></svg>\n\n<script>\n1 < 2\n</script>\n\nText.", "Text."),
        ('<div class="doors" markdown>\n\n- One\n\n</div>\n\nText.', "- One\n\nText."),
        ("<p>One.</p>\n\n<divider>Two.", "One.\n\nTwo."),
    ],
)
def test_a_copy_has_the_text_of_html_and_not_its_tags(told, text, expected):
    assert told(text) == expected


GRAPHS = sorted(
    {
        (page.copy, fence.content[0])
        for page in EVERY
        if page.source.endswith(".md")
        for fence in fences((ROOT / "docs" / page.source).read_text("utf-8"))
        if fence.info.startswith("graph")
    }
)


@pytest.mark.parametrize(("copy", "name"), GRAPHS, ids=["-".join(each) for each in GRAPHS])
def test_a_graph_is_told_step_by_step_beside_its_code(site, copy, name):
    text = read(site, copy)
    recording = json.loads((ROOT / f"snippets/{name}.graph.json").read_text("utf-8"))
    told = text.partition(f"`snippets/{name}.py` ran")[2].partition("\n\n")[2].partition("\n\n")[0]
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", told, re.MULTILINE)]
    page = read(site, copy.removesuffix(".md") + ".html")
    counts = re.findall(rf'aria-label="The code of {recording["name"]}".*?</ol>', page, re.DOTALL)
    assert numbers == list(range(len(numbers)))
    assert len(numbers) in [each.count('<li class="ag-step') for each in counts]
    for node in recording["nodes"]:
        assert node["op"].split("::")[-1] in told, f"{copy}: {name} does not name {node['op']}"
    code = [line for line in recording["code"] if "--8<--" not in line]
    assert "\n".join(code).strip() in re.sub(r"\n```\n", "\n", text) or all(
        line in text for line in code
    )


def test_a_step_says_the_values_and_where_the_gradient_goes():
    told = copies.steps("learn/leaves/retain_grad")
    assert "1. forward · line 6: `z = y * 5`\n" in told
    assert "    - gradient out to `y`: g \N{MULTIPLICATION SIGN} 5 = " in told
    assert " 5 = **[5]**\n" in told
    assert "Press play" not in told


def test_a_matrix_is_told_in_brackets():
    told = copies.steps("understand/gallery/attention")
    assert "`value` = [[1, 0], [3, 4]]; `weights` = [[0.5, 0.5]]\n" in told


def test_formulae_stay_latex(site):
    assert r"$\frac{\mathrm{d}y}{\mathrm{d}x} = 2x$" in read(site, "learn/leaves.md")


def test_a_lab_is_told_with_what_it_prints_and_with_its_plots_in_words(site):
    for page in [page for page in EVERY if page.source.endswith(".ipynb")]:
        text = read(site, page.copy)
        for cell in pages.cells(ROOT / "docs" / page.source):
            for output in cell.get("outputs", []):
                said = "".join(output.get("text", "")) or cell["metadata"]["alt"]
                assert said.strip() in text


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_the_head_of_the_page_names_its_copy(site, page):
    link = tag(
        read(site, page.address), r'<link rel="alternate " type="text/markdown" href="([^"]*)"'
    )
    assert ((site / page.address).parent / link).resolve() == (site / page.copy).resolve()
    # Without the space Material asks for a sitemap.xml beside the copy, on every page.
    assert 'rel="alternate"' not in read(site, page.address)


# What a page says about itself


def card(text):
    found = re.findall(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)"', text)
    assert len(dict(found)) == len(found)
    return {name: html.unescape(value) for name, value in found}


@pytest.mark.parametrize("page", EVERY, ids=NAMES)
def test_a_link_to_the_page_shows_its_title_and_its_description(site, page):
    text = read(site, page.address)
    said = card(text)
    assert said["og:title"] == page.title
    assert said["og:description"] == tag(text, r'<meta name="description" content="([^"]*)"')
    assert said["og:description"] == page.description
    assert said["og:type"] == ("website" if page.address == "index.html" else "article")
    assert said["og:site_name"] == "Gradbook"


def test_what_a_page_says_about_itself_is_escaped_once():
    templates = Environment(loader=FileSystemLoader(ROOT / "docs/.overrides/partials"))
    said = 'It says "a" & b, not <c>.'
    meta = {"title": "A &amp; b", "description": said}
    config = {"site_name": "A & b", "site_description": said}
    page = {"meta": meta, "url": ""}
    for each in (page, page | {"meta": {"title": "A &amp; b"}}):
        text = templates.get_template("card.html").render(config=config, page=each)
        assert 'content="It says &#34;a&#34; &amp; b, not &lt;c&gt;."' in text
        assert {key: card(text)[f"og:{key}"] for key in ("title", "description", "site_name")} == {
            "title": "A & b",
            "description": said,
            "site_name": "A & b",
        }


@pytest.mark.parametrize("name", NAMES)
def test_without_an_address_the_page_claims_none(local, name):
    assert canonical(local, name) is None
    said = card(read(local, name))
    assert not {"og:url", "og:image"} & set(said)
    assert said["twitter:card"] == "summary"


@pytest.mark.parametrize("name", NAMES)
def test_with_an_address_the_page_names_its_own_and_the_card(public, name):
    assert canonical(public, name) == urljoin(ADDRESS, name)
    said = card(read(public, name))
    assert said["og:url"] == urljoin(ADDRESS, name)
    assert said["og:image"] == ADDRESS + "assets/social.png"
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert "every number verified" in said["og:image:alt"]
    assert said["twitter:card"] == "summary_large_image"


def test_the_card_is_a_small_picture_of_the_size_that_is_said(site):
    picture = (site / "assets/social.png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    size = [int.from_bytes(picture[at : at + 4], "big") for at in (16, 20)]
    assert size == [1200, 630]
    assert len(picture) < 60_000


def test_the_example_on_the_card_is_the_one_of_the_home_page():
    source = (ROOT / ".github/social.html").read_text("utf-8")
    code = re.search(r"<pre>(.*)</pre>", source, re.DOTALL)[1]
    lines = html.unescape(re.sub("</i>", "\n", code).replace("<i>", "")).strip()
    snippet = (ROOT / "snippets/home/one_example.py").read_text("utf-8")
    assert lines == snippet.removeprefix("import torch\n").strip(), "change it, then `make card`"


# Lists of pages


def test_llms_txt_lists_every_page_in_the_order_of_the_navigation(site):
    text = read(site, "llms.txt")
    head, *sections = text.split("\n## ")
    assert re.fullmatch(r"# Gradbook\n\n> .+\n\n[^\[\n]+\n", head)
    base = canonical(site, "index.html") or ""
    found = []
    for section in sections:
        name, _, lines = section.partition("\n\n")
        for line in lines.strip().split("\n"):
            title, link, about = re.fullmatch(r"- \[(.+)\]\((\S+)\): (.+)", line).groups()
            found.append((name, title, link.removeprefix(base.removesuffix("index.html")), about))
    assert found == [(each.section, each.title, each.copy, each.description) for each in EVERY]


def test_every_link_of_llms_txt_leads_to_a_copy(local, public):
    for site, base in ((local, ""), (public, ADDRESS)):
        links = re.findall(r"\]\((\S+)\)", read(site, "llms.txt"))
        assert len(links) == len(EVERY)
        for link in links:
            assert link.startswith(base)
            assert (site / link.removeprefix(base)).is_file(), link


def test_robots_may_read_all_and_are_told_where_the_sitemap_is(local, public):
    assert read(local, "robots.txt") == "User-agent: *\nAllow: /\n"
    assert read(public, "robots.txt").split("\n\n") == [
        "User-agent: *\nAllow: /",
        f"Sitemap: {ADDRESS}sitemap.xml\n",
    ]


@pytest.mark.parametrize("slash", ["", "/"])
def test_an_address_may_end_with_a_slash(site, tmp_path, monkeypatch, slash):
    shutil.copytree(site, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("GRADBOOK_SITE_URL", ADDRESS.rstrip("/") + slash)
    folder.publish(tmp_path)
    assert f"<loc>{ADDRESS}index.html</loc>" in read(tmp_path, "sitemap.xml")
    assert f"Sitemap: {ADDRESS}sitemap.xml\n" in read(tmp_path, "robots.txt")
    assert f"]({ADDRESS}index.md)" in read(tmp_path, "llms.txt")
    assert f'href="{ADDRESS}gradbook.zip"' in read(tmp_path, "index.html")


def test_the_sitemap_lists_the_canonical_address_of_every_page(public):
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    entries = ElementTree.fromstring(read(public, "sitemap.xml")).findall(f"{space}url")
    assert [each.findtext(f"{space}loc") for each in entries] == [
        canonical(public, name) for name in NAMES
    ]
    for entry in entries:
        day = date.fromisoformat(entry.findtext(f"{space}lastmod"))
        assert day.isoformat() <= json.loads(read(public, "version.json"))["date"]


def test_a_page_is_made_of_the_files_that_it_shows(tmp_path, monkeypatch):
    monkeypatch.setattr(folder, "ROOT", tmp_path)
    (tmp_path / "docs").mkdir()
    text = '> --8<-- no\n\n   --8<-- "a.py:part"\n\n``` {.graph #again}\nb/c\n```\n'
    (tmp_path / "docs/page.md").write_text(text, "utf-8")
    assert folder._files(pages.Page("page.md", "", "", "")) == [
        "docs/page.md",
        *("snippets/a.py", "docs/.includes/a.py"),
        *("snippets/b/c.graph.json", "docs/.includes/b/c.graph.json"),
        *("snippets/b/c.py", "docs/.includes/b/c.py"),
    ]


def test_the_name_of_a_file_that_git_tells_is_utf_8_whatever_the_locale(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/é.md").touch()
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "A page"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    code = (
        "import pathlib, sys; from gradbook.publish import version\n"
        "version.ROOT = pathlib.Path(sys.argv[1]); print(ascii([*version.last_changes()]))"
    )
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    said = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        env={**os.environ, **plain},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stdout == "['docs/\\xe9.md']\n", said.stderr


def test_a_site_without_an_address_has_no_sitemap(local):
    """One without addresses is not valid, and one with relative addresses neither."""
    assert not list(local.glob("sitemap*"))


def test_a_page_last_changed_when_a_file_that_it_shows_was_changed(monkeypatch):
    page = next(each for each in EVERY if each.source == "learn/leaves.md")
    changes = {
        "docs/learn/leaves.md": 86_400,
        "snippets/learn/leaves/scaled.graph.json": 3 * 86_400,
        "snippets/learn/accumulation/adds_up.py": 9 * 86_400,
    }
    monkeypatch.setattr(folder, "last_changes", lambda: changes)
    text = folder._sitemap([page], ADDRESS, version.Version(0, "2"))
    assert "<lastmod>1970-01-04</lastmod>" in text


# The page that is not there


def test_every_link_of_the_page_that_is_not_found_holds_at_any_depth(public, local):
    for site, path in ((public, urlsplit(ADDRESS).path), (local, "/")):
        links = Page(read(site, "404.html")).leads
        assert len(links) > 10
        for line, link in links:
            if not link.startswith(("https:", "#")):
                assert link.startswith(path), f"404.html:{line}: {link} depends on where it stands"
                name = link.removeprefix(path).partition("#")[0]
                assert (site / (name or "index.html")).exists(), f"404.html links to {link}"


def test_the_page_that_is_not_found_leads_home_to_the_finder_and_to_the_search(public):
    article = read(public, "404.html").partition("<article")[2].partition("</article>")[0]
    path = urlsplit(ADDRESS).path
    for name in ("index.html", "errors/index.html"):
        assert f'<a href="{path}{name}">' in article
    assert f'<form action="{path}index.html"' in article
    assert 'name="q"' in article
    assert article.count("<h1") == 1


def test_the_page_that_is_not_found_is_not_indexed(public):
    text = read(public, "404.html")
    assert tag(text, r'<meta name="robots" content="([^"]*)"') == "noindex"
    assert canonical(public, "404.html") is None
    assert ADDRESS + "404" not in read(public, "sitemap.xml")


# The archive


def test_the_archive_holds_the_whole_site_byte_for_byte(site):
    about = json.loads(read(site, "version.json"))
    name = f"gradbook-{about['date']}-torch{about['torch']}"
    assert {path.stem for path in site.glob("*.zip")} == {name, "gradbook"}
    assert (site / f"{name}.zip").read_bytes() == (site / "gradbook.zip").read_bytes()
    with zipfile.ZipFile(site / "gradbook.zip") as archive:
        assert archive.testzip() is None
        held = {each.filename: each for each in archive.infolist()}
        there = {
            key: value
            for key, value in files(site).items()
            if "/" in key or not key.endswith(".zip")
        }
        assert list(held) == sorted(held)
        assert {key: archive.read(f"{name}/{key}") for key in there} == there
        assert len(held) == len(there)
    assert {(each.date_time, each.external_attr) for each in held.values()} == {
        (next(iter(held.values())).date_time, 0o100644 << 16)
    }


def test_the_home_page_leads_to_the_archive_and_says_the_day(local, public):
    for site, base in ((local, ""), (public, ADDRESS)):
        about = json.loads(read(site, "version.json"))
        text = read(site, "index.html")
        assert f'<a href="{base}gradbook.zip" download="gradbook-{about["date"]}-torch' in text
        assert f"This is the site of {about['date']}." in text
        assert about["torch"] == pinned_torch()


def test_publishing_again_writes_the_same_bytes(site, monkeypatch):
    base = canonical(site, "index.html")
    monkeypatch.setenv("GRADBOOK_SITE_URL", base.removesuffix("index.html") if base else "")
    if not base:
        monkeypatch.delenv("GRADBOOK_SITE_URL")
    before = files(site)
    folder.publish(site)
    once = files(site)
    folder.publish(site)
    assert files(site) == once
    if (
        once["version.json"] == before["version.json"]
    ):  # no commit and no run of the tests came between
        assert once == before


def test_the_day_is_that_of_source_date_epoch(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert version.Version(version.second(), "2.13.0").name == "gradbook-2027-01-15-torch2.13.0"


def test_without_git_the_day_is_that_of_the_sources(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("PATH", "")
    assert version.second() == int((ROOT / "mkdocs.yml").stat().st_mtime)
    assert version.last_changes() == {}


# The badge


def test_the_badge_says_how_many_outputs_were_checked_with_which_torch_and_when():
    drawn = ElementTree.fromstring(badge(RECORD))
    said = "outputs checked: 1,234 · PyTorch 2.13.0 · 2026-01-02"
    assert (drawn.get("role"), drawn.get("aria-label")) == ("img", said)
    assert drawn.findtext("{http://www.w3.org/2000/svg}title") == said


def test_a_badge_without_a_run_says_so_in_grey():
    drawn = badge(None)
    assert "not checked in this build" in drawn
    assert "checked:" not in drawn
    green, grey = ({*re.findall(r'fill="(#\w{6})"', badge(each))} for each in (RECORD, None))
    assert green != grey


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("record", [RECORD, None], ids=["checked", "not checked"])
def test_the_white_words_of_the_badge_can_be_read(record):
    grounds = set(re.findall(r'<rect [^>]*fill="(#\w{6})"', badge(record)))
    assert len(grounds) == 2
    for ground in grounds:
        assert 1.05 / (luminance(ground) + 0.05) >= 4.5, ground


def test_the_badge_of_the_site_is_the_one_of_its_record(site):
    about = json.loads(read(site, "version.json"))["checked"]
    assert read(site, "badge.svg") == badge(about)
    words = re.search(r"<title>(.*)</title>", badge(about))[1]
    assert f"<title>{words}</title>" in read(site, "index.html")


def test_a_record_of_other_sources_is_not_shown(tmp_path):
    record = tmp_path / "checked.json"
    record.write_text(json.dumps(RECORD | {"sources": checked.sources_hash()}), "utf-8")
    assert checked.read(record) == RECORD
    record.write_text(json.dumps(RECORD | {"sources": "others"}), "utf-8")
    assert checked.read(record) is None
    record.write_text("no json", "utf-8")
    assert checked.read(record) is None
    assert checked.read(tmp_path / "missing.json") is None


def test_the_hash_of_the_sources_changes_with_a_page_a_snippet_and_a_recording(tmp_path):
    known = {checked.sources_hash(tmp_path)}
    names = ("docs/a.md", "snippets/b/c.py", "snippets/b/c.graph.json", "docs/labs/d.ipynb")
    for name in (*names, "README.md", ".github/CONTRIBUTING.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        for text in ("1", "2"):
            (tmp_path / name).write_text(text, "utf-8")
            known.add(checked.sources_hash(tmp_path))
    assert len(known) == 13


def session(tmp_path, monkeypatch, *, status=0, testpaths=True, deselected=False, edited=False):
    """Return the record that is there after a run of two blocks of one file."""
    from gradbook.verify.pages import Block

    monkeypatch.setattr(checked, "RECORD", tmp_path / ".cache/checked.json")
    checked.RECORD.parent.mkdir(exist_ok=True)
    checked.RECORD.write_text("an older one", "utf-8")
    source = "print(1)\n# > 1\nprint(2)\n# > 2\n# > 3\n"
    items = [
        SimpleNamespace(test_definition=Block(text, (), 1, tmp_path / "x.py", None))
        for text in (source[:15], source)
    ]
    kind = SimpleNamespace(TESTPATHS="testpaths")
    config = SimpleNamespace(
        args_source="testpaths" if testpaths else "args",
        ArgsSource=kind,
        option=SimpleNamespace(collectonly=False, override_ini=None, update_outputs=False),
    )
    recorder = checked.Recorder(config)
    if deselected:
        recorder.pytest_deselected(items[:1])
    if edited:
        monkeypatch.setattr(checked, "sources_hash", lambda: "another")
    recorder.pytest_sessionfinish(SimpleNamespace(items=[*items, object()]), status)
    return checked.RECORD.read_text("utf-8") if checked.RECORD.exists() else None


def test_a_whole_green_run_records_what_it_compared(tmp_path, monkeypatch):
    record = json.loads(session(tmp_path, monkeypatch))
    assert (record["blocks"], record["outputs"]) == (2, 2)
    assert record["sources"] == checked.sources_hash()
    assert record["torch"].count(".") == 2
    assert date.fromisoformat(record["date"]) <= date.today()


@pytest.mark.parametrize("fault", [{"status": 1}, {"deselected": True}, {"edited": True}])
def test_a_run_that_fails_or_leaves_tests_out_or_is_overtaken_takes_the_record_away(
    tmp_path, monkeypatch, fault
):
    assert session(tmp_path, monkeypatch, **fault) is None


def test_a_run_of_one_file_leaves_the_record_as_it_is(tmp_path, monkeypatch):
    assert session(tmp_path, monkeypatch, testpaths=False) == "an older one"


@pytest.mark.parametrize(
    ("arguments", "recorded"),
    [
        ("", "2"),
        ("-q --setup-show", "2"),
        ("--ignore=docs/zz.md", "old"),
        ("--ignore-glob=*zz*", "old"),
        ("--setup-only", "old"),
        ("--setup-plan", "old"),
        ("--collect-only", "old"),
        ("--fixtures", "old"),
        ("--fixtures-per-test", "old"),
        ("--cache-show", "old"),
        ("--last-failed", "old"),
        ("-o testpaths=docs/aa.md", "old"),
        ("-c pytest.ini", "old"),
        ("docs/aa.md", "old"),
        ("--deselect=docs/zz.md", "none"),
        ("-k aa", "none"),
        ("-m parametrize", "none"),
    ],
)
def test_pytest_records_a_run_of_everything_and_no_other(project, monkeypatch, arguments, recorded):
    monkeypatch.setattr(checked, "ROOT", project.root)
    monkeypatch.setattr(checked, "RECORD", project.root / ".cache/checked.json")
    monkeypatch.setattr(checked, "sources_hash", lambda: "sources")
    settings = (project.root / "pytest.ini").read_text("utf-8")
    project.write("pytest.ini", f"{settings}testpaths = docs\n")
    project.write(".cache/checked.json", '{"blocks": "old"}')
    plugin = ("-p", "gradbook.publish.checked")
    result = project.pytester.runpytest_inprocess(*plugin, *arguments.split())
    assert result.ret in (0, 5), "all that ran is green"
    there = checked.RECORD.exists()
    blocks = json.loads(checked.RECORD.read_text("utf-8"))["blocks"] if there else "none"
    assert str(blocks) == recorded


# The search


SEARCH = """
const { readFileSync } = require("fs")
const opened = []
global.window = global
global.addEventListener = () => {}
global.document = { head: {} }
global.XMLHttpRequest = class { open(...given) { opened.push(given) } send() {} }
eval(/<script>(.*)<\\/script>/s.exec(readFileSync(process.argv[1], "utf8"))[1])
const request = new XMLHttpRequest()
request.open("GET", "a")
request.open("GET", "b", false, "user", "password")
console.log(JSON.stringify(opened))
"""


@pytest.mark.skipif(not shutil.which("node"), reason="no node")
def test_what_holds_the_index_back_leaves_other_requests_as_they_are():
    script = ROOT / "docs/.overrides/partials/search-on-demand.html"
    said = subprocess.run(
        ["node", "-e", SEARCH, str(script)], capture_output=True, text=True, check=False
    )
    assert said.stdout, said.stderr
    assert json.loads(said.stdout) == [["GET", "a"], ["GET", "b", False, "user", "password"]]


# Errors


def test_each_error_of_the_command_is_one_line(tmp_path, capsys):
    assert main([str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said == f"gradbook: {tmp_path} holds no built site: run `mkdocs build` first\n"


@pytest.fixture
def sources(tmp_path, monkeypatch):
    """Return a folder of sources with one page, and a function that writes another text to it."""
    for module in (pages, copies):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    (tmp_path / "docs").mkdir()
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0]
    (tmp_path / "mkdocs.yml").write_text(f"{settings}\nnav: [bad.md]\n", "utf-8")

    def fault(text):
        (tmp_path / "docs/bad.md").write_text(text, "utf-8")
        with pytest.raises(PublishError) as raised:
            for page in pages.pages():
                copies.copy(page, pages.settings())
        assert "\n" not in str(raised.value)
        return str(raised.value)

    return fault


def test_a_page_without_a_description_is_named(sources):
    said = sources("# Bad\n\nText.\n")
    assert said == "docs/bad.md: the page has no description: add one in its front matter"


def test_a_page_without_a_heading_is_named(sources):
    said = sources("---\ndescription: What it says.\n---\n\nText.\n")
    assert said == "docs/bad.md: the page has no heading of the first level: write `# Title`"


def test_a_graph_without_a_recording_is_named(sources):
    said = sources("---\ndescription: D.\n---\n# Bad\n\n```graph\nlearn/none\n```\n")
    assert said == "there is no snippets/learn/none.graph.json: run `make update`"


def test_a_recording_that_cannot_be_read_is_named(sources, tmp_path):
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/none.graph.json").write_text("{", "utf-8")
    said = sources("---\ndescription: D.\n---\n# Bad\n\n```graph\nnone\n```\n")
    assert said.startswith("snippets/none.graph.json cannot be read (JSONDecodeError: ")


def test_an_included_file_that_is_not_there_is_named(sources):
    said = sources('---\ndescription: D.\n---\n# Bad\n\n--8<-- "none.md"\n')
    assert said.startswith("docs/bad.md: ")
    assert "none.md" in said


def test_publishing_imports_neither_torch_nor_pytest():
    code = "import sys, gradbook.publish.folder; assert not {'torch', 'pytest'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
