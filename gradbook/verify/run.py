"""Running one block, under its snippet's real path, with its own `print` and a time limit."""

import ast
import functools
import gc
import linecache
import random
import sys
import traceback
import types

from gradbook.verify.blocks import Block
from gradbook.verify.outputs import Failure, Outputs, Prints, recorded, statements
from gradbook.verify.process import own_process, time_limit

# The result of a run: the block's statements by line, its recorded and its printed outputs, and the
# order of the printed lines, as gradbook.verify.order describes it.
Ran = tuple[dict[int, ast.stmt], Outputs, Outputs, list[int]]


@functools.cache
def _torch_settings() -> types.ModuleType:
    """Import torch, and return the module that watches its settings."""
    # Importing torch creates over a hundred thousand objects, and checking them at each garbage
    # collection takes longer than the blocks. So the collector is off during the import, and the
    # loaded objects are frozen: they are not checked again. The high threshold is for the modules
    # that torch loads later, at the first block with vmap or an optimizer.
    gc.disable()
    from gradbook.verify import torch_settings

    gc.freeze()
    gc.set_threshold(500_000)
    gc.enable()
    return torch_settings


def _seed() -> None:
    # Seed every generator with a new number each run, so that an unseeded block cannot repeat.
    random.seed()
    seed = random.getrandbits(32)
    # Not torch.manual_seed: it also queues a seeding of absent devices, which takes 0.1 ms.
    sys.modules["torch"].default_generator.manual_seed(seed)
    if numpy := sys.modules.get("numpy"):
        numpy.random.seed(seed)


def _reason(error: BaseException, block: Block) -> Failure:
    # Return why a block ended: the line, and the traceback from the block's first line on.
    tail, line, step = None, getattr(error, "lineno", None), error.__traceback__
    while step:
        if step.tb_frame.f_code.co_filename == str(block.source_path):
            tail, line = tail or step, step.tb_lineno
        step = step.tb_next
    if isinstance(error, Failure):
        return error
    if isinstance(error, SystemExit):
        return Failure(
            line,
            f"the block called sys.exit({error.code!r}): remove the call",
        )
    what = "warned" if isinstance(error, Warning) else "raised"
    text = "".join(traceback.format_exception(type(error), error, tail)).rstrip()
    return Failure(line, f"the block {what} {type(error).__name__}\n\n{text}")


def run(block: Block) -> Ran:
    """Run a block once.

    Raises:
        Failure: it raised, warned, hung, exited, left torch changed, or wrote past `print`.
    """
    path = str(block.source_path)
    prints = Prints(path)
    module = types.ModuleType("__main__")
    vars(module).update(__file__=path, print=prints.print)
    linecache.checkcache(path)  # a traceback quotes the file as it is now
    settings, failure = _torch_settings(), None
    before = settings.snapshot()
    _seed()
    with own_process(module, str(block.source_path.parent)) as written:
        try:
            tree = ast.parse(block.source, path)
            prints.statements, expected = statements(tree), recorded(block.source)
            with time_limit(block.seconds, path):
                exec(compile(tree, path, "exec"), vars(module))
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            failure = _reason(error, block).with_traceback(error.__traceback__)
    if leaked := settings.restore(before):
        failure = failure or Failure(None, f"the block left torch changed: {'; '.join(leaked)}")
        vars(module).clear()
    if (text := written.getvalue()) and not failure:
        failure = Failure(None, f"the block wrote {text!r} without print, so nothing compares it")
    if failure:
        raise failure
    return prints.statements, expected, prints.outputs(), prints.order()
