"""`gradbook update`: write everything that is recorded or generated, except snippets' outputs.

Those are written by `pytest --update-outputs`; `make update` runs both.
"""

from collections.abc import Iterator
from pathlib import Path

from gradbook import ROOT, Refused, functions, plot
from gradbook.errors import index
from gradbook.torch_pin import refuse_to_record


def update(files: list[Path]) -> Iterator[Path]:
    """Record the graphs, plots and labs again, of the named snippets or all; yield what changed.

    Without names, also write what is generated from the errors pages and for the reference of
    functions. If one recording fails, the others are still made.

    Raises:
        Refused: recording is refused here, or something cannot be recorded.
    """
    refuse_to_record()
    # Imported here, because only this function needs torch and Jupyter.
    from gradbook.graph import recordings
    from gradbook.verify import labs

    faults = []
    for path in files or [*recordings.shown(ROOT), *labs.LABS]:
        try:
            if path.parent.name == "labs":
                if labs.update(path):
                    yield path.with_suffix(".ipynb")
            elif recordings.update(path):
                yield recordings.recording_of(path)
        except (Refused, OSError, SyntaxError) as error:
            faults.append(str(error))
    for snippet in plot.shown(ROOT):
        try:
            if (not files or snippet in files) and plot.update(snippet):
                yield snippet.with_suffix(".svg")
        except (Refused, OSError) as error:
            faults.append(str(error))
    for generated in () if files else (index.current, functions.files):
        try:
            yield from _write(generated())
        except Refused as error:
            faults.append(str(error))
    if faults:
        raise Refused("\n".join(faults))


def _write(generated: dict[Path, str]) -> Iterator[Path]:
    """Write the files whose text has changed, and yield them."""
    for path, text in generated.items():
        if not path.is_file() or path.read_text("utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
            yield path
