"""`make serve` builds the pages that show an edited file: each of them, and no other."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from mkdocs.commands import build
from mkdocs.config import load_config
from pymdownx.snippets import SnippetMissingError
from site_files import ROOT

from gradbook.serve import build_edited

FILES = {
    "docs/index.md": "# Home\n\nIt shows no file.",
    "docs/one.md": '# One\n\n```text\n--8<-- "one/first.py"\n```\n',
    "docs/two.md": '# Two\n\n``` {.graph #again}\none/second\n```\n\n--8<-- "two.md"\n',
    "docs/.parts/two.md": "a part",
    "docs/.theme/404.html": "a template",
    "snippets/one/first.py": "print(1)",
    "snippets/one/second.py": "print(2)",
    "snippets/one/second.graph.json": "{}",
    "snippets/other/third.py": "print(3)",
}
SETTINGS = """
site_name: Three pages
strict: true
use_directory_urls: false
theme: {{name: mkdocs, custom_dir: docs/.theme}}
plugins: []
watch: [snippets]
nav: [Home: index.md, One: one.md, Two: two.md]
markdown_extensions:
  - pymdownx.superfences
  - pymdownx.snippets: {{base_path: ["{0}/snippets", "{0}/docs/.parts"], check_paths: true}}
"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def project(tmp_path):
    """Return a folder with three pages, written a minute ago and built since."""
    for name, text in FILES.items():
        write(tmp_path / name, text)
    write(tmp_path / "mkdocs.yml", SETTINGS.format(tmp_path.as_posix()))
    for path in tmp_path.rglob("*"):
        os.utime(path, (time.time() - 60, time.time() - 60))
    assert built(tmp_path) == {"index", "one", "two"}, "the first build is of all pages"
    return tmp_path


def built(project: Path) -> set[str]:
    """Build what was edited, and return the names of the pages that were written."""
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site"))
    for page in (project / "site").glob("*.html"):
        times = page.stat()
        page.write_text("not built", "utf-8")
        os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))
    build_edited(config, serve_url="http://127.0.0.1/")
    pages = (project / "site").glob("*.html")
    return {page.stem for page in pages if page.read_text("utf-8") != "not built"} - {"404"}


def test_an_edit_builds_the_pages_that_show_it_once(project):
    every = {"index", "one", "two"}
    for edited, pages in {
        "docs/one.md": {"one"},
        "snippets/one/first.py": {"one"},
        "snippets/one/second.graph.json": {"two"},
        "snippets/one/new.py": {"one", "two"},  # it may be what they miss
        "snippets/other/third.py": set(),
        "docs/.parts/two.md": {"two"},
        "docs/.parts/nobody.md": {"two"},
        "docs/.theme/404.html": every,
        "mkdocs.yml": every,
        "docs/three.md": {"three"},
    }.items():
        path = project / edited
        write(path, path.read_text("utf-8") + "\n" if path.exists() else "# New")
        assert built(project) == pages, edited
        assert built(project) == set(), f"{edited}: nothing is built twice"


def test_a_page_that_shows_another_file_since_an_edit_follows_that_one(project):
    for path, text in {
        "docs/index.md": '# Home\n\n```text\n--8<-- "other/third.py"\n```\n',
        "snippets/other/third.py": "print(33)",
    }.items():
        write(project / path, text)
        assert built(project) == {"index"}


def test_a_deleted_snippet_is_noticed(project):
    (project / "snippets/one/first.py").unlink()
    with pytest.raises(SnippetMissingError, match=r"first\.py"):
        built(project)


def test_an_edit_while_the_pages_are_built_is_not_lost(project, monkeypatch):
    original = build.build

    def build_then_edit(*arguments, **options):
        before = time.time()
        original(*arguments, **options)
        write(project / "docs/one.md", "# Edited again")
        os.utime(project / "docs/one.md", (before, before))

    write(project / "docs/one.md", "# Edited")
    with monkeypatch.context() as patched:
        patched.setattr(build, "build", build_then_edit)
        assert built(project) == {"one"}
    assert built(project) == {"one"}


def test_the_server_shows_an_edited_snippet(project):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"

    def wait_for(text: str) -> None:
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"http://{address}/one.html") as page:
                    if text in page.read().decode():
                        return
            except OSError:
                pass  # it does not answer yet
            time.sleep(0.1)
        pytest.fail(f"{text!r} was not served: {log.read_text('utf-8')}")

    log = project / "log.txt"
    with log.open("w") as stream:
        server = subprocess.Popen(
            [sys.executable, "-m", "gradbook", "serve", "--dev-addr", address, "-f", "mkdocs.yml"],
            cwd=project,
            env={
                **os.environ,
                "NO_MKDOCS_2_WARNING": "1",
                "PYTHONPATH": str(ROOT),
                # The server is stopped and leaves its temporary files behind.
                **dict.fromkeys(("TMPDIR", "TEMP"), str(project)),
            },
            stderr=stream,
        )
    try:
        wait_for("print(1)")
        write(project / "snippets/one/first.py", "print(111)")
        wait_for("print(111)")
    finally:
        server.terminate()
        server.wait()
    assert "WARNING" not in log.read_text("utf-8")
