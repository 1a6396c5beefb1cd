"""`gradbook update`: everything that is recorded or generated, but the outputs in snippets.

Those are written by `pytest --update-outputs`; `make update` runs both.
"""

from collections.abc import Iterator
from pathlib import Path

from gradbook import ROOT, Refused, plot
from gradbook.errors import index
from gradbook.torch_pin import refuse_to_record


def update(files: list[Path]) -> Iterator[Path]:
    """Record the named snippets' graphs, plots and labs again, or all; yield what changed.

    Without names it also writes the files that are generated from the pages of errors. A fault does
    not keep the others from being recorded.

    Raises:
        Refused: recording is refused here, or something cannot be recorded.
    """
    refuse_to_record()
    # Only here, because they need torch and Jupyter.
    from gradbook.graph import recordings
    from gradbook.graph.record import RecordError
    from gradbook.verify import labs

    faults = []
    for path in files or [*recordings.shown(ROOT), *labs.LABS]:
        try:
            if path.parent.name == "labs":
                if labs.update(path):
                    yield path.with_suffix(".ipynb")
            elif recordings.update(path):
                yield recordings.recording_of(path)
        except (Refused, RecordError, OSError, SyntaxError) as error:
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
        except Refused as error:
            faults.append(str(error))
    if faults:
        raise Refused("\n".join(faults))
