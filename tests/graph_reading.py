"""A recorded graph as the tests of sentences ask about it: by the names of the script."""

from recorded_graphs import data, recording


class Graph:
    """A recording: its nodes by id, and what the engine did with them.

    A name is that of a variable, as `y`, or of an operation, as `Pow`. Where several nodes have it,
    the last one counts.
    """

    def __init__(self, name: str) -> None:
        self.recording = recording(name)
        self.nodes = {node["id"]: node for node in self.recording["nodes"]}
        self.runs = [each for each in self.recording["events"] if each["t"] == "run"]
        self.calls = [each for each in self.recording["events"] if each["t"] == "call"]

    def names(self, node: dict) -> list[str]:
        """Return the names of a node: its variables, and its operation."""
        given = [name for names in (node.get("names") or {}).values() for name in names]
        return [*given, node["op"].split("Backward")[0]]

    def node(self, name: str) -> dict:
        """Return the last node with a name."""
        return [each for each in self.nodes.values() if name in self.names(each)][-1]

    def ops(self) -> list[str]:
        """Return the operations in the order in which they ran forward, without the leaves."""
        return [self.names(each)[-1] for each in self.nodes.values() if each["kind"] != "leaf"]

    def leaves(self) -> list[dict]:
        """Return the nodes of the leaves."""
        return [each for each in self.nodes.values() if each["kind"] == "leaf"]

    def order(self, call: int = 1) -> list[str]:
        """Return the first names of the nodes that a call of the engine ran, in their order."""
        return [
            self.names(self.nodes[each["node"]])[0] for each in self.runs if each["pass"] == call
        ]

    def arrivals(self, name: str, call: int = 1) -> list:
        """Return the gradients that came to a node, each along its edge, in their order."""
        target = self.node(name)["id"]
        return [
            data(sent)
            for each in self.runs
            if each["pass"] == call
            for edge, sent in zip(
                self.nodes[each["node"]].get("next", ()), each.get("out", ()), strict=False
            )
            if edge and edge["to"] == target and sent
        ]

    def gets(self, name: str) -> list:
        """Return what a node received when it ran in the first call."""
        return self._of_run(name, "in")

    def sends(self, name: str) -> list:
        """Return what a node sent along each of its edges in the first call."""
        return self._of_run(name, "out")

    def _of_run(self, name: str, way: str) -> list:
        wanted = self.node(name)["id"]
        run = next(each for each in self.runs if (each["node"], each["pass"]) == (wanted, 1))
        return [data(each) for each in run[way]]

    def seed(self, call: int = 1) -> object:
        """Return the gradient with which a call began."""
        return data(self.calls[call - 1]["roots"][0]["seed"])

    def saved(self, name: str) -> dict:
        """Return what a node saved, by the names that PyTorch gives it."""
        return {each["name"]: data(each.get("value")) for each in self.node(name)["saved"]}

    def constants(self, name: str) -> list[str]:
        """Return the arguments of an operation to which no edge leads."""
        return [each["const"] for each in self.node(name)["args"] if each.get("const")]

    def raised(self, call: int) -> str:
        """Return the operation whose node raised the error of a call."""
        assert "error" in self.calls[call - 1]
        (last,) = [each for each in self.runs if each["pass"] == call and "out" not in each]
        return self.names(self.nodes[last["node"]])[-1]
