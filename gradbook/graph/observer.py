"""Watching autograd while a script runs. Nothing here computes a derivative.

What is written down, and where PyTorch says it:

- the graph: `next_functions`, from every root that is handed to the engine;
- forward values: every kernel passes a dispatch mode. A node takes its sequence number just before
  its kernel runs, so the numbers that are new at a kernel say whose output it makes;
- saved tensors: a node's `_saved_…`, read before the engine frees them;
- gradients: a pre-hook on every node sees what arrives, summed; a hook sees what leaves along each
  edge. They run in the engine's own order.

Tensors are copied into numbers on the spot: a tensor held by a hook would be cloned by the engine.
"""

from collections.abc import Callable, Iterable, Sequence

import torch
from torch.autograd.graph import GradientEdge, Node, get_gradient_edge

from gradbook import torch_internals as internals
from gradbook.graph.script import Script
from gradbook.graph.tensors import number, value

LIMIT = 60  # a graph of more nodes is not drawn: nobody could follow it
_LEAF = 2**64 - 1  # the sequence number of every AccumulateGrad


class RecordError(Exception):
    """A script whose graph cannot be recorded; its text says what to do, in one line."""


class NothingToDraw(RecordError):
    """The script never ran the backward pass."""


class TooLarge(RecordError):
    """The graph has more nodes than can be followed."""


class Stop(BaseException):
    """Holds a RecordError and ends the script; no Exception, so that the script cannot catch it."""


def said(error: BaseException) -> str:
    """Return an error as a recording holds it: its type and its first line."""
    return f"{type(error).__name__}: {str(error).partition(chr(10))[0]}".removesuffix(": ")


class Observer(internals.DispatchMode):
    """Fills `nodes`, by the live node each is about, and `events`, while a script runs in it."""

    # A record in `nodes` or `events` is as `gradbook.graph.record` returns it, but it names nodes
    # by their place in `handles`, for their lasting names are known at the end.

    def __init__(self, script: Script) -> None:
        super().__init__()
        self.script = script
        self.handles: list[Node] = []  # held, for a node's id is its own only while it lives
        self.places: dict[int, int] = {}  # {id of a live node: its place in `handles`}
        self.nodes: dict[int, dict] = {}
        self.events: list[dict] = []
        self.passes = 0  # engine calls until now
        self.running: list[dict] = []  # the events of the nodes that run; several if calls nest
        self.engines = 0  # engine calls that have not returned
        self.names: dict[tuple[int, int], list[str]] = {}  # {(node, output): its names}
        self.held: dict[tuple[int, int], dict] = {}  # the value it had under its first name
        self.hooks: dict[tuple[int, int], list[str]] = {}  # the hooks on it
        self.leaves: dict[int, tuple[torch.Tensor, list[str]]] = {}  # by their ids, and held
        self.constants: dict[int, tuple[torch.Tensor, str]] = {}
        self.leaf_now: dict[int, dict] = {}  # each leaf's value at the last engine call
        self.forward: dict[int, dict] = {}  # {sequence number: the kernel that made the node}
        self.sequence = internals.next_sequence_number()
        self.here = (None, 0)  # where the last kernel ran

    def place(self, node: Node) -> int:
        """Return a node's place in `handles`, where it is put if it is new."""
        if id(node) not in self.places:
            self.places[id(node)] = len(self.handles)
            self.handles.append(node)
        return self.places[id(node)]

    # -- what the script calls things

    def look(self, names: Iterable[tuple[str, torch.Tensor]], kernel: bool = False) -> None:
        """Note what names stand for now; `kernel` says that this is inside of one."""
        for name, tensor in names:
            if not tensor.requires_grad:
                self.constants[id(tensor)] = tensor, name
                continue
            if tensor.is_leaf:
                known = self.leaves.setdefault(id(tensor), (tensor, []))[1]
            elif kernel and internals.is_view(tensor):
                continue  # reading its grad_fn may rebuild it, which must not happen in a kernel
            else:
                key = self.place(tensor.grad_fn), tensor.output_nr
                known = self.names.setdefault(key, [])
                if key not in self.held:
                    self.held[key] = value(tensor)
            if name not in known:
                # A module calls itself `self`; what others call it says more, and stands first.
                first = known and known[0].startswith("self.") and not name.startswith("self.")
                known.insert(0 if first else len(known), name)
            if not kernel and (hooks := internals.tensor_hooks(tensor)):
                hooks = [getattr(each, "__name__", "") for each in hooks.values()]
                edge = get_gradient_edge(tensor)
                self.hooks[self.place(edge.node), edge.output_nr] = hooks

    # -- forward: every kernel comes through here

    def __torch_dispatch__(
        self, kernel: Callable, types: Sequence, args: tuple = (), kwargs: dict | None = None
    ) -> object:
        """Run a kernel, and note which node it made and what came out."""
        born = range(self.sequence, internals.next_sequence_number())
        before, self.here, self.sequence = self.here, self.script.here(), born.stop
        if not born and not self.running:
            return kernel(*args, **kwargs or {})
        if not self.engines:
            self.look(self.script.names(), kernel=True)
        taken = self.arguments(kernel, args)
        result = kernel(*args, **kwargs or {})
        many = result if isinstance(result, tuple | list) else [result]
        outputs = [value(each) for each in many if isinstance(each, torch.Tensor)]
        if "empty" in str(kernel):
            outputs = []  # whatever was in memory
        if self.running:
            ran = {"aten": str(kernel), "out": outputs[0] if outputs else None}
            self.running[-1].setdefault("kernels", []).append(ran)
        # All but the last were made after the kernel before, as CopySlices is.
        self.note(born[:-1], {"at": before})
        made = {"aten": str(kernel), "at": self.here, "before": before, "out": outputs}
        self.note(born[-1:], {**made, "args": taken, "caller": self.script.caller()})
        return result

    def note(self, sequence: Iterable[int], made: dict) -> None:
        """Note how nodes were made."""
        if maker := internals.running_node():  # by another node, as create_graph does
            made = {**made, "by": self.place(maker)}
        # What a saved-tensor hook packed, reading it would unpack: the script would see that.
        if internals.saved_tensor_hooks():
            made = {**made, "packed": True}
        for each in sequence:
            self.forward[each] = made

    def arguments(self, kernel: Callable, args: tuple) -> list[dict]:
        """Return the arguments of a kernel: constants with names and values, numbers as such."""
        found = []
        for argument, given in zip(internals.kernel_arguments(kernel), args, strict=False):
            new = {"arg": argument.name}
            if isinstance(given, torch.Tensor):
                new["t"] = 1
                if not given.requires_grad:
                    new["const"] = self.constants.get(id(given), (None, None))[1]
                    new["value"] = value(given)
            elif isinstance(given, list | tuple) and given and isinstance(given[0], torch.Tensor):
                new["t"] = len(given)
            elif "Tensor" in str(argument.type) and given is not None:
                new.update(t=1, const=repr(given), value=None)  # a number in a tensor's place
            elif isinstance(given, int | float | list | tuple):
                new["py"] = _plain(given)
            else:
                continue
            found.append(new)
        return found

    # -- backward: every call of the engine comes through here

    def engine(self, original: Callable) -> Callable:
        """Return what stands in for the function that calls the engine, and records the call."""

        def run(outputs: Sequence, *args: object, **options: object) -> object:
            tensors = [*outputs, *args[3]]
            if not all(isinstance(each, GradientEdge) or each.requires_grad for each in tensors):
                return original(outputs, *args, **options)  # which raises
            with internals.without_modes():
                nodes, call = self.called(outputs, *args, **options)
                hooks = [handle for node in nodes for handle in self.watch(node, call["pass"])]
            self.events.append(call)
            depth, self.engines = len(self.running), self.engines + 1
            try:
                results = original(outputs, *args, **options)
            except Exception as error:
                call["error"] = said(error)
                raise
            finally:
                self.engines -= 1
                del self.running[depth:]
                for hook in hooks:
                    hook.remove()
                self.sequence = internals.next_sequence_number()
            if call["kind"] == "grad":
                values = [
                    {**each, "value": value(result)}
                    for each, result in zip(call["inputs"], results, strict=True)
                ]
                self.events.append({"t": "return", "pass": call["pass"], "values": values})
            return results

        return run

    def called(
        self,
        outputs: Sequence,
        seeds: Sequence,
        retain_graph: bool,
        create_graph: bool,
        inputs: Sequence,
        *_: object,
        accumulate_grad: bool = True,
        **__: object,
    ) -> tuple[list[Node], dict]:
        """Return the nodes that an engine call can reach, and its event; read what is saved."""
        if any(internals.is_batched(seed) for seed in seeds):
            reason = "is_grads_batched cannot be recorded: call grad once for each row"
            raise Stop(NothingToDraw(f"{self.script.path}: {reason}"))
        self.note(range(self.sequence, internals.next_sequence_number()), {"at": self.here})
        self.hooks.clear()
        self.look(self.script.names())
        line, visit = self.script.here()
        self.passes += 1
        roots = [_edge(each) for each in outputs]
        nodes = _reachable([root.node for root in roots])
        if len(self.nodes.keys() | {self.place(node) for node in nodes}) > LIMIT:
            reason = f"its graph has more than {LIMIT} nodes"
            advice = "record fewer steps, or a smaller model"
            raise Stop(TooLarge(f"{self.script.path}: {reason}: {advice}"))
        for node in nodes:
            self.read(node)
        call = {
            "t": "call",
            "pass": self.passes,
            "line": line,
            "visit": visit,
            "kind": "backward" if accumulate_grad else "grad",
            "roots": [
                {"node": self.place(root.node), "slot": root.output_nr, "seed": value(seed)}
                for root, seed in zip(roots, seeds, strict=True)
            ],
            "retain_graph": bool(retain_graph),
            "create_graph": bool(create_graph),
        }
        if inputs:
            edges = [_edge(each) for each in inputs]
            call["inputs"] = [{"node": self.place(e.node), "slot": e.output_nr} for e in edges]
        if hooks := [
            {"node": node, "slot": slot, "names": found}
            for (node, slot), found in self.hooks.items()
            if node in self.nodes
        ]:
            call["hooks"] = hooks
        if changed := self.changed(self.place(node) for node in nodes):
            call["leaves"] = changed
        return nodes, call

    def changed(self, places: Iterable[int]) -> dict[int, dict]:
        """Return the values of those leaves that differ from when they were last looked at."""
        found = {}
        for place in places:
            if self.nodes[place]["kind"] == "leaf":
                now = value(self.handles[place].variable)
                if now != self.leaf_now.setdefault(place, self.nodes[place]["value"]):
                    found[place] = self.leaf_now[place] = now
        return found

    def watch(self, node: Node, number: int) -> list:
        """Put hooks on a node that record its run; return their handles."""
        leaf = self.nodes[self.place(node)]["kind"] == "leaf"

        def arrives(gradients: Sequence) -> None:
            arrived = [value(each) for each in gradients]
            event = {"t": "run", "pass": number, "node": self.place(node), "in": arrived}
            if leaf:
                event["before"] = value(node.variable.grad)
            self.events.append(event)
            self.running.append(event)

        def leaves(sent: Sequence, _: Sequence) -> None:
            event = self.running.pop()
            event["out"] = [value(each) for each in sent]
            if leaf:
                event["after"] = value(node.variable.grad)

        return [node.register_prehook(arrives), node.register_hook(leaves)]

    # -- what a node holds, before the engine frees it

    def read(self, node: Node) -> None:
        """Note a node the first time that a call can reach it."""
        if (place := self.place(node)) in self.nodes:
            return
        python = isinstance(node, torch.autograd.function.BackwardCFunction)
        sequence = internals.sequence_number(node)
        # A node that stands for a derivative that is not implemented has that number, too.
        leaf = sequence == _LEAF and hasattr(node, "variable")
        kind = "leaf" if leaf else "custom" if python else "op"
        found = self.nodes[place] = {"op": node.name().split("::")[-1], "kind": kind}
        if kind == "leaf":
            found["value"] = value(node.variable)
            return
        found["sequence"] = sequence
        found["meta"] = [
            {"shape": list(each.shape), "dtype": str(each.dtype).removeprefix("torch.")}
            for each in internals.output_metadata(node)
        ]
        found["next"] = [
            None if after is None else {"to": self.place(after), "slot": slot}
            for after, slot in node.next_functions
        ]
        found["saved"], found["attrs"] = [], {}
        packed = self.forward.get(sequence, {}).get("packed")
        fields = [each for each in dir(node) if each.startswith("_saved_")]
        for field in ["saved_tensors", *vars(node)] if python else fields:
            name = field.removeprefix("_saved_")
            # What is no tensor is not packed, and has no raw form.
            if packed and (field == "saved_tensors" or f"_raw{field}" in dir(node)):
                found["saved"].append({"name": name, "error": "packed by a saved-tensor hook"})
            else:
                self.read_field(node, field, name, found)

    def read_field(self, node: Node, field: str, name: str, found: dict) -> None:
        """Add what a node keeps in a field to its `saved` tensors, or to its `attrs`."""
        try:
            kept = getattr(node, field)
        except RuntimeError as error:  # changed in place since, or freed
            found["saved"].append({"name": name, "error": said(error)})
            return
        if isinstance(kept, torch.Tensor):
            found["saved"].append(self.saved(name, kept))
        elif isinstance(kept, tuple | list) and any(isinstance(e, torch.Tensor) for e in kept):
            parts = enumerate(kept)
            found["saved"] += [self.saved(f"{name}[{at}]", each) for at, each in parts]
        elif isinstance(kept, bool | int | float | str | tuple | list) and kept != ():
            found["attrs"][name] = _plain(kept)

    def saved(self, name: str, tensor: torch.Tensor | None) -> dict:
        """Return a saved tensor: its value, and whose it is in the graph or in the script."""
        found = {"name": name, "value": value(tensor)}
        if tensor is not None and tensor.requires_grad:
            edge = _edge(tensor)
            found |= {"of": self.place(edge.node), "slot": edge.output_nr}
        elif tensor is not None and tensor.numel():
            for constant, called in self.constants.values():
                if constant.shape == tensor.shape and constant.data_ptr() == tensor.data_ptr():
                    return {**found, "const": called}
        return found


def _edge(tensor: torch.Tensor | GradientEdge) -> GradientEdge:
    return tensor if isinstance(tensor, GradientEdge) else get_gradient_edge(tensor)


def _reachable(roots: Iterable[Node]) -> list[Node]:
    # Return the nodes that can be reached from roots, nearest first.
    found, todo = {}, list(roots)
    for node in todo:  # grows meanwhile
        if id(node) not in found:
            found[id(node)] = node
            todo += [after for after, _ in node.next_functions if after is not None]
    return list(found.values())


def _plain(given: object) -> object:
    # Return numbers and texts as JSON can hold them, alone or in lists.
    if isinstance(given, list | tuple):
        return [_plain(each) for each in given]
    return number(given) if isinstance(given, bool | int | float | str) else str(given)
