"""What several tests ask of the site: its settings, and its pages."""

from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
PAGES = sorted(page for page in (ROOT / "docs").rglob("*.md") if "/." not in page.as_posix())


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml: no environment variable, and of a function its name."""


_Loader.add_constructor("!ENV", lambda loader, node: None)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda loader, name, node: name)


def settings() -> dict:
    """Return what mkdocs.yml says."""
    return yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Loader)
