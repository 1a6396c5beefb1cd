"""Measure what recording a model costs, compared with a plain run, at realistic sizes.

    .venv/bin/python scripts/bench_recorder.py [MODEL...]

Each run has a process of its own. Time is the processor time of the script without `import torch`,
on one thread because several would wait for each other on a busy machine. Memory is the peak of the
process. The recorded runs have all details, as those of `gradbook graph`.
"""

import json
import os
import subprocess
import sys
from statistics import median

from gradbook import ROOT

sys.path.insert(0, str(ROOT / "tests"))  # the models are those of its tests
import models

ROUNDS = 3
LOSS = "loss = F.cross_entropy(model(x).flatten(0, -2), y.flatten())\nloss.backward()\n"
TOKENS = "index = torch.randint({0}, ({1}, {2}))\nx, y = index[:, :-1], index[:, 1:]\n"
IMAGES = "x, y = torch.randn({0}, 3, {1}, {1}), torch.arange({0}) % 10\n"
# The model, its data, and its loss if that is another one.
PROGRAMS = {
    "GPT, 12 layers, 768 wide, 1×128 tokens": ("GPT()", TOKENS.format(50257, 1, 129)),  # noqa: RUF001
    "GPT, 12 layers, 384 wide, 4×128 tokens": (  # noqa: RUF001
        "GPT(384, vocabulary=65)",
        TOKENS.format(65, 4, 129),
    ),
    "AlexNet, 16 images of 224": ("AlexNet()", IMAGES.format(16, 224)),
    "ResNet-18, 8 images of 224": ("ResNet([2, 2, 2, 2], False)", IMAGES.format(8, 224)),
    "ResNet-50, 4 images of 224": ("ResNet([3, 4, 6, 3], True)", IMAGES.format(4, 224)),
    "U-Net, 32 wide, 2 images of 128": (
        "UNet(32)",
        "x = torch.randn(2, 3, 128, 128)\n",
        "loss = model(x).square().mean()\nloss.backward()\n",
    ),
    "ViT, 192 wide, 4 images of 224": ("ViT()", IMAGES.format(4, 224)),
    "LSTM, 256 wide, 16×60 tokens": (  # noqa: RUF001
        "LanguageModel(256, 5000)",
        TOKENS.format(5000, 16, 61),
    ),
}
# The first backward pass of a process sets up PyTorch's threads and libraries, so a small one is
# run before the clock starts.
RUN = """\
import json, resource, sys, time
import torch
import gradbook.graph.record
from pathlib import Path
sys.path.insert(0, "tests")
import models
small = torch.nn.Conv2d(1, 1, 3)
small(torch.ones(1, 1, 8, 8)).sum().backward()
source, watched = sys.stdin.read(), sys.argv[1] == "watched"
start, nodes = time.process_time(), 0
if watched:
    found = gradbook.graph.record.record(source, Path("tests/my_script.py"), details=True)
    nodes = len(found["nodes"])
else:
    exec(compile(source, "my_script.py", "exec"), {"__name__": "__main__"})
seconds = time.process_time() - start
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([seconds, memory, nodes]))
"""


def run(source: str, how: str) -> list[float]:
    """Return the seconds, the megabytes and the nodes of a run in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, how],
        cwd=ROOT,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
        input=models.START + source,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)


def main() -> None:
    """Print a row for each model whose name contains an argument, or for all."""
    wanted = sys.argv[1:] or [""]
    print("| model | nodes | seconds | recorded | time | MB | memory |")
    print("|---|---|---|---|---|---|---|")
    for name, (model, data, *loss) in PROGRAMS.items():
        if not any(each in name for each in wanted):
            continue
        source = f"model = models.{model}\n{data}{(*loss, LOSS)[0]}"
        rounds = [(run(source, "plain"), run(source, "watched")) for _ in range(ROUNDS)]
        time = median(watched[0] / plain[0] for plain, watched in rounds)
        memory = median(watched[1] / plain[1] for plain, watched in rounds)
        (seconds, megabytes, _), (recorded, _, nodes) = rounds[-1]
        print(
            f"| {name} | {nodes} | {seconds:.2f} | {recorded:.2f} | {time:.2f} | {megabytes:.0f} "
            f"| {memory:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
