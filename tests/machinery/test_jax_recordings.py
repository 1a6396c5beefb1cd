"""The JAX code of the pages: its outputs are what JAX printed, and pages say which JAX."""

import hashlib

import jax_recordings
import pytest
import record_jax
from jax_recordings import FOLDER, LABEL, RECORDED, SCRIPTS
from processes import WITHOUT_TORCH, python
from site_files import PAGES

from gradbook import ROOT
from gradbook.fences import fences, include_of
from gradbook.verify.outputs import recorded

BLOCKS = [
    (page, fence)
    for page in PAGES
    for fence in fences(page.read_text("utf-8"))
    if fence.info.startswith("jax")
]


def test_a_hash_is_recorded_for_each_script():
    assert list(RECORDED["sha256"]) == [each.relative_to(FOLDER).as_posix() for each in SCRIPTS]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_source_and_outputs_are_those_that_were_recorded_together(path):
    name, whole = path.relative_to(FOLDER).as_posix(), path.read_text("utf-8").encode()
    assert record_jax.digest(path) == hashlib.sha256(whole).hexdigest()
    assert record_jax.digest(path) == RECORDED["sha256"][name], f"{name} was edited: run `make jax`"
    assert recorded(path.read_text("utf-8")), "it prints nothing"


def test_the_recorded_version_is_the_pinned_one():
    assert f"jax=={RECORDED['jax']}" in record_jax.PINS


def test_each_block_is_labelled_with_the_version_and_includes_one_script():
    for page, fence in BLOCKS:
        where = f"{page.name}:{fence.line}"
        assert fence.info == f'jax title="{LABEL}"', where
        assert not fence.prefix and len(fence.content) == 1, where
        assert include_of(fence.content[0]).path.startswith("jax/"), where


def test_every_script_is_shown_whole_on_a_page():
    shown = {include_of(fence.content[0]) for _, fence in BLOCKS}
    assert all(include.section is include.lines is None for include in shown)
    assert {FOLDER.parent / include.path for include in shown} == set(SCRIPTS)


def test_a_cell_that_jax_did_not_print_is_found(monkeypatch):
    page = "understand/complex.md"
    _, lines = jax_recordings.shown(page)["jax-at_zero.py"]
    changed = {"jax-at_zero.py": ("", [line.replace("nan", "0") for line in lines])}
    known = jax_recordings.shown(page) | changed
    monkeypatch.setattr(jax_recordings, "shown", lambda _: known)
    with pytest.raises(AssertionError, match="prints no `angle"):
        jax_recordings.pairs(page)


def test_recording_is_refused_under_ci(monkeypatch):
    monkeypatch.setenv("CI", "true")
    with pytest.raises(SystemExit, match="refused under CI"):
        record_jax.main()


def test_the_recorder_needs_neither_torch_nor_an_installed_package():
    block = "sys.path[:] = [each for each in sys.path if 'site-pack' not in each]"
    code = f"{block}; sys.path.insert(0, {str(ROOT / 'scripts')!r}); import record_jax"
    python("-S", "-c", WITHOUT_TORCH + code, check=True)
