"""What the tests of the two build-your-own pages share: engines, demos, random programs."""

import importlib.util
import re
import sys

from hypothesis import Phase, configuration, given, settings, strategies

from gradbook import ROOT
from gradbook.fences import sections

INCLUDE = re.compile(r'^--8<-- "learn/([\w-]+)/(\w+)\.py(?::(\w+))?"$', re.MULTILINE)


class Engine:
    """An engine, `snippets/learn/<page>/<name>.py`, and the page that grows it."""

    def __init__(self, page, name):
        self.folder, self.name = ROOT / "snippets/learn" / page, name
        self.path = self.folder / f"{name}.py"
        self.source = self.path.read_text("utf-8")
        text = (ROOT / "docs/learn" / f"{page}.md").read_text("utf-8")
        self.includes = [(file, section) for _, file, section in INCLUDE.findall(text)]
        self.demos = [file for file, section in self.includes if not section]

    def module(self, source=None):
        """Return the engine as a module, or another text in its place."""
        module = importlib.util.module_from_spec(
            importlib.util.spec_from_file_location(self.name, self.path)
        )
        exec(compile(source or self.source, str(self.path), "exec"), vars(module))
        return module

    def mutant(self, before, after):
        """Return the engine with one piece of its text, which stands in it once, replaced."""
        assert self.source.count(before) == 1, before
        return self.module(self.source.replace(before, after))

    def sections(self):
        """Return the lines of each section, its two marks included, in the order of the file."""
        return {name: (start - 1, end) for name, (start, end) in sections(self.path).items()}

    def shown_before(self, demo):
        """Return the engine as far as the page has shown it when it comes to a demo."""
        at = self.includes.index((demo, ""))
        shown = [section for file, section in self.includes[:at] if file == self.name and section]
        end = self.sections()[shown[-1]][1] if shown else 0
        return "".join(self.source.splitlines(keepends=True)[:end])

    def run(self, demo, source, monkeypatch):
        """Run a demo with this text as the engine, and return what it printed, line by line."""
        printed, path = [], self.folder / f"{demo}.py"
        monkeypatch.setitem(sys.modules, self.name, self.module(source or "\n"))
        exec(
            compile(path.read_text("utf-8"), str(path), "exec"),
            {"__name__": "__main__", "print": lambda *values: printed.append(values)},
        )
        return [" ".join(map(str, values)) for values in printed]


def close(one, other):
    """Say whether two numbers agree to 1e-9, absolutely or by the larger of them."""
    return abs(one - other) <= 1e-9 * max(1.0, abs(one), abs(other))


def programs(operations, input_of):
    """Return the strategy of random programs: their inputs, and the steps from these to a result.

    Each input is made of two bytes by `input_of`. Each of the 2 to 12 steps is the name of an
    operation, and how far back among all values so far its two operands stand: the first among
    the last four, so that few steps are left unused. A program is drawn as one string of bytes,
    for drawing number by number takes much longer than running the program.
    """
    names = list(operations)

    def program(data):
        inputs = [input_of(*data[at : at + 2]) for at in range(1, 3 + 2 * (data[0] % 4), 2)]
        steps = zip(data[9::2], data[10::2], strict=False)
        return inputs, [(names[one % len(names)], two // 64, two % 16) for one, two in steps]

    return strategies.binary(min_size=13, max_size=33).map(program)


def check_all(strategy, check, count, shorten=True):
    """Run a check on so many random programs, the same in every run.

    The first that fails is raised, and shortened before if so asked.
    """
    settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate, Phase.shrink] if shorten else [Phase.generate],
        report_multiple_bugs=False,
    )(given(strategy)(check))()


configuration.set_hypothesis_home_dir(ROOT / ".pytest_cache/hypothesis")
