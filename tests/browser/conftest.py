"""A headless Chromium, a server, and small sites built with the repository's own settings."""

import http.server
import os
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright
from site_files import PUBLISHED, base, build, small_site

from gradbook.publish.anchors import built_pages

INSTALL = "apt-get install chromium, or name one in GRADBOOK_CHROMIUM"


@pytest.fixture(scope="session")
def browser():
    """Start Chromium; without one no test here can run, so all of them end with one line."""
    path = shutil.which(os.environ.get("GRADBOOK_CHROMIUM") or "chromium")
    if not path:
        pytest.exit(f"no chromium on the PATH: {INSTALL}", returncode=1)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path, args=["--disable-gpu", "--disable-background-networking"]
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def complain():
    """Return a function that notes what a page complains of, and whom else it asks."""

    def listen(page, complaints):
        def heard(said):
            if said.type in ("error", "warning"):
                complaints.append(f"{said.text} {said.location['url']}")

        def asked(request):
            if not request.url.startswith(("http://127.0.0.1:", "file:", "data:")):
                complaints.append(request.url)

        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", heard)
        page.on("request", asked)

    return listen


@pytest.fixture
def visit(browser, complain):
    """Return a function that opens a page; at the end no page may have complained or gone out."""
    contexts, complaints = [], []

    def open_page(address, **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        complain(page, complaints)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


class Site(NamedTuple):
    """A site that is served: where, and from which folder."""

    address: str
    folder: Path

    def pages(self) -> list[str]:
        """Return the path of each page, `learn/leaves.html`, that does not only lead to another."""
        return sorted(page.relative_to(self.folder).as_posix() for page in built_pages(self.folder))


class Sites:
    """Folders under one server; their sites lie below a path, as on a project's page."""

    def __init__(self, folder: Path, address: str):
        self.folder = folder
        self.address = f"{address}/gradbook"

    def build(self, name: str, pages: dict[str, str], **settings) -> str:
        """Build a site of these pages with the repository's mkdocs.yml and return its address."""
        address = f"{self.address}/{name}/"
        built = small_site(self.folder / "source" / name, pages, site_url=address, **settings)
        shutil.move(built, self.folder / "gradbook" / name)
        return address


@contextmanager
def served(folder: Path):
    """Serve a folder; yield the address of the server."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(folder))

        def log_message(self, *arguments):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    """Return what builds and serves sites."""
    folder = tmp_path_factory.mktemp("sites")
    with served(folder) as address:
        yield Sites(folder, address)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Return this repository's site as it is published: what GRADBOOK_SITE names, or built here.

    It stands at the path that it was told, so that the links of its 404 page lead somewhere.
    """
    root = tmp_path_factory.mktemp("site")
    with served(root) as address:
        if named := os.environ.get("GRADBOOK_SITE"):
            path = urlsplit(base(Path(named))).path or "/"
            folder = root / path.strip("/")
            shutil.copytree(named, folder, dirs_exist_ok=True)
        else:
            path = "/gradbook/"
            folder = root / "gradbook"
            build(folder, **PUBLISHED | {"GRADBOOK_SITE_URL": f"{address}{path}"})
        yield Site(f"{address}{path}", folder)
