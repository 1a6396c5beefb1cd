"""The steps of a recording, in the engine's order, and when each part of the drawing changes.

Steps are numbered from 0: one for each line that recorded nodes, one when the graph is ready, then
one for each engine call and each node that it ran. The timeline also simulates the engine, and
rejects a recording whose order the engine would not produce.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from gradbook.graph.names import Node, named

NEVER = 10**9


class Part(NamedTuple):
    """A gradient that arrived along one edge: its sender, and the receiver's output it is for."""

    sender: Node
    value: dict
    slot: int


@dataclass
class Step:
    """One step; `kind` is `fwd`, `ready`, `call`, `run`, `return`, `error` or `end`.

    `nodes` and `leaves` are recorded in this step (in `end`: `leaves` changed after their last
    event). `node` runs in it and received `parts`. `ready` are the nodes that may run after it, the
    next one first. `error` is the error that was raised.
    """

    kind: str
    line: int | None = None
    event: dict = field(default_factory=dict)
    call: dict = field(default_factory=dict)
    node: Node | None = None
    nodes: list[Node] = field(default_factory=list)
    leaves: list[Node] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    ready: list[Node] = field(default_factory=list)
    error: str | None = None


class Timeline:
    """A recording as steps.

    `start` is the step in which the graph is ready. `appears` is {node: the step that records it},
    and `runs` is {node: the steps in which it runs}. `sent` is {(node, edge): the steps that send a
    gradient along the edge, each with that gradient}.

    Raises:
        ValueError: the engine would not run the nodes in the recorded order.
    """

    def __init__(self, recording: dict) -> None:
        self.recording = recording
        self.nodes = named(recording)
        self.steps: list[Step] = []
        self.appears: dict[str, int] = {}
        self.runs: dict[str, list[int]] = {name: [] for name in self.nodes}
        self.sent: dict[tuple[str, int], list[tuple[int, dict | None]]] = {}
        self._waiting: dict[int, list[Node]] = {}  # {statement: the nodes that it records}
        self._born: dict[str, list[Node]] = {}  # {node: the nodes that its run records}
        for node in self.nodes.values():
            if by := node.data.get("by"):
                self._born.setdefault(by, []).append(node)
            elif not node.leaf:
                self._waiting.setdefault(node.data.get("visit") or 0, []).append(node)
        self._visits = sorted(self._waiting, reverse=True)  # the next one is at the end
        self.start = -1
        events = recording["events"]
        passes: dict[int, list[dict]] = {}
        for event in events:
            passes.setdefault(event["pass"], []).append(event)
        engines: dict[int, _Engine] = {}  # a call may be nested in another
        for event in events:
            if event["t"] == "call":
                self._forward(event.get("visit") or 0)
                self._is_ready()
                engine = engines[event["pass"]] = _Engine(self.nodes, event, passes[event["pass"]])
                self.steps.append(Step("call", event["line"], event, event, ready=engine.queue()))
                ran = any(each is not event for each in engine.events)
                self.steps[-1].error = None if ran else event.get("error")
            elif event["t"] == "run":
                self._run(event, engines[event["pass"]])
            else:
                call = engines[event["pass"]].call
                self.steps.append(Step("return", call["line"], event, call))
        self._forward(NEVER)
        self._is_ready()
        if recording.get("error") and not any(step.error for step in self.steps):
            self.steps.append(Step("error", error=recording["error"]))
        if changed := [node for node in self.nodes.values() if node.data.get("end")]:
            self.steps.append(Step("end", leaves=changed))
        for name in self.nodes:
            self.appears.setdefault(name, 0)

    def _is_ready(self) -> None:
        if self.start < 0:
            self.start = len(self.steps)
            self.steps.append(Step("ready"))

    def _forward(self, until: int) -> None:
        """Add a step for each statement up to `until` that recorded nodes."""
        while self._visits and self._visits[-1] <= until:
            nodes = self._waiting[self._visits.pop()]
            step = Step("fwd", nodes[0].data.get("line"), nodes=nodes)
            self._appear(nodes, step)
            self.steps.append(step)

    def _appear(self, nodes: list[Node], step: Step) -> None:
        now = len(self.steps)
        for node in nodes:
            self.appears[node.id] = now
            for edge in node.edges:
                target = self.nodes[edge["to"]] if edge else None
                if target and target.leaf and target.id not in self.appears:
                    self.appears[target.id] = now
                    step.leaves.append(target)

    def _run(self, event: dict, engine: "_Engine") -> None:
        node, now = self.nodes[event["node"]], len(self.steps)
        step = Step("run", node.data.get("line"), event, engine.call, node)
        step.parts = engine.parts.get(node.id, [])
        step.ready = engine.run(node)
        if "out" not in event:
            step.error = engine.call.get("error")
        self.runs[node.id].append(now)
        for i, edge in enumerate(node.edges):
            value = event["out"][i] if i < len(event.get("out", [])) else None
            if edge and "out" in event:
                self.sent.setdefault((node.id, i), []).append((now, value))
                if value is not None:
                    part = Part(node, value, edge["slot"])
                    engine.parts.setdefault(edge["to"], []).append(part)
        step.nodes = [each for each in self._born.get(node.id, []) if each.id not in self.appears]
        self._appear(step.nodes, step)
        self.steps.append(step)


class _Engine:
    """One call of the engine: which nodes wait for gradients, and which are ready to run.

    `events` are the events of this call.
    """

    def __init__(self, nodes: dict[str, Node], call: dict, events: list[dict]) -> None:
        self.nodes, self.call = nodes, call
        self.events = events
        self.parts: dict[str, list[Part]] = {}
        self.waits = {event["node"]: 0 for event in self.events if event["t"] == "run"}
        for name in self.waits:
            for edge in nodes[name].edges:
                if edge and edge["to"] in self.waits:
                    self.waits[edge["to"]] += 1
        roots = {root["node"]: None for root in call["roots"]}
        self.ready = {name for name in roots if self.waits.get(name) == 0}

    def queue(self) -> list[Node]:
        """Return the ready nodes in the order in which they run."""
        found = [self.nodes[name] for name in self.ready]
        return sorted(found, key=lambda node: (-node.after, node.id))

    def run(self, node: Node) -> list[Node]:
        """Run a node and return the nodes that are ready afterwards.

        Raises:
            ValueError: the engine would run another node first.
        """
        if node.id not in self.ready or node.after < self.queue()[0].after:
            raise ValueError(f"{node.id} ran out of turn, which the engine would not do")
        self.ready.discard(node.id)
        for edge in node.edges:
            if edge and edge["to"] in self.waits:
                self.waits[edge["to"]] -= 1
                if not self.waits[edge["to"]]:
                    self.ready.add(edge["to"])
        return self.queue()
