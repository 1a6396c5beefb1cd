"""The blocks that the runners of `make bench` run: this repository's own, and generated ones."""

import ast
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from string import Template

from markdown_it import MarkdownIt
from pytest_markdown_docs.plugin import extract_fence_tests

from gradbook.verify.pages import read_page
from tests.bench.children.compare import prints
from tests.bench.processes import CHILDREN, ROOT, pytest, run

_OUTPUT = re.compile(r"\s*# >")

# Ten kinds of autograd block, those of the design's baseline. No output stands here:
# `--update-outputs` records them.
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
    "jacobian_and_hessian": """
x = torch.tensor([$a.0, $b.0])
print(torch.autograd.functional.jacobian(lambda x: x**2, x))
print(torch.autograd.functional.hessian(lambda x: (x**3).sum(), x))
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
    "grad_and_vmap": """
x = torch.tensor([$a.0, $b.0, 1.0])
print(torch.func.grad(lambda x: (x**2).sum())(x))
print(torch.func.vmap(torch.func.grad(lambda x: x**3))(x))
""",
    "sgd_step": """
x, target = torch.tensor([1.0, $a.0]), torch.tensor([3.0, $b.0])
w = torch.tensor(0.5, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.001)
for _ in range(3):
    optimizer.zero_grad()
    loss = ((w * x - target) ** 2).mean()
    loss.backward()
    optimizer.step()
    print(w)
""",
}
# For these torch loads further modules when it is first asked, the bare process' torch too.
LATE = ("jacobian_and_hessian", "grad_and_vmap", "sgd_step")


@dataclass(frozen=True)
class Corpus:
    """The same blocks in every form: `pages` of `root` for our suite, `forms` for the others."""

    root: Path
    forms: Path
    pages: list[Path]
    blocks: int


def generated(root: Path, pages: int, without: tuple[str, ...] = ()) -> Path:
    """Make a project of so many pages, a block of each kind on each, its outputs recorded by us."""
    (root / "docs").mkdir(parents=True)
    shutil.copy(ROOT / "pyproject.toml", root)
    for page in range(pages):
        name = f"page_{page:02}"
        (root / "snippets" / name).mkdir(parents=True)
        text = f"# Page {page}\n"
        for kind, body in KINDS.items():
            if kind in without:
                continue
            code = Template("import torch\n" + body).substitute(a=page + 2, b=2 * page + 3)
            (root / "snippets" / name / f"{kind}.py").write_text(code, "utf-8")
            text += f'\nAbout {kind}:\n\n```python\n--8<-- "{name}/{kind}.py"\n```\n'
        (root / f"docs/{name}.md").write_text(text, "utf-8")
    run(
        pytest("-p", "pytest_markdown_docs", "-p", "gradbook", "--update-outputs", "snippets"), root
    )
    return root


def statements(source: str) -> list[tuple[str, list[str]]]:
    """Run a block statement by statement; return each one's code and the lines it printed."""
    lines, names, found = source.splitlines(), {"__name__": "__main__"}, []
    for node in ast.parse(source).body:
        first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", ()))])
        code = [line for line in lines[first - 1 : node.end_lineno] if not _OUTPUT.match(line)]
        found.append(("\n".join(code), prints("\n".join(code), names)))
    return found


def plain(block: list[tuple[str, list[str]]]) -> str:
    """Return a block with all that it prints in `# >` lines at its end."""
    outputs = [f"# > {line}".rstrip() for _, printed in block for line in printed]
    return "\n".join([*(code for code, _ in block), *outputs])


def examples(block: list[tuple[str, list[str]]]) -> str:
    """Return a block's code alone; pytest-examples adds what it prints."""
    return "\n".join(code for code, _ in block)


def doctests(block: list[tuple[str, list[str]]]) -> str:
    """Return a block as a session at Python's prompt."""
    session = []
    for code, printed in block:
        lines = code.splitlines()
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.Expr) and "print(" not in ast.unparse(node):
                line, at = lines[node.lineno - 1], node.col_offset
                lines[node.lineno - 1] = f"{line[:at]}_ = {line[at:]}"  # else its value is shown
        session += [f">>> {lines[0]}", *(f"... {line}".rstrip() for line in lines[1:])]
        session += [line or "<BLANKLINE>" for line in printed]
    return "\n".join([*session, ""])


def learn() -> list[Path]:
    """Return the pages of Learn; not those whose blocks import a file that stands beside them.

    No other runner can run those. The site's other blocks start processes, change settings of
    torch or print warnings, which needs more than a bare process.
    """
    return [
        page
        for page in sorted((ROOT / "docs/learn").glob("*.md"))
        if not any(
            page.stem == path.parent.name for path in (ROOT / "snippets").rglob("*engine.py")
        )
    ]


def corpus(root: Path, forms: Path, paths: list[Path] | None = None) -> Corpus:
    """Write the blocks of these pages, or all, in the form that each of the other runners needs."""
    paths, pages = paths or sorted((root / "docs").glob("*.md")), []
    for path in paths:
        text = path.read_text("utf-8")
        tests = extract_fence_tests(MarkdownIt("commonmark"), text, 0, path)
        found = read_page(path, root, {test.start_line for test in tests})
        pages.append([statements(block.source) for block in found])
    for form in (plain, examples, doctests):
        (forms / form.__name__).mkdir(parents=True)
        for number, page in enumerate(pages):
            fences = [f"```python\n{form(block)}\n```\n" for block in page]
            (forms / form.__name__ / f"page_{number:02}.md").write_text("\n".join(fences), "utf-8")
    (forms / "pytest.ini").write_text("[pytest]\ndoctest_optionflags = ELLIPSIS\n", "utf-8")
    # pytest-examples records what it compares in a form of its own.
    update = (CHILDREN / "peer_examples.py", "--update-examples")
    run(pytest("-c", "pytest.ini", "--noconftest", "-p", "pytest_examples", *update), forms)
    return Corpus(root, forms, paths, sum(map(len, pages)))
