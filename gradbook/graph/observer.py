"""Watch autograd while a script runs. Nothing here computes a derivative.

What the observer records, and where PyTorch exposes it:

- the graph: `next_functions`, starting at every root that is passed to the engine;
- forward values: a dispatch mode sees every kernel, see `gradbook.graph.forward`;
- saved tensors: the `_saved_…` attributes of a node, read before the engine frees them;
- gradients: a pre-hook on every node sees the accumulated gradient that arrives, and a hook sees
  the gradient that leaves along each edge. The engine calls both in the order in which nodes run.

Hooks copy the numbers of a tensor at once, because the engine would clone a tensor that a hook
keeps. The script must not notice the observer, so an exception of ours is noted and never raised.
"""

import threading
import weakref
from collections.abc import Callable, Iterable, Sequence

import torch
from torch.autograd.graph import GradientEdge, Node, get_gradient_edge

from gradbook import torch_internals as internals
from gradbook.graph import variables
from gradbook.graph.forward import Forward
from gradbook.graph.held import Held, is_leaf, said
from gradbook.graph.parameters import Parameters
from gradbook.graph.script import Script
from gradbook.graph.tensors import FULL

LIMIT = 5000  # the most nodes of a recording
RUNS = 4 * LIMIT  # the most events: a retained graph can run many times without new nodes


class Stop(BaseException):
    """Ends a script after its last backward pass. No `except Exception` of a script catches it."""


class Observer(Forward):
    """Context manager that fills `nodes` (by place) and `events` while a script runs in it.

    Both have the format that `gradbook.graph.record` describes, except that nodes are identified by
    their places, because the final ids are known only at the end. `details` adds the table of
    parameters and where each operation was called. `last` stops the script after that many engine
    calls.
    """

    def __init__(self, script: Script, details: bool = False, last: int | None = None) -> None:
        super().__init__(script, details)
        self.last = last
        self.held = Held(self.summaries, self.place, self.edge, self.called.stored)
        self.parameters = Parameters(self.called)
        self.leaves: dict[int, tuple] = {}  # {place: (weak reference to the leaf, its names)}
        self.nodes: dict[int, dict] = {}
        self.events: list[dict] = []
        self.passes = 0  # recorded engine calls
        self.calls = 0  # engine calls, without those made inside another engine call
        self.leaf_now: dict[int, dict] = {}  # each leaf's value at the last engine call
        self.thread, self.others = threading.get_ident(), []  # other threads in the engine

    def engine(self, original: Callable) -> Callable:
        """Return a replacement for the function that calls the engine, which records the call."""

        def run(outputs: Sequence, *args: object, **options: object) -> object:
            if threading.get_ident() != self.thread:
                return self.elsewhere(original, outputs, *args, **options)
            if not self.engines:
                self.calls += 1
                if self.last and self.calls > self.last:
                    raise Stop
            call, hooks, depth = {}, [], len(self.running)
            with self.careful("a backward pass"), internals.without_modes():
                call = self.begin(hooks, outputs, *args, **options)
            if not call:
                _remove(hooks)
            self.engines += 1
            try:
                results = original(outputs, *args, **options)
            except BaseException as error:
                call["error"] = said(error)
                raise
            finally:
                self.engines -= 1
                del self.running[depth:]
                _remove(hooks)
                self.sequence = internals.next_sequence_number()
            with self.careful("what autograd.grad returned"):
                self.returned(call, results)
            if self.calls == self.last and not self.engines:
                raise Stop
            return results

        return run

    def elsewhere(self, original: Callable, *args: object, **options: object) -> object:
        """Run the engine for another thread, unrecorded: dispatch modes are per thread."""
        self.left_out["a backward pass", "it ran in another thread"] += 1
        self.others.append(threading.get_ident())
        try:
            return original(*args, **options)
        finally:
            self.others.remove(threading.get_ident())

    def begin(
        self,
        hooks: list,
        outputs: Sequence,
        seeds: Sequence,
        retain_graph: bool,
        create_graph: bool,
        inputs: Sequence,
        *_: object,
        accumulate_grad: bool = True,
        **__: object,
    ) -> dict:
        """Note an engine call, read the nodes it can reach, and add their new hooks to `hooks`.

        Return the event of the call, or an empty dict if the call is not recorded.
        """
        if self.full:
            self.left_out["a further backward pass", "it came after the limit was reached"] += 1
            return {}
        for each in [*outputs, *inputs]:
            if not isinstance(each, GradientEdge) and not each.requires_grad:
                return {}  # the engine will raise
        self.note(range(self.sequence, internals.next_sequence_number()), {"at": self.here})
        self.look()
        line, visit = self.script.here()
        starts = [e if isinstance(e, GradientEdge) else get_gradient_edge(e) for e in outputs]
        nodes, full = _reachable([each.node for each in starts]), ""
        roots = [self.edge(each) for each in outputs]
        if nodes is None or len(self.nodes.keys() | {self.place(node) for node in nodes}) > LIMIT:
            full = f"{LIMIT:,} nodes"
        elif len(self.events) + len(nodes) > RUNS:
            full = f"{RUNS:,} runs of nodes"
        if full:
            reason = f"a recording holds at most {full}"
            self.left_out[f"backward pass {self.calls}", reason] += 1
            self.full = True
            return {}
        self.passes += 1
        new = [node for node in nodes if self.place(node) not in self.nodes]
        # Saved bytes count once, for the node that saved them first. Leaves come before all
        # operations, so the bytes of parameters count for no operation.
        new.sort(key=lambda node: (not is_leaf(node), internals.sequence_number(node)))
        self.nodes |= {self.place(node): self.held.read(node) for node in new}
        for node in new:
            if is_leaf(node):
                self.leaf(node.variable)
        call = {
            "t": "call",
            "pass": self.passes,
            "line": line,
            "visit": visit,
            "kind": "backward" if accumulate_grad else "grad",
            "roots": [
                {"node": place, "slot": slot, "seed": self.summaries.value(seed)}
                for (place, slot), seed in zip(roots, seeds, strict=True)
            ],
            "retain_graph": bool(retain_graph),
            "create_graph": bool(create_graph),
        }
        if inputs:
            edges = [self.edge(each) for each in inputs]
            call["inputs"] = [{"node": place, "slot": slot} for place, slot in edges]
        if named := [
            {"node": node, "slot": slot, "names": found}
            for (node, slot), found in self.called.hooks.items()
            if node in self.nodes
        ]:
            call["hooks"] = named
        if changed := self.changed(self.place(node) for node in nodes):
            call["leaves"] = changed
        for node in nodes:
            hooks += self.watch(node, self.passes)
        self.events.append(call)
        return call

    def look(self) -> None:
        """Note which tensors the script's variables hold before the engine runs."""
        self.called.hooks.clear()
        frame = self.script.frame()
        self.called.look(variables.names(self.script.variables(frame)))
        while self.where and frame:
            self.see(self.script.variables(frame))
            frame = self.script.frame(frame)

    def see(self, found: dict[str, object]) -> None:
        """Note the modules that variables lead to, and their parameters."""
        self.parameters.see(found, self.where.ran)
        self.where.name(self.parameters.modules)

    def leaf(self, leaf: torch.Tensor) -> None:
        """Note a leaf when an engine call can first reach it, so that its names are kept."""
        names = self.called.leaves.find(leaf)
        if names is None:
            names = self.called.leaves.put(leaf, [])
        self.leaves[self.leaf_place(leaf)] = weakref.ref(leaf), names
        if leaf.numel() <= FULL:
            self.kept.append(leaf)  # the script may drop it before its final value is read

    def changed(self, places: Iterable[int]) -> dict[int, dict]:
        """Return the values of the leaves that changed since they were last looked at."""
        found = {}
        for place in places:
            if place in self.leaves:
                now = self.summaries.value(self.leaves[place][0]())
                if now != self.leaf_now.setdefault(place, self.nodes[place]["value"]):
                    found[place] = self.leaf_now[place] = now
        return found

    def watch(self, node: Node, number: int) -> list:
        """Register hooks that record each run of a node, and return their handles."""
        place, events = self.place(node), []
        leaf = node.variable if is_leaf(node) else None

        def arrives(gradients: Sequence) -> None:
            if threading.get_ident() in self.others:
                return
            event = {"t": "run", "pass": number, "node": place, "in": []}
            events.append(event)
            self.events.append(event)
            self.running.append(event)
            with self.careful("a gradient"), internals.without_modes():
                event["in"] = [self.summaries.value(each) for each in gradients]
                if leaf is not None:
                    event["before"] = self.summaries.value(leaf.grad)

        def leaves(sent: Sequence, _: Sequence) -> None:
            if threading.get_ident() in self.others:
                return
            with self.careful("a gradient"), internals.without_modes():
                event = events.pop()
                self.running = [each for each in self.running if each is not event]
                event["out"] = [self.summaries.value(each) for each in sent]
                if leaf is not None:
                    event["after"] = self.summaries.value(leaf.grad)

        return [node.register_prehook(arrives), node.register_hook(leaves)]

    def returned(self, call: dict, results: object) -> None:
        """Note the gradients that `autograd.grad` returns."""
        if call.get("kind") != "grad":
            return
        values = [
            {**each, "value": self.summaries.value(result)}
            for each, result in zip(call["inputs"], results, strict=True)
        ]
        self.events.append({"t": "return", "pass": call["pass"], "values": values})


def _remove(hooks: list) -> None:
    while hooks:
        hooks.pop().remove()


def _reachable(roots: Iterable[Node]) -> list[Node] | None:
    # Return the nodes that the roots can reach, nearest first, or None if there are too many.
    found, todo = {}, list(roots)
    for node in todo:  # the list grows during the loop
        if id(node) not in found:
            found[id(node)] = node
            todo += [after for after, _ in node.next_functions if after is not None]
            if len(found) > LIMIT:
                return None
    return list(found.values())
