"""How people paste a message, and errors of the same tracebacks that are no message of autograd."""

import html
import itertools
import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path

# What stands where a template has `…`, in turn; the last ones where it continues a word.
FILLINGS = (
    "torch.cuda.FloatTensor [64, 10]",
    "3",
    "model.layers.0",
    "Half",
    "cuda:1",
    "MulBackward0",
)
TRACEBACK = """\
Epoch 3:  12%|█▏        | 41/340 [00:07<00:51,  5.81it/s, loss=0.693]
Traceback (most recent call last):
  File "/home/me/my project/train.py", line 3, in <module>
    import torch.utils.checkpoint
  File "/home/me/my project/train.py", line 171, in main
    model = DDP(model, device_ids=[rank], find_unused_parameters=True)
  File "/home/me/my project/train.py", line 214, in <module>
    loss.backward(retain_graph=True, create_graph=True)
    ^^^^^^^^^^^^^^^
  File "/opt/conda/lib/python3.11/site-packages/torch/_tensor.py", line 630, in backward
    torch.autograd.backward(
  File "/opt/conda/lib/python3.11/site-packages/torch/autograd/graph.py", line 865, in _run_backward
    return Variable._execution_engine.run_backward(  # Calls into the C++ engine to run the backward
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
NOTEBOOK = """\
---------------------------------------------------------------------------
RuntimeError                              Traceback (most recent call last)
Cell In[35], line 4
      2 optimizer.zero_grad()
----> 4 loss.backward()

File ~/lib/python3.11/site-packages/torch/_tensor.py:630, in Tensor.backward(self, gradient)
    628 torch.autograd.backward(
--> 630     self, gradient, retain_graph, create_graph, inputs=inputs

"""
NOISE = """
Exception raised from unpack at ../torch/csrc/x.cpp:177 (most recent call first):
frame #0: c10::Error::Error(c10::SourceLocation, std::string) + 0x57 (0x7f1c2a4f9d87 in libc10.so)
[W1120 10:40:40.334474147 ProcessGroupNCCL.cpp:1496] Warning: group was not destroyed
wandb: 🚀 View run vivid-sky-12 at: https://example.org/runs/3
srun: error: node7: task 0: Exited with exit code 1
"""


def filled(message: str, fillings: tuple[str, ...] = FILLINGS) -> str:
    """Return a wording with something in the place of each `…`; within a word, without spaces."""
    values = itertools.cycle(fillings)

    def value(found: re.Match) -> str:
        text, (start, end) = next(values), found.span()
        word = re.match(r"\w", message[start - 1 : start]) or re.match(r"\w", message[end:])
        return re.sub(r"\W", "", text) if word else text

    return re.sub("…", value, message)


def by_line(prefix: str, suffix: str = "") -> Callable[[str], str]:
    """Return a form that wraps a message and puts something before and after each line."""
    return lambda text: "\n".join(
        f"{prefix}{line}{suffix}" for line in textwrap.wrap(text, 60, break_long_words=False)
    )


def untyped(text: str) -> str:
    """Return a message without the type of its error."""
    return re.sub(r"^(?:\w+\.)*\w+: ", "", text)


def colours(escape: str) -> Callable[[str], str]:
    """Return a form with colours, whose escape character is written in some way."""
    return lambda text: f"{escape}[1;31m{text[:9]}{escape}[0m{text[9:]}{escape}[0m"


def boxed(text: str) -> str:
    """Return a message in the box that rich draws around a traceback."""
    lines = "\n".join(f"│ {line:60} │" for line in textwrap.wrap(text, 60))
    return f"╭{'─' * 25} Traceback {'─' * 26}╮\n{lines}\n╰{'─' * 62}╯"


FORMS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "without its type": untyped,
    "in upper case": str.upper,
    "with other quotes and hyphens": lambda text: text.replace("'", "\u02bc").replace(
        "-", "\u2011"
    ),
    "wrapped": by_line(""),
    "wrapped and indented": by_line("\t    "),
    "wrapped within words": lambda text: "\n".join(re.findall(r"(?s).{1,60}", text)),
    "as pytest shows it": by_line("E       "),
    "by one of many ranks": by_line("[rank3]: "),
    "by a numbered task": by_line("0: "),
    "by ray": by_line("\u001b[36m(Worker pid=26429, ip=10.76.2.247)\u001b[0m "),
    "in a log": by_line("2026-11-20 10:40:40,334 ERROR [trainer] "),
    "in a log of C++": by_line("[W1120 10:40:40.334474147 engine.cpp:1496] "),
    "in a log by line": by_line("ERROR:root: "),
    "quoted in a mail": by_line("> "),
    "in a comment": by_line("# "),
    "in a box": boxed,
    "after a traceback": lambda text: TRACEBACK + text,
    "after the traceback of a notebook": lambda text: NOTEBOOK + text,
    "in a traceback and a log": lambda text: "\n".join(
        f"[rank0]: {line}" for line in (TRACEBACK + text + NOISE).splitlines()
    ),
    "before noise": lambda text: text + NOISE,
    "with colours": colours("\u001b"),
    "with colours that lost their escape character": colours(""),
    "with colours written out": colours("\\x1b"),
    "with entities": lambda text: html.escape(text).replace(" ", "&nbsp;", 1),
    "in bold": lambda text: f"**{text}**",
    "in code": lambda text: f"I get `{text}` in step 3.",
    "in JSON": lambda text: json.dumps({"level": "error", "message": f"{TRACEBACK}{text}\n"}),
    "in the code that raises it": lambda text: f'    raise RuntimeError("{untyped(text)}")',
    "with a place in C++": lambda text: f"{text} (Triggered internally at /pytorch/x.cpp:328.)",
}


def ordinary() -> list[str]:
    """Return errors of the same kind of tracebacks that have nothing to do with gradients."""
    folder = Path(__file__).with_name("machinery")
    names = ("errors_ordinary.txt", "errors_unrelated.txt")
    return [line for name in names for line in (folder / name).read_text("utf-8").splitlines()]
