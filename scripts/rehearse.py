"""Rehearse the deployment on this machine: `make rehearsal`.

It runs the shell steps of .github/workflows/deploy.yml, in their order and as they are written
there, from the build on: the pages are built as checked, the built folder is tested and visited at
its path below a server on this machine, and its addresses are compared with those of a published
site, which is the same folder here. Then its notebooks are pushed to a repository in a temporary
folder. The values that GitHub provides are set below. The steps before the build are those of
`make test`.
"""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import yaml

from gradbook import ROOT

FIRST, LAST = "Build the pages as checked", "Compare the addresses with the published site"
PUSH = "Push the notebooks to their branch"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves site/ at /gradbook/, as a project's page is served, and logs no request."""

    def translate_path(self, path: str) -> str:
        """Return the file of an address; nothing for another path."""
        inside = path.removeprefix("/gradbook/")
        return super().translate_path(f"/{inside}" if inside != path else "/nowhere")

    def log_message(self, *_: object) -> None:
        """Stay silent."""


def steps() -> list[dict]:
    """Return the shell steps that are rehearsed, as the workflow has them."""
    workflow = yaml.safe_load((ROOT / ".github/workflows/deploy.yml").read_text("utf-8"))
    every = workflow["jobs"]["build"]["steps"]
    names = [each.get("name", "") for each in every]
    found = [each for each in every[names.index(FIRST) : names.index(LAST) + 1] if "run" in each]
    pushes = workflow["jobs"]["notebooks"]["steps"]
    return found + [each for each in pushes if each["name"] == PUSH]


def rehearse(folder: Path, address: str) -> int:
    """Run the steps; return the exit code of the first that fails, or 0.

    `folder` is empty, and the site is served at `address`.
    """
    remote = folder / "repository.git"
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)
    filled = {
        "${{ steps.pages.outputs.base_url }}": address,
        "${{ github.workspace }}": str(ROOT),
        "${{ github.server_url }}/${{ github.repository }}.git": str(remote),
        "${{ github.sha }}": "this rehearsal",
        "${{ github.token }}": "no token",
        "/usr/bin/google-chrome": os.environ.get("GRADBOOK_CHROMIUM", "chromium"),
    }
    path = f"{os.path.dirname(sys.executable)}{os.pathsep}{os.environ['PATH']}"
    plain = {name: text for name, text in os.environ.items() if "GRADBOOK" not in name}
    repository = {
        "GRADBOOK_REPO_URL": "https://code.example/gradbook",
        "GRADBOOK_EDIT_URI": "edit/main/docs/",
    }
    for step in steps():
        where = ROOT
        if step.get("name") == PUSH:  # its job has nothing but the published site
            where = folder / "job"
            shutil.copytree(ROOT / "site", where / "site")
        given = step.get("env", {})
        for name, value in filled.items():
            given = {key: text.replace(name, value) for key, text in given.items()}
        print(f"== {step.get('name', step['run'])}", flush=True)
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=where,
            env={**plain, **repository, "PATH": path, **given},
            check=False,
        )
        if done.returncode:
            return done.returncode
    return different(remote)


def different(remote: Path) -> int:
    """Say which notebooks of the site the branch lacks, and which it has besides; return 1 or 0."""
    listed = subprocess.run(
        ["git", "--git-dir", remote, "ls-tree", "-r", "-z", "--name-only", "notebooks"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    there = {path.relative_to(ROOT / "site").as_posix() for path in ROOT.glob("site/**/*.ipynb")}
    if wrong := sorted(there ^ set(listed.split("\0")[:-1])):
        print("on the branch or on the site, but not on both:", *wrong, sep="\n", file=sys.stderr)
    return int(bool(wrong) or not there)


def main() -> int:
    """Serve the site and rehearse; return 0 if every step succeeded."""
    served = functools.partial(Quiet, directory=str(ROOT / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), served)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/gradbook"
    with tempfile.TemporaryDirectory() as folder:
        if failed := rehearse(Path(folder), address):
            return failed
    server.shutdown()
    print(f"The site is ready to be published; it was visited at {address}/.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
