"""The blocks that the runners of `make bench` run: this repository's own, and generated ones."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from string import Template

from markdown_it import MarkdownIt
from pytest_markdown_docs.plugin import extract_fence_tests

from gradbook.verify.pages import read_page
from tests.bench.children.compare import run

ROOT = Path(__file__).resolve().parents[2]

# Ten kinds of autograd block. No output stands here: `--update-outputs` records them.
KINDS = {
    "scalar_backward": """
x = torch.tensor($a.0, requires_grad=True)
y = x**2 + $b * x
y.backward()
print(y)
print(x.grad)
""",
    "accumulate": """
w = torch.tensor([$a.0, $b.0], requires_grad=True)
for _ in range(3):
    (w**2).sum().backward()
print(w.grad)
w.grad = None
print(w.grad)
""",
    "no_grad_and_detach": """
x = torch.tensor([$a.0, $b.0], requires_grad=True)
with torch.no_grad():
    y = x * $b
print(y)
print(y.requires_grad)
(x * x.detach()).sum().backward()
print(x.grad)
""",
    "vector_jacobian_product": """
x = torch.tensor([1.0, $a.0, $b.0], requires_grad=True)
y = torch.stack([x[0] * x[1], x[1] * x[2] ** 2])
y.backward(torch.tensor([1.0, $b.0]))
print(y)
print(x.grad)
""",
    "autograd_grad": """
x = torch.tensor($a.0, requires_grad=True)
y = torch.tensor($b.0, requires_grad=True)
by_x, by_y = torch.autograd.grad(x * y**2, (x, y))
print(by_x, by_y)
print(x.grad)
""",
    "second_derivative": """
x = torch.tensor($a.0, requires_grad=True)
(first,) = torch.autograd.grad(x**3 + $b * x, x, create_graph=True)
(second,) = torch.autograd.grad(first, x)
print(first)
print(second)
""",
    "custom_function": """
class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return grad * 3 * x**2


x = torch.tensor([$a.0, $b.0], requires_grad=True)
y = Cube.apply(x)
y.sum().backward()
print(y)
print(x.grad)
""",
    "hook": """
seen = []
x = torch.tensor([$a.0, $b.0], requires_grad=True)
y = x * $a
y.register_hook(seen.append)
(y**2).sum().backward()
print(seen)
print(x.grad)
""",
    "loop_with_print": """
x = torch.tensor([[$a.0, 1.0], [0.5, $b.0]], requires_grad=True)
for power in range(1, 4):
    (grad,) = torch.autograd.grad((x**power).sum(), x)
    print(power, grad)
""",
    "sgd_by_hand": """
x, target = torch.tensor([1.0, $a.0]), torch.tensor([3.0, $b.0])
w = torch.tensor(0.5, requires_grad=True)
for _ in range(5):
    loss = ((w * x - target) ** 2).mean()
    loss.backward()
    with torch.no_grad():
        w -= 0.001 * w.grad
    w.grad = None
print(f"{loss.item():.4f}")
print(w)
""",
}


@dataclass
class Corpus:
    """The same blocks in every form: `root` for our suite, `forms` for the others."""

    root: Path
    forms: Path
    pages: int
    blocks: int


def pytest(*arguments: str) -> list[str]:
    """Return a pytest command; plugins are not loaded by themselves, each is named by `-p`."""
    return [sys.executable, "-m", "pytest", "-q", *arguments]


def generated(root: Path, pages: int, call: Callable) -> Path:
    """Make a project of so many pages, a block of each kind on each, its outputs recorded by us."""
    (root / "docs").mkdir(parents=True)
    shutil.copy(ROOT / "pyproject.toml", root)
    for page in range(pages):
        folder, text = root / f"snippets/page_{page:02}", f"# Page {page}\n"
        folder.mkdir(parents=True)
        for kind, body in KINDS.items():
            code = Template("import torch\n" + body).substitute(a=page + 2, b=2 * page + 3)
            (folder / f"{kind}.py").write_text(code, "utf-8")
            text += f'\nAbout {kind}:\n\n```python\n--8<-- "page_{page:02}/{kind}.py"\n```\n'
        (root / f"docs/page_{page:02}.md").write_text(text, "utf-8")
    call(
        pytest("-p", "pytest_markdown_docs", "-p", "gradbook", "--update-outputs", "snippets"), root
    )
    return root


def statements(source: str) -> list[tuple[str, list[str]]]:
    """Run a block statement by statement; return each one's code and the lines it printed."""
    lines, names, found = source.splitlines(), {"__name__": "__main__"}, []
    for node in ast.parse(source).body:
        first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
        kept = [line for line in lines[first - 1 : node.end_lineno] if "# >" not in line[:20]]
        found.append(("\n".join(kept), run("\n".join(kept), names)))
    return found
