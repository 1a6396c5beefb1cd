"""Watching the forward pass: every kernel that runs, and the node that was created for it.

A node gets its sequence number right before its kernel runs, so the new numbers at a kernel tell
which nodes belong to its output.
"""

import contextlib
import itertools
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import torch
from torch.autograd.graph import GradientEdge, Node

from gradbook import torch_internals as internals
from gradbook.graph import variables
from gradbook.graph.called import Called, Live
from gradbook.graph.held import LEAF, is_leaf, plain, said
from gradbook.graph.places import Places
from gradbook.graph.script import Script
from gradbook.graph.tensors import Summaries

KERNELS = 100  # limit for one run of a node, which may run a whole model again
FORWARD = 40_000  # limit of nodes whose kernels are remembered until a backward pass


class Forward(internals.DispatchMode):
    """Notes in `forward` how each node was created, and numbers the nodes (their places).

    `details` adds where each operation was called.
    """

    def __init__(self, script: Script, details: bool = False) -> None:
        super().__init__()
        self.script = script
        self.summaries = Summaries()
        self.called = Called(self.edge, self.summaries)
        self.where = Places(script.path) if details else None
        # {(what a recording lacks, in the singular; the reason): how often}
        self.left_out: Counter[tuple[str, str]] = Counter()
        self.places: dict[object, int] = {}  # {a node's sequence number and name: its place}
        self.leaf_places = Live()  # {leaf: its place}
        self.count = itertools.count()
        self.kept: list[object] = []  # objects that must live as long as the recording
        self.engines = 0  # engine calls that have not returned
        self.running: list[dict] = []  # the events of the nodes that run; several if calls nest
        self.forward: dict[int, dict] = {}  # {sequence number: the kernel that made the node}
        self.written: dict[object, list[int]] = {}  # {kernel: the arguments it writes into}
        self.sequence = internals.next_sequence_number()
        self.here = (None, 0)  # where the last kernel ran
        self.full = False  # whether recording has ended

    @contextlib.contextmanager
    def careful(self, what: str) -> Iterator[None]:
        """Note an exception of our own code, and what is missing because of it."""
        try:
            with internals.without_functions():
                yield
        except Exception as error:
            self.left_out[what, said(error)] += 1

    def place(self, node: Node) -> int:
        """Return a node's place, or a new place for a new node. The node is not kept alive."""
        if is_leaf(node):
            return self.leaf_place(node.variable)
        number = internals.sequence_number(node)
        # Only its id identifies the node of a derivative that is not implemented.
        if number == LEAF:
            number = id(node)
            self.kept.append(node)
        key = number, node.name()
        if key not in self.places:
            self.places[key] = next(self.count)
        return self.places[key]

    def leaf_place(self, leaf: torch.Tensor) -> int:
        """Return the place of the node that accumulates a leaf's gradient."""
        place = self.leaf_places.find(leaf)
        return self.leaf_places.put(leaf, next(self.count)) if place is None else place

    def edge(self, tensor: torch.Tensor | GradientEdge) -> tuple[int, int]:
        """Return the place of the node that made a tensor, and the index of the output."""
        if isinstance(tensor, GradientEdge):
            return self.place(tensor.node), tensor.output_nr
        if tensor.is_leaf:
            return self.leaf_place(tensor), 0
        return self.place(tensor.grad_fn), tensor.output_nr

    def __torch_dispatch__(
        self, kernel: Callable, types: Sequence, args: tuple = (), kwargs: dict | None = None
    ) -> object:
        """Run a kernel, and note its node and its results."""
        made = None
        if not self.full:
            with self.careful("the operand of a kernel"):
                made = self.before(kernel, args)
        result = kernel(*args, **kwargs or {})
        if not self.full:
            with self.careful("the result of a kernel"):
                self.after(kernel, [*args, *(kwargs or {}).values()], result, made)
        return result

    def before(self, kernel: Callable, args: tuple) -> tuple | None:
        """Return the nodes that were created for a kernel, and what is known before it runs."""
        born = range(self.sequence, internals.next_sequence_number())
        before, self.here, self.sequence = self.here, self.script.here(), born.stop
        if not born and not self.running:
            if self.where and not torch.is_grad_enabled():
                # A module that runs without a graph counts as run, too.
                self.where.look(sys._getframe(2))
            return None
        if not self.engines:
            now = self.script.variables(self.script.frame())
            self.called.look(variables.names(now), kernel=True)
        made = {"before": before, "args": self.arguments(kernel, args)}
        if self.where:
            made |= self.where.look(sys._getframe(2))
        return born, made

    def after(self, kernel: Callable, args: list, result: object, found: tuple | None) -> None:
        """Note the results of a kernel, and forget the values of tensors that it wrote into."""
        if kernel not in self.written:
            self.written[kernel] = internals.written_arguments(kernel)
        for at in self.written[kernel]:
            given = args[at:] if at >= len(args) - 1 else [args[at]]
            for each in given:
                self.summaries.forget(each if isinstance(each, list | tuple) else [each])
        if found is None:
            return
        born, made = found
        many = result if isinstance(result, tuple | list) else [result]
        outputs = [self.summaries.value(each) for each in many if isinstance(each, torch.Tensor)]
        if "empty" in str(kernel):
            outputs = []  # its values are what was in memory
        if self.running:
            ran = {"aten": str(kernel), "out": outputs[0] if outputs else None}
            known = self.running[-1].setdefault("kernels", [])
            known += [ran] if len(known) < KERNELS else []
        # All nodes but the last were created after the previous kernel, such as CopySlices.
        self.note(born[:-1], {"at": made["before"]})
        caller = self.script.caller()
        made |= {"aten": str(kernel), "at": self.here, "out": outputs, "caller": caller}
        self.note(born[-1:], made)

    def note(self, sequence: Iterable[int], made: dict) -> None:
        """Note how nodes were created."""
        # With create_graph, another node's backward creates nodes.
        if sequence and (maker := internals.running_node()):
            made = {**made, "by": self.place(maker)}
        for each in sequence:
            self.forward[each] = made
            if len(self.forward) > FORWARD:
                del self.forward[next(iter(self.forward))]

    def arguments(self, kernel: Callable, args: tuple) -> list[dict]:
        """Return the arguments of a kernel: constants with names and values, and plain numbers."""
        found = []
        for argument, given in zip(internals.kernel_arguments(kernel), args, strict=False):
            new = {"arg": argument.name}
            if isinstance(given, torch.Tensor):
                new["t"] = 1
                if not given.requires_grad:
                    new["const"] = self.called.constant(given)
                    new["value"] = self.summaries.value(given)
            elif isinstance(given, list | tuple) and given and isinstance(given[0], torch.Tensor):
                new["t"] = len(given)
            elif "Tensor" in str(argument.type) and given is not None:
                new.update(t=1, const=repr(given), value=None)  # a number in place of a tensor
            elif isinstance(given, int | float | list | tuple):
                new["py"] = plain(given)
            else:
                continue
            found.append(new)
        return found
