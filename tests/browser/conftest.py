"""A headless Chromium, a server, and small sites built with the repository's own settings."""

import atexit
import contextlib
import functools
import http.server
import os
import shutil
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import explorers
import faults
import pytest
from checks import HEIGHT, SETTLED, SHIFT, Shown
from playwright.sync_api import sync_playwright
from site_files import ADDRESS, PUBLISHED, base, build, small_site
from templates import templates

from gradbook.publish.anchors import built_pages

INSTALL = "apt-get install chromium, or name one in GRADBOOK_CHROMIUM"


def once(variable: str, make: Callable[[Path], object]) -> Path:
    """Return the folder in an environment variable; if it is not set, make the folder and set it.

    Workers inherit the environment, so a folder made before they start is shared by all of them.
    """
    if variable not in os.environ:
        folder = Path(tempfile.mkdtemp(prefix="gradbook-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        make(folder)
        os.environ[variable] = str(folder)
    return Path(os.environ[variable])


def published() -> Path:
    """Return the folder of the site as it is published, and build it once."""
    try:
        return once("GRADBOOK_SITE", lambda folder: build(folder, **PUBLISHED))
    except pytest.fail.Exception as reason:  # otherwise hundreds of tests would report it
        pytest.exit(str(reason), returncode=1)


def small_published() -> Path:
    """Return the folder of a small site, whose pages have planted faults or explorers."""
    address = f"{ADDRESS}small/"
    return once(
        "GRADBOOK_SMALL_SITE",
        lambda folder: small_site(folder, faults.PAGES | explorers.PAGES, site_url=address),
    )


def pytest_configure(config):
    """Build the sites before the workers start."""
    if config.getoption("numprocesses", None):
        with ThreadPoolExecutor() as pool:
            for each in [pool.submit(published), pool.submit(small_published)]:
                each.result()


def pytest_generate_tests(metafunc):
    """Run each test that takes `template` once for each template page of the site."""
    if "template" in metafunc.fixturenames:
        metafunc.parametrize("template", templates(published()))


@pytest.fixture(scope="session")
def browser():
    """Start Chromium. If there is none, end the run with one line, because no test here can run."""
    path = shutil.which(os.environ.get("GRADBOOK_CHROMIUM") or "chromium")
    if not path:
        pytest.exit(f"no chromium on the PATH: {INSTALL}", returncode=1)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path, args=["--disable-gpu", "--disable-background-networking"]
        )
        yield chromium
        chromium.close()


def complain(page, complaints):
    """Collect a page's errors, and its requests to other hosts."""

    def heard(said):
        if said.type in ("error", "warning"):
            complaints.append(f"{said.text} {said.location['url']}")

    def asked(request):
        if not request.url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:http:")):
            complaints.append(f"asks another host: {request.url}")

    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", heard)
    page.on("request", asked)


@pytest.fixture
def visit(browser):
    """Return a function that opens a page; fail at the end if any page had complaints."""
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


@pytest.fixture(scope="session")
def tab(browser):
    """Return the tab in which all pages are checked, with the lists of its errors and requests.

    Its cache is disabled, and it may use the clipboard.
    """
    permissions = ["clipboard-read", "clipboard-write"]
    context = browser.new_context(permissions=permissions, color_scheme="light")
    context.add_init_script(SHIFT)
    page, complaints, requests = context.new_page(), [], []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.on("Network.requestWillBeSent", lambda event: requests.append(event))
    complain(page, complaints)
    yield Shown(page, "", complaints, requests)
    context.close()


@pytest.fixture
def show(tab):
    """Return a function that loads a page in the tab and waits until the page settles.

    `planted` changes the HTML that the server sends.
    """

    def show(address, width=390, planted=None):
        tab.page.goto("about:blank")  # stop the previous page, so that its requests do not count
        tab.complaints.clear()
        tab.requests.clear()
        tab.page.set_viewport_size({"width": width, "height": HEIGHT})
        tab.page.emulate_media(media="null", forced_colors="null", reduced_motion="null")
        if planted:
            tab.page.route(
                address, lambda route: route.fulfill(body=planted(route.fetch().text())), times=1
            )
        html = tab.page.goto(address).text()
        tab.page.wait_for_function(SETTLED)
        return tab._replace(html=html)

    return show


class Site(NamedTuple):
    """A served site: its address and its folder."""

    address: str
    folder: Path

    def pages(self) -> list[str]:
        """Return the path of each page, such as `learn/leaves.html`, without redirects."""
        return sorted(page.relative_to(self.folder).as_posix() for page in built_pages(self.folder))


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without logging requests."""

    log_message = lambda *_: None  # noqa: E731


@contextlib.contextmanager
def served(folder: Path):
    """Serve a folder, and yield the address of the server."""

    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def sites(tmp_path_factory):
    """Return a folder for sites and its address, which has a path as on GitHub Pages."""
    folder = tmp_path_factory.mktemp("sites")
    with served(folder) as address:
        yield Site(f"{address}/gradbook/", folder / "gradbook")


@pytest.fixture(scope="session")
def small(sites):
    """Return the address of the small site with planted faults and explorers."""
    shutil.copytree(small_published() / "site", sites.folder / "small")
    return f"{sites.address}small/"


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Return this repository's site as it is published.

    It is served at the path for which it was built, so that the links of its 404 page work.
    """
    root = tmp_path_factory.mktemp("site")
    path = (urlsplit(base(published())).path or "/").strip("/")
    folder = root / path
    folder.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(published(), folder, dirs_exist_ok=True)
    with served(root) as address:
        yield Site(f"{address}/{path}/" if path else f"{address}/", folder)
