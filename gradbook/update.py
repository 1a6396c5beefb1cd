"""`gradbook update`: everything that is recorded or generated, but the outputs in snippets.

Those are written by `pytest --update-outputs`; `make update` runs both.
"""

from collections.abc import Iterator
from pathlib import Path

from gradbook import ROOT, plot
from gradbook.errors import index
from gradbook.torch_pin import RecordingRefused, refuse_to_record


class UpdateError(Exception):
    """Why something could not be recorded or written; each fault is a line."""


def update(files: list[Path]) -> Iterator[Path]:
    """Record the named snippets' graphs, plots and labs again, or all; yield what changed.

    Without names it also writes the files that are generated from the pages of errors. A fault does
    not keep the others from being recorded.

    Raises:
        UpdateError: recording is refused here, or something cannot be recorded.
    """
    try:
        refuse_to_record()
    except RecordingRefused as reason:
        raise UpdateError(str(reason)) from None
    # Only here, because they need torch and Jupyter.
    from gradbook.graph import recordings
    from gradbook.graph.observer import RecordError
    from gradbook.verify import labs

    faults = []
    labs_to_run = [path for path in files if path.parent.name == "labs"] if files else labs.LABS
    snippets = [path for path in files if path not in labs_to_run]
    for snippet in snippets if files else recordings.shown(ROOT):
        try:
            if recordings.update(snippet):
                yield recordings.recording_of(snippet)
        except (RecordError, OSError, SyntaxError) as error:
            faults.append(str(error))
    for snippet in plot.shown(ROOT):
        try:
            if (not files or snippet in files) and plot.update(snippet):
                yield snippet.with_suffix(".svg")
        except (plot.PlotError, OSError) as error:
            faults.append(str(error))
    if not files:
        try:
            yield from index.update()
        except index.EntryError as error:
            faults.append(str(error))
    for text in labs_to_run:
        try:
            if labs.update(text):
                yield text.with_suffix(".ipynb")
        except labs.LabError as error:
            faults.append(str(error))
    if faults:
        raise UpdateError("\n".join(faults))
