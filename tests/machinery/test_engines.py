"""The two build-your-own pages: their engines are as short as said, and grow by complete steps."""

import engines
import pytest

SCALARS = engines.Engine("build-your-own", "engine")
TENSORS = engines.Engine("build-your-own-tensors", "tensor_engine")
BOTH = pytest.mark.parametrize("engine", [SCALARS, TENSORS], ids=lambda engine: engine.name)


@pytest.mark.parametrize(("engine", "limit"), [(SCALARS, 100), (TENSORS, 300)])
def test_the_engine_has_fewer_lines_than_the_page_says(engine, limit):
    assert len(engine.source.splitlines()) < limit


@BOTH
def test_the_sections_tile_the_file_and_the_page_shows_them_in_order(engine):
    sections = engine.sections()
    edges = [edge for section in sections.values() for edge in section]
    assert edges[0] == 0
    assert edges[-1] == len(engine.source.splitlines())
    assert edges[1:-1:2] == edges[2::2]
    assert [section for _, section in engine.includes if section] == list(sections)


@pytest.mark.parametrize(
    ("engine", "demo"), [(engine, demo) for engine in (SCALARS, TENSORS) for demo in engine.demos]
)
def test_each_step_is_complete(engine, demo, monkeypatch):
    """A demo prints the same with the engine as far as the page has shown it, and with all."""
    shown = engine.shown_before(demo)
    assert engine.run(demo, shown, monkeypatch) == engine.run(demo, engine.source, monkeypatch)
