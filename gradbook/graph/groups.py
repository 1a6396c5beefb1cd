"""The operations of a large graph in groups: one for each call of a module, and repeats together.

The operations of a call were recorded one after the other, so a group is a run of operations. Edges
lead from later operations to earlier ones, so the edges between such groups form no cycle.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from gradbook.graph.names import Node
from gradbook.graph.timeline import Timeline

OVERVIEW = 24  # the most boxes that the first view shows because groups were taken apart
PERIOD = 100  # the longest sequence of modules and operations that is folded as a repeat


@dataclass(eq=False)
class Group:
    """Operations, leaves and groups with a common path, such as `model.layers.3`.

    `kind` is the class of the module. A repeat has `times`, the number of its equal parts.
    `base` is the part of the path that all items have, too.
    """

    path: str
    kind: str = ""
    items: list["Node | Group"] = field(default_factory=list)
    times: int = 0
    base: str = ""

    def __post_init__(self) -> None:
        """Take the path as the base if no other is given."""
        self.base = self.base or self.path

    def nodes(self) -> Iterator[Node]:
        """Yield all nodes in the group and in the groups in it."""
        for each in self.items:
            if isinstance(each, Node):
                yield each
            else:
                yield from each.nodes()


def overview(timeline: Timeline) -> Group:
    """Return the groups of a recording as the items of one group.

    A leaf is in the innermost group that has all operations with an edge to it.
    """
    classes = timeline.recording.get("modules", {})
    operations = [node for node in timeline.nodes.values() if not node.leaf]
    paths = [(node.data.get("module", ""), node) for node in operations]
    parts = [(tuple(filter(None, path.split("."))), node) for path, node in paths]
    whole = Group("", items=_folded(_tree(parts, 0, classes), ""))
    _place_leaves(whole, [node for node in timeline.nodes.values() if node.leaf], operations)
    whole.items = [_bare(each) for each in whole.items]
    _take_apart(whole)
    return whole


def _tree(
    operations: list[tuple[tuple[str, ...], Node]], depth: int, classes: dict[str, str]
) -> list[Node | Group]:
    """Return the operations, with a group for each run of them in one module below this depth."""
    found: list[Node | Group] = []
    for inside, run in groupby(operations, lambda each: each[0][: depth + 1][depth:]):
        run = list(run)
        if not inside:
            found += [node for _, node in run]
            continue
        path = ".".join(run[0][0][: depth + 1])
        inner = _folded(_tree(run, depth + 1, classes), path)
        found.append(Group(path, classes.get(path, ""), inner))
    return found


def _shape(item: Node | Group) -> tuple:
    """Return what two items have in common if one repeats the other."""
    if isinstance(item, Node):
        return (item.op,)
    return (item.kind, item.times, *map(_shape, item.items))


def _folded(items: list[Node | Group], path: str) -> list[Node | Group]:
    """Return the items with each repeated sequence of them as one group.

    Equal modules of one list, such as `layers.1` and `layers.2`, always become one. Longer
    sequences and plain operations do if there are too many items to show.
    """
    shapes, found, at = [_shape(each) for each in items], [], 0
    while at < len(items):
        period, times = 1, 0
        for length in range(1, PERIOD + 1 if len(items) > OVERVIEW else 2):
            count = 1
            start = shapes[at : at + length]
            while shapes[at + count * length : at + (count + 1) * length] == start:
                count += 1
            least = 2 if length == 1 and _numbered(items[at : at + count]) else 3
            small = length < 3 and not any(isinstance(each, Group) for each in items[at:][:length])
            if count >= least and not small and count * length > period * times:
                period, times = length, count
        if times:
            ends = range(at, at + period * times, period)
            found.append(_repeat([items[end : end + period] for end in ends], path))
        else:
            found.append(items[at])
        at += period * max(1, times)
    return found


def _numbered(items: list[Node | Group]) -> bool:
    """Whether these are modules of one list, whose names are numbers."""
    paths = [each.path.rpartition(".") for each in items if isinstance(each, Group)]
    return len(paths) == len(items) and all(name.isdigit() for *_, name in paths)


def _repeat(rounds: list[list[Node | Group]], path: str) -> Group:
    """Return the group of equal sequences; a sequence of several items is a group of its own."""
    first, *others = rounds[0]
    if not others and isinstance(first, Group):
        modules = [each for round in rounds for each in round]
        start, end = first.path, modules[-1].path
        same = len(start.rpartition(".")[0])
        inner = first.kind or first.path.rpartition(".")[2]
        shown = start if start == end else f"{start}–{end[same + 1 :]}"  # noqa: RUF001
        return Group(shown, inner, modules, len(rounds), path)
    groups = [
        Group(f"{path} #{k}".strip(), "", round, base=path) for k, round in enumerate(rounds, 1)
    ]
    names = dict.fromkeys(
        each.path.rpartition(".")[2] if isinstance(each, Group) else each.base for each in rounds[0]
    )
    listed = ", ".join([*names][:3]) + ", …" * (len(names) > 3)
    return Group(path or "repeated", listed, groups, len(rounds), path)


def _place_leaves(whole: Group, leaves: Iterable[Node], operations: Iterable[Node]) -> None:
    """Add each leaf to the innermost group with all its users, before the first of them."""
    around: dict[str, list[Group]] = {}

    def note(group: Group, outer: list[Group]) -> None:
        for each in group.items:
            if isinstance(each, Group):
                note(each, [*outer, each])
            else:
                around[each.id] = outer

    note(whole, [whole])
    users: dict[str, list[list[Group]]] = {leaf.id: [] for leaf in leaves}
    for node in operations:
        for edge in filter(None, node.edges):
            if edge["to"] in users:
                users[edge["to"]].append(around[node.id])
    for leaf in reversed(list(leaves)):
        found = users[leaf.id]
        shared = 1  # all paths start with the whole
        while found and all(
            len(each) > shared and each[shared] is found[0][min(shared, len(found[0]) - 1)]
            for each in found
        ):
            shared += 1
        home = found[0][shared - 1] if found else whole
        home.items.insert(0, leaf)


def _bare(item: Node | Group) -> Node | Group:
    """Return the item without groups that hold nothing but one other item."""
    if isinstance(item, Node):
        return item
    item.items = [_bare(each) for each in item.items]
    return item.items[0] if len(item.items) == 1 else item


def _take_apart(whole: Group) -> None:
    """Replace groups by their items as long as the first view stays small.

    Only groups with most of the nodes are taken apart: the model, and the list of its layers.
    """
    total = sum(1 for _ in whole.nodes())
    while True:
        large = [
            each
            for each in whole.items
            if isinstance(each, Group)
            and not each.times
            and 2 * sum(1 for _ in each.nodes()) > total
            and len(whole.items) - 1 + len(each.items) <= OVERVIEW
        ]
        if not large:
            return
        at = whole.items.index(large[0])
        whole.base = whole.base or large[0].base
        whole.items[at : at + 1] = large[0].items


def title(group: Group) -> str:
    """Return the class of a group, and for a repeat how many times it is there."""
    return f"{group.kind} × {group.times}" if group.times else group.kind  # noqa: RUF001


def content(group: Group) -> str:
    """Return how many nodes a group has: `10 operations, 6 parameters`."""
    count = Counter(node.leaf for node in group.nodes())
    words = [(count[False], ("operation", "operations")), (count[True], ("leaf", "leaves"))]
    return ", ".join(f"{number} {word[number != 1]}" for number, word in words if number)
