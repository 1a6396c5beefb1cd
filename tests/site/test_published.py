"""What the published site says of itself: heads, lists, the sitemap, the 404 page, the archive."""

import html
import os
import re
import shutil
import zipfile
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from jinja2 import Environment, FileSystemLoader
from site_files import (
    ADDRESS,
    EVERY,
    NAMES,
    base,
    canonical,
    files,
    read,
    small_site,
    tag,
)

from gradbook import ROOT
from gradbook.publish import folder
from gradbook.torch_pin import pinned


@pytest.fixture(scope="module")
def address(site):
    """Return the address that the site was built for: that of GRADBOOK_SITE's own, or ours."""
    found = base(site)
    assert found.startswith("http") if os.environ.get("GRADBOOK_SITE") else found == ADDRESS
    return found


@pytest.fixture(scope="module")
def unaddressed(site, tmp_path_factory):
    """Return the files beside the pages as they are published without an address."""
    made = tmp_path_factory.mktemp("unaddressed")
    shutil.copytree(site, made, dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("GRADBOOK_SITE_URL", raising=False)
        folder.publish(made)
    return made


@pytest.fixture(scope="module")
def local(tmp_path_factory):
    """Return a small site that was built without an address, with all our templates."""
    text = "# {}\n\nText.\n"
    names = ("index.md", "errors/index.md", "learn/one.md", "reference/cheat-sheet.md")
    pages = {name: text.format(name) for name in names}
    return small_site(tmp_path_factory.mktemp("local"), pages)


def card(text):
    found = re.findall(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)"', text)
    assert len(dict(found)) == len(found)
    return {name: html.unescape(value) for name, value in found}


def test_only_a_build_after_a_green_run_says_that_outputs_were_checked(site, local):
    for name in ("index.html", "learn/leaves.html"):
        assert "Outputs on this page were checked with" in read(site, name)
    for name in ("index.html", "learn/one.html"):
        assert "checked with" not in read(local, name)


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
    config = {"site_name": "A & b", "site_description": said}
    for meta in ({"title": "A &amp; b", "description": said}, {"title": "A &amp; b"}):
        page = {"meta": meta, "url": ""}
        text = templates.get_template("card.html").render(config=config, page=page)
        assert 'content="It says &#34;a&#34; &amp; b, not &lt;c&gt;."' in text
        found = [card(text)[f"og:{key}"] for key in ("title", "description", "site_name")]
        assert found == ["A & b", said, "A & b"]


def test_without_an_address_the_page_claims_none(local):
    assert canonical(local, "learn/one.html") is None
    said = card(read(local, "learn/one.html"))
    assert not {"og:url", "og:image"} & set(said)
    assert said["twitter:card"] == "summary"


@pytest.mark.parametrize("name", NAMES)
def test_with_an_address_the_page_names_its_own_and_the_card(site, address, name):
    assert canonical(site, name) == urljoin(address, name)
    said = card(read(site, name))
    assert said["og:url"] == urljoin(address, name)
    assert said["og:image"] == address + "assets/social.png"
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert "every number verified" in said["og:image:alt"]
    assert said["twitter:card"] == "summary_large_image"


def test_the_card_is_a_small_picture_of_the_declared_size(site):
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


def test_llms_txt_lists_every_page_in_the_order_of_the_navigation(unaddressed, site, address):
    for published, start in ((unaddressed, ""), (site, address)):
        head, *sections = read(published, "llms.txt").split("\n## ")
        assert re.fullmatch(r"# Gradbook\n\n> .+\n\n[^\[\n]+\n", head)
        found = [
            (section.partition("\n")[0], *entry)
            for section in sections
            for entry in re.findall(r"^- \[(.+)\]\((\S+)\): (.+)$", section, re.MULTILINE)
        ]
        assert found == [
            (page.section, page.title, start + page.copy, page.description) for page in EVERY
        ]


def test_robots_may_read_all_and_are_told_where_the_sitemap_is_if_there_is_one(
    unaddressed, site, address
):
    assert read(unaddressed, "robots.txt") == "User-agent: *\nAllow: /\n"
    assert not list(unaddressed.glob("sitemap*")), "one without addresses is not valid"
    assert read(site, "robots.txt").split("\n\n") == [
        "User-agent: *\nAllow: /",
        f"Sitemap: {address}sitemap.xml\n",
    ]


def test_the_sitemap_lists_the_canonical_address_of_every_page(site):
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    entries = ElementTree.fromstring(read(site, "sitemap.xml")).iter(f"{space}loc")
    assert sorted(each.text for each in entries) == sorted(canonical(site, name) for name in NAMES)


def test_the_page_that_is_not_found_leads_home_to_the_finder_and_to_the_search(site, address):
    text = read(site, "404.html")
    article = text.partition("<article")[2].partition("</article>")[0]
    path = urlsplit(address).path
    for name in ("index.html", "errors/index.html"):
        assert f'<a href="{path}{name}">' in article
    assert f'<form action="{path}index.html"' in article
    assert 'name="q"' in article
    assert tag(text, r'<meta name="robots" content="([^"]*)"') == "noindex"
    assert canonical(site, "404.html") is None
    assert address + "404" not in read(site, "sitemap.xml")


def test_the_archive_holds_the_whole_site_byte_for_byte(site):
    with zipfile.ZipFile(site / "gradbook.zip") as archive:
        assert archive.testzip() is None
        held = {each.filename: each for each in archive.infolist()}
        name = next(iter(held)).partition("/")[0]
        there = {key: value for key, value in files(site).items() if key != "gradbook.zip"}
        assert re.fullmatch(rf"gradbook-\d{{4}}-\d\d-\d\d-torch{pinned()}", name)
        assert list(held) == sorted(held)
        assert {key: archive.read(f"{name}/{key}") for key in there} == there
        assert len(held) == len(there)
    assert {(each.date_time, each.external_attr) for each in held.values()} == {
        (next(iter(held.values())).date_time, 0o100644 << 16)
    }


def test_the_home_page_leads_to_the_archive_and_says_the_day(unaddressed, site, address):
    for published, start in ((unaddressed, ""), (site, address)):
        text = read(published, "index.html")
        link = rf'<a href="{start}gradbook.zip" download="gradbook-(.{{10}})-torch{pinned()}.zip">'
        assert f"This is the site of {re.search(link, text)[1]}." in text


def test_publishing_again_writes_the_same_bytes(unaddressed, monkeypatch):
    monkeypatch.delenv("GRADBOOK_SITE_URL", raising=False)
    before = files(unaddressed)
    folder.publish(unaddressed)
    assert files(unaddressed) == before
