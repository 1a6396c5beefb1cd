"""Building the package: it contains the index of errors, so that it works without the pages."""

import json
from pathlib import Path

from setuptools.command.build_py import build_py


class BuildWithIndex(build_py):
    """Copy the modules, and write the index of errors beside them. pyproject.toml names it."""

    def run(self) -> None:
        """Write `gradbook/errors/index.json` into the build, unless it is an editable one."""
        super().run()
        if not self.editable_mode:
            # Imported here, because an editable installation is built without what these need.
            from gradbook.errors.entries import read, read_symptoms
            from gradbook.errors.index import data

            path = Path(self.build_lib, "gradbook/errors/index.json")
            text = json.dumps(data(read(), read_symptoms(), full=True), ensure_ascii=False)
            path.write_text(text, "utf-8")
