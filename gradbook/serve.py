"""Serves the site while you write: after an edit it builds the pages that show the edited file.

`mkdocs serve` builds every page after each edit, which takes seconds. `mkdocs serve --dirty` is
fast, but it checks only the pages' own files, so an edited snippet never reaches a page. This is
`mkdocs serve --dirty` with the list of files that each page shows. Links from other pages to the
edited one are checked again at the next `make serve`, `make build` or `make test`.

    gradbook serve [OPTIONS OF mkdocs serve]
"""

import collections
import functools
import logging
import os
import time
from pathlib import Path

from mkdocs.__main__ import cli
from mkdocs.commands import build, serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from gradbook.fences import files_of


def written(*paths: Path) -> float:
    """Return when the newest of these files and folders was written; 0 if none exists."""
    return max((path.stat().st_mtime for path in paths if path.exists()), default=0.0)


def written_in(folder: Path) -> dict[str, float]:
    """Return when each snippet of a folder, or what is recorded beside it, was written.

    The keys are names without suffix. No time is older than that of the folder, which changes when
    a file is added or removed.
    """
    times: dict[str, float] = collections.defaultdict(lambda: written(folder))
    for entry in os.scandir(folder) if folder.is_dir() else ():
        name = entry.name.partition(".")[0]
        times[name] = max(times[name], entry.stat().st_mtime)
    return times


@functools.cache
def shown_by(page: Path, edited: float) -> set[str]:
    """Return the names of the files that a page shows, cached until its next edit."""
    return files_of(page.read_text("utf-8")) if page.suffix == ".md" else set()


def build_edited(config: MkDocsConfig, *, serve_url: str | None = None, dirty: bool = True) -> None:
    """Build the pages that are older than one of the files they show.

    Raises:
        mkdocs.exceptions.Abort: a page cannot be built, or MkDocs printed a warning.
    """
    started, docs = time.time(), Path(config.docs_dir)
    bases = config.mdx_configs["pymdownx.snippets"]["base_path"]
    times = functools.cache(written_in)
    # Every page depends on the navigation and on the templates.
    every = written(Path(config.config_file_path), *Path(config.theme.dirs[0]).rglob("*"))
    pages = {
        page: Path(config.site_dir, page.relative_to(docs)).with_suffix(".html")
        for page in docs.rglob("*")
        if page.suffix in (".md", ".ipynb")
    }
    for page, built in pages.items():
        files = [Path(base, name) for name in shown_by(page, written(page)) for base in bases]
        newest = max((times(file.parent)[file.name.partition(".")[0]] for file in files), default=0)
        if built.exists() and max(newest, every) > written(built):
            os.utime(built, (0, 0))  # so MkDocs treats it as older than its page
    # MkDocs warns that a dirty build skips pages, and the warning would stop a strict build.
    logging.getLogger(build.__name__).addFilter(lambda said: "A 'dirty' build" not in said.msg)
    try:
        build.build(config, serve_url=serve_url, dirty=dirty)
    finally:
        # Files edited during the build must count as newer than the built pages.
        for built in pages.values():
            if written(built) > started:
                os.utime(built, (started, started))


def serve_pages(options: list[str]) -> None:
    """Serve the site with these options of `mkdocs serve`, until it is interrupted."""
    serve.build = build_edited
    # MkDocs looks for edits twice a second, and this delay is a third of the time until a reload.
    # Looking at all files takes 8 ms, so it can be done more often.
    serve.LiveReloadServer = functools.partial(LiveReloadServer, polling_interval=0.1)
    # Not strict, so that a page missing from the navigation can be viewed; MkDocs prints a warning.
    cli(["serve", "--dirty", "--no-strict", *options])
