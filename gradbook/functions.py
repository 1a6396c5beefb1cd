"""The reference of functions: what the installed torch says of each symbol, and tables of them.

A page below `docs/reference/functions/` has one heading a symbol, such as
`### `Tensor.backward` {#Tensor.backward}`. `gradbook update` writes its signature under it, the
address of PyTorch's own page, and the table at the top of the page. The first sentence after the
signature is what the tables say about the symbol.
"""

import importlib
import inspect
import re
from pathlib import Path
from typing import NamedTuple

from gradbook import ROOT, Refused

FOLDER = ROOT / "docs/reference/functions"
TABLES = ROOT / "docs/.includes/functions"
# Names that people say without their module.
_SHORT = {
    "Function": "torch.autograd.Function",
    "FunctionCtx": "torch.autograd.function.FunctionCtx",
    "GradScaler": "torch.amp.GradScaler",
    "Module": "torch.nn.Module",
    "Node": "torch.autograd.graph.Node",
    "Optimizer": "torch.optim.Optimizer",
    "SavedTensor": "torch.autograd.SavedTensor",
    "Tensor": "torch.Tensor",
}
# Where PyTorch documents a symbol: the first pattern that matches its name, short or full, decides.
_OFFICIAL = [
    (r"torch\.utils\.checkpoint\..+", "checkpoint.html#{0}"),
    (r"torch\.(amp\..+|autocast)", "amp.html#{0}"),
    (r"torch\.library\..+", "library.html#{0}"),
    (r"torch\.(nn\.Module|optim\.Optimizer)\.(\w+)", "generated/torch.{1}.html#{0}"),
    (
        r"torch\.nn\.(Parameter|Buffer|UninitializedParameter)",
        "generated/torch.nn.parameter.{1}.html",
    ),
    (
        r"torch\.(?:autograd\.)?(inference_mode|set_grad_enabled|set_multithreading_enabled)",
        "generated/torch.autograd.grad_mode.{1}.html",
    ),
    (r"torch\.autograd\.(gradcheck|gradgradcheck)", "generated/torch.autograd.gradcheck.{1}.html"),
    (
        r"torch\.autograd\.(Function|(set_)?detect_anomaly|graph\.(?!Node|increment)\w+)",
        "autograd.html#{0}",
    ),
    (r"ctx\..+", "notes/extending.html"),
    (r"(AccumulateGrad|SavedTensor|torch\.is_anomaly).*|.+_saved_self", "notes/autograd.html"),
    (r".+", "generated/{0}.html"),
]
_ENTRY = re.compile(
    r"^### `([^`]+)` \{#(\S+?)(?: [^}\n]*)?\}\n\n(?:```text title=\"signature\"\n.*?```\n\n)?",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(r"\[PyTorch's page\]\([^)]*\)")


class Symbol(NamedTuple):
    """A documented symbol: its name, its page, and the text from its signature to the next one."""

    name: str
    page: str
    text: str

    @property
    def label(self) -> str:
        """The name without its module: columns are too narrow for the names of modules."""
        return self.name.rpartition(".")[2] if self.name.startswith("torch.") else self.name

    @property
    def sentence(self) -> str:
        """The first sentence about the symbol, which the tables show."""
        return re.split(r"(?<=[.])\s", self.text.strip(), maxsplit=1)[0]


def full_name(name: str) -> str:
    """Return a symbol with its module: `torch.Tensor.backward` for `Tensor.backward`."""
    from gradbook.torch_internals import CLASSES  # here, because it imports torch

    first, dot, rest = name.partition(".")
    return (_SHORT | CLASSES).get(first, first) + dot + rest


def resolve(name: str) -> object:
    """Return what the installed torch has under a name.

    Raises:
        Refused: it has nothing under this name.
    """
    parts = full_name(name).split(".")
    for k in range(len(parts) - 1, 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:k]))
            for part in parts[k:]:
                found = getattr(found, part)
            return found
        except (ImportError, AttributeError):
            continue
    raise Refused(f"the installed torch has no {name}")


def signature(name: str) -> str:
    """Return how a symbol is called, with names and defaults but without types.

    Functions that are written in C++ have no signature. The first line of their docstring has it.
    An attribute is its name alone.
    """
    if name == "Node._saved_self":  # only the classes of certain operations have it
        return name
    what = resolve(name)
    if not callable(what):
        return name
    try:
        found = inspect.signature(what)
    except ValueError:
        if inspect.isclass(what):
            return name
        said = re.match(r"\s*(?:\w+\.)*\w+\(([^)]*)\)", what.__doc__ or "")
        named = [each.split(":")[0].strip() for each in (said[1] if said else "").split(", ")]
        return f"{name}({', '.join(each for each in named if each != 'self')})"
    plain = [
        each.replace(annotation=inspect.Parameter.empty, default=_default(each.default))
        for each in found.parameters.values()
        if each.name not in ("self", "cls")
    ]
    arguments = str(inspect.Signature(plain))[1:-1]
    if len(name) + len(arguments) > 84:
        arguments = re.sub(r", (?![^(]*\))", ",\n    ", f"\n    {arguments},\n")
    return f"{name}({arguments})"


class _Shown(str):
    """A default that prints as its short name."""

    __repr__ = str.__str__


def _default(value: object) -> object:
    """Return a default whose repr is the same in every process."""
    if value is not inspect.Parameter.empty and callable(value):
        return _Shown(value.__name__)
    return value


def official(name: str) -> str:
    """Return the address of the page on which PyTorch documents a symbol."""
    full = full_name(name)
    found, page = next(
        (found, page)
        for pattern, page in _OFFICIAL
        if (found := re.fullmatch(pattern, name) or re.fullmatch(pattern, full))
    )
    part = found[1] if found.re.groups else ""
    return "https://docs.pytorch.org/docs/stable/" + page.format(full, part)


def symbols(path: Path) -> list[Symbol]:
    """Return the symbols of a page, in its order.

    Raises:
        Refused: the id of a heading is not its symbol.
    """
    text = path.read_text("utf-8")
    found = list(_ENTRY.finditer(text))
    for each in found:
        if each[1] != each[2]:
            line = text[: each.start()].count("\n") + 1
            where = path.relative_to(ROOT).as_posix()
            raise Refused(f"{where}:{line}: write {{#{each[1]}}}, so that links find the symbol")
    ends = [each.start() for each in found[1:]] + [len(text)]
    return [
        Symbol(each[1], path.stem, text[each.end() : end])
        for each, end in zip(found, ends, strict=True)
    ]


def pages() -> list[Path]:
    """Return the pages with symbols."""
    return sorted(each for each in FOLDER.glob("*.md") if each.stem != "all")


def written(path: Path) -> str:
    """Return the text of a page with the signatures and addresses of the installed torch."""
    text = path.read_text("utf-8")
    first = _ENTRY.search(text)
    parts = [text[: first.start()] if first else text]
    for each in symbols(path):
        parts += [
            f'### `{each.name}` {{#{each.name} data-toc-label="{each.label}"}}\n\n',
            f'```text title="signature"\n{signature(each.name)}\n```\n\n',
            _LINK.sub(f"[PyTorch's page]({official(each.name)})", each.text),
        ]
    return "".join(parts)


def table(found: list[Symbol], page: str = "") -> str:
    """Return the table of some symbols: each with its first sentence, linked to its entry."""
    rows = []
    for each in found:
        sentence = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", each.sentence).replace("|", r"\|")
        rows.append(f"| [`{each.label}`]({page}#{each.name}) | {sentence} |")
    return "\n".join(["| symbol | what it does |", "|---|---|", *rows, ""])


def files() -> dict[Path, str]:
    """Return the pages with signatures and addresses, and the tables: path to text.

    Raises:
        Refused: a page documents a symbol that the installed torch does not have.
    """
    wanted = {path: written(path) for path in pages()}
    parts = []
    for path in pages():
        found = symbols(path)
        wanted[TABLES / path.name] = table(found)
        title = re.search(r"^# (.+)$", path.read_text("utf-8"), re.MULTILINE)[1]
        parts.append(f"## [{title}]({path.name}) {{#{path.stem}}}\n\n{table(found, path.name)}")
    return wanted | {TABLES / "all.md": "\n".join(parts)}
