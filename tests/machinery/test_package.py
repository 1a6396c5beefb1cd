"""The package as a wheel, installed where there is nothing else: `gradbook explain` works there."""

import os
import subprocess
import zipfile

import pytest
from processes import python

from gradbook import ROOT

MESSAGE = "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn"
# A build has what pyproject.toml requires for it, and not what the site or the tests need.
BUILD = """
import sys
sys.modules.update(dict.fromkeys(["mkdocs", "pymdownx", "markdown", "torch"]))
from setuptools.build_meta import build_wheel
build_wheel(sys.argv[1])
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Build the wheel, with all its intermediate files outside the repository."""
    folder = tmp_path_factory.mktemp("wheel")
    (folder / "extra.cfg").write_text(f"[build]\nbuild_base={folder}/build\n", "utf-8")
    environment = {**os.environ, "DIST_EXTRA_CONFIG": str(folder / "extra.cfg")}
    done = python("-c", BUILD, folder, env=environment)
    assert done.returncode == 0, done.stderr[-2000:]
    assert not (ROOT / "build").exists()
    return next(folder.glob("*.whl"))


def test_explain_works_in_an_environment_that_has_only_the_wheel(wheel, tmp_path):
    inside = tmp_path / ("Scripts" if os.name == "nt" else "bin") / "python"
    python("-m", "venv", "--without-pip", tmp_path, check=True)
    install = ["--python", inside, "install", "-q", "--no-deps", "--no-index", wheel]
    python("-m", "pip", *install, check=True)
    done = subprocess.run(
        [inside, "-m", "gradbook", "explain", MESSAGE],
        cwd=tmp_path,
        env={name: each for name, each in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "element 0 of tensors does not require grad" in done.stdout
    assert "\nFix. " in done.stdout


def test_the_wheel_holds_the_modules_and_the_index_and_no_pages(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "gradbook/errors/index.json" in names
    assert [each for each in names if not each.startswith(("gradbook/", "gradbook-"))] == []
