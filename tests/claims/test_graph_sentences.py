"""What the pages say about the graphs they show is what the recordings say.

Each row quotes words of a page. Every graph on a page of Learn or Understand needs a row, and a row
whose words have changed fails, so the new words are compared with the recording again.
"""

import re

import pytest
from graph_reading import Graph

from gradbook import ROOT
from gradbook.fences import fences, graph_of

GALLERY = "understand/gallery"
FIT, CHAIN, WALK = (
    "learn/first-gradient/fit_a_line",
    "learn/several-inputs/the_same_by_autograd",
    "learn/computation-graph/backward_pass",
)
SECOND, KEPT = "learn/backward-twice/second_time", "learn/backward-twice/retain_graph"
TWICE, HALF, BRANCH, VIEW = (
    "learn/accumulation/used_twice",
    "learn/turning-off/part_of_a_sum",
    "learn/control-flow/if_on_a_value",
    "understand/gallery/written_through_a_view",
)


def own(name):
    return f"understand/gallery/{name}"


def from_the_square_of_the_second_graph(g):
    """The second product has one edge to `x` and the first has two."""
    first, second = [each for each in g.nodes.values() if each["kind"] == "op"]
    return [e["to"] for e in first["next"]] == ["leaf0"] * 2 and second["next"][1] is None


def shared_nodes_run_twice(g):
    return set(g.order(1)) & set(g.order(2)) == {"hidden", "w"} and g.arrivals("w", 2) == [32]


def sums_to_zero(g):
    return [sum(row) for row in g.sends("Softmax")[0]] == [0]


def disjoint(g):
    first, second = ({e["node"] for e in g.runs if e["pass"] == n} for n in (1, 2))
    return not first & second and len(g.leaves()) == 2


def freed_at_the_second_call(g):
    return (
        [call["retain_graph"] for call in g.calls] == [True, False]
        and g.saved("Pow") == {"self": 3}
        and g.arrivals("w", 1) == g.arrivals("w", 2) == [6]
    )


SAID = [
    ("learn/first-gradient", FIT, "then the gradient travel back to `w` and `b`",
     lambda g: g.gets("w") == [-8] and g.gets("b") == [-5]),
    ("learn/several-inputs", CHAIN, "The 6 arrives at `x` first and the 21 after it, and only "
     "their sum is stored.", lambda g: g.arrivals("x") == [6, 21] and g.gets("x") == [27]),
    ("learn/computation-graph", WALK, "so the 1 passes through the first node",
     lambda g: g.order()[:2] == ["z", "y"] and g.sends("z")[0] == 1),
    ("learn/computation-graph", "learn/computation-graph/name_used_again",
     "has a node for each of the two tensors that were called `y`",
     lambda g: [g.names(n)[0] for n in g.nodes.values()].count("y") == 2),
    ("learn/leaves", "learn/leaves/retain_grad",
     "a gradient of 5 passes through `y` on its way to `x`",
     lambda g: g.gets("y") == [[5]] and g.order().index("y") < g.order().index("x")),
    ("learn/leaves", "learn/leaves/scaled", "the gradient ends up in that unnamed leaf",
     lambda g: [leaf.get("names") for leaf in g.leaves()] == [None]),
    ("learn/calling-backward", "learn/calling-backward/weights",
     "the backward pass begins with the two weights instead of a 1", lambda g: g.seed() == [1, 10]),
    ("learn/accumulation", TWICE, "both contributions arrive at the node that stores their sum",
     lambda g: g.arrivals("x") == [6, 2] and g.gets("x") == [8]),
    ("learn/backward-twice", SECOND,
     "gets as far as the node that needs a freed tensor",
     lambda g: g.raised(2) == "Mul" and g.saved("Mul")),
    ("learn/backward-twice", KEPT, "The nodes that the two losses share run twice",
     shared_nodes_run_twice),
    ("learn/backward-twice", own("changed_in_place"),
     "`exp` saved its result `y`, and `add_` modified `y` afterwards",
     lambda g: g.raised(1) == "Exp" and list(g.saved("Exp")) == ["result"]),
    ("learn/turning-off", own("no_grad_part"), "`out` is `w * 2` times `c`",
     lambda g: g.constants("out") == ["c"] and g.ops() == ["Mul", "Mul"]),
    ("learn/turning-off", HALF, "the edge that is missing from the second graph",
     from_the_square_of_the_second_graph),
    ("learn/training-loop", own("two_steps"),
     "Each iteration builds its own graph, and the step is not part of any graph.",
     lambda g: g.ops() == ["Sub", "Pow"] * 2 and len(g.calls) == 2),
    ("learn/training-loop", own("two_layers"), "two of them with a `relu` in between",
     lambda g: [op for op in g.ops() if op in ("Addmm", "Relu")] == ["Addmm", "Relu", "Addmm"]),
    ("learn/control-flow", BRANCH, "which built two graphs that have nothing in common", disjoint),
    ("learn/control-flow", "learn/control-flow/where_nan",
     "zero times infinity is `nan`, and adding it to the 1 gives `nan` again",
     lambda g: g.gets("Sqrt")[0][1] == 0 and [0, 1] in g.arrivals("x")
     and g.gets("x")[0][1] == "nan"),
    ("learn/checking-gradients", own("cube_function"), "A custom Function is a single node",
     lambda g: g.ops() == ["Cube", "Mul"]),
    ("learn/checking-gradients", own("double_backward"),
     "the first backward pass, through `x**3`, creates new nodes, and the second",
     lambda g: {n["id"] for n in g.nodes.values() if n.get("by")}
     == {e["node"] for e in g.runs if e["pass"] == 2} - {"leaf0"}),
    ("learn/build-your-own-tensors", "learn/build-your-own-tensors/one_bias",
     "engine sums the gradient for `b` without a node for the sum",
     lambda g: g.ops() == ["Add", "Sum"] and g.arrivals("b") == [[3, 3]]),
    ("understand/kinks", "understand/kinks/two_relus",
     "each `relu` receives a gradient, 1 or -1, and passes on 0, so `x` gets 0",
     lambda g: g.ops() == ["Relu", "Neg", "Relu", "Sub"] and g.sends("Sub") == [1, -1]
     and g.sends("Relu") == [0] and g.arrivals("x") == [0, 0]),
    ("understand/broadcasting-and-indexing", own("broadcasting"),
     "No node in the graph computes the sum over the stretched dimensions.",
     lambda g: g.ops() == ["Mul", "Add", "Sum"] and g.gets("shift") == [6]),
    ("understand/broadcasting-and-indexing", "understand/broadcasting-and-indexing/replaced",
     "it sends 10 to `value`, and 0, 10 and 10 to the product, so `w` gets 0, 20 and 20",
     lambda g: g.sends("CopySlices") == [[0, 10, 10], 10] and g.gets("w") == [[0, 20, 20]]),
    ("understand/engine", "understand/engine/branches",
     "The engine runs `v` before `u`, and 12 and 10 arrive at `h` before it runs with 22",
     lambda g: g.order()[:4] == ["w", "v", "u", "h"] and g.arrivals("h") == [12, 10]
     and g.gets("h") == [22]),
    ("understand/grad-modes", "understand/grad-modes/not_in_the_graph",
     "In the recording, there is no node between `y` and the sum",
     lambda g: g.ops() == ["Mul", "Sum"] and g.saved("Mul") == {"other": 2}),
    ("understand/detach-clone-data", own("detached_factor"),
     "the square is one factor of the product, and its detached value is the other",
     lambda g: g.constants("out") == ["fixed"] and g.ops() == ["Pow", "Mul"]),
    ("understand/detach-clone-data", "understand/detach-clone-data/three_copies",
     "the path through `clone` leads to `x`, and the path with the factor 5 leads to a second leaf",
     lambda g: g.node("Clone")["next"][0]["to"] == g.node("x")["id"]
     and g.gets("x") == [2] and g.gets("deep") == [5] and len(g.leaves()) == 2),
    ("understand/parameter-buffer-tensor", "understand/parameter-buffer-tensor/tied_graph",
     "Both products have an edge to the same leaf, and 10 arrives along each of them",
     lambda g: g.ops() == ["Mul"] * 2 and len(g.leaves()) == 1
     and g.arrivals(g.leaves()[0]["names"]["0"][0]) == [10, 10]),
    (GALLERY, FIT, "the square's node has saved that input",
     lambda g: g.saved("Pow") == {"self": [-2, -3]}),
    (GALLERY, CHAIN, "sends 6 along the path through `q` first and then 21 along the path through "
     "`p`, and it stores only their sum",
     lambda g: g.order()[:3] == ["z", "q", "p"] and g.arrivals("x") == [6, 21]),
    (GALLERY, WALK, "passes its gradient through unchanged, and the square multiplies it by twice "
     "its input", lambda g: g.sends("z")[0] == g.gets("z")[0] == 1 and g.sends("y") == [2]),
    (GALLERY, TWICE, "The engine adds them up before it runs the node that stores the sum.",
     lambda g: g.arrivals("x") == [6, 2] and g.gets("x") == [8]),
    (GALLERY, own("two_paths"), "2 along one path and 6 along the other. The square runs first: "
     "when several nodes are ready, the engine picks the one that was created last.",
     lambda g: g.order()[:3] == ["out", "b", "a"] and g.arrivals("w") == [6, 2]),
    (GALLERY, own("largest_of_three"), "`max` has one input with three elements. The largest "
     "element gets the whole gradient and the others get zero.",
     lambda g: len(g.node("Max")["next"]) == 1 and g.gets("Max") == [8]
     and g.sends("Max") == [[0, 8, 0]]),
    (GALLERY, own("broadcasting"), "so there is no node for it",
     lambda g: g.ops() == ["Mul", "Add", "Sum"] and g.gets("shift") == [6]),
    (GALLERY, "learn/calling-backward/weights", "instead of a 1", lambda g: g.seed() == [1, 10]),
    (GALLERY, own("unused_part"), "`unbind` is one node with three results, and the second is "
     "never used.", lambda g: g.gets("Unbind") == [[2, 2], None, [0, 3]]),
    (GALLERY, HALF, "In the second graph, one factor is detached,",
     from_the_square_of_the_second_graph),
    (GALLERY, own("detached_factor"), "Look for the edge that is missing.",
     lambda g: g.node("out")["next"][1] is None and g.constants("out") == ["fixed"]),
    (GALLERY, own("no_grad_part"), "has no node in the graph. Its result appears as a constant.",
     lambda g: g.constants("out") == ["c"] and len(g.ops()) == 2),
    (GALLERY, SECOND, "The second pass runs the two additions, which saved nothing, and fails at "
     "the first node that needs a saved tensor.",
     lambda g: [g.names(g.nodes[e["node"]])[-1] for e in g.runs if e["pass"] == 2]
     == ["Add", "Add", "Mul"] and not g.saved("Add") and g.raised(2) == "Mul"),
    (GALLERY, own("second_call_freed"), "The second call fails at the product, the first node it "
     "runs. The product had saved the factor 3, which it multiplies the gradient by, but the first "
     "call freed it. The second call never gets to the square.",
     lambda g: g.raised(2) == "Mul" and g.order(2) == ["cost"] and g.saved("Mul") == {"other": 3}),
    (GALLERY, KEPT, "The nodes that both losses share run twice", shared_nodes_run_twice),
    (GALLERY, own("graph_kept"), "the first backward pass keeps the saved tensor. The second pass "
     "frees it. The gradient in the leaf doubles", freed_at_the_second_call),
    (GALLERY, own("double_backward"), "Each new node names the node that created it.",
     lambda g: [n.get("by") for n in g.nodes.values() if n.get("visit") == 2] == ["n0"] * 3),
    (GALLERY, own("ask_for_one"), "It stores nothing, so the leaves stay as they were.",
     lambda g: g.order() == ["cost", "area"] and not any("end" in leaf for leaf in g.leaves())),
    (GALLERY, own("changed_in_place"), "`exp` saved its result, and `add_` modified that tensor "
     "afterwards.", lambda g: g.raised(1) == "Exp" and list(g.saved("Exp")) == ["result"]),
    (GALLERY, own("in_place_works"), "The old node stays in the graph, one edge further down.",
     lambda g: g.ops() == ["Mul", "Mul", "Add", "Sum"] and g.node("Add")["next"][0]["to"] == "n1"
     and g.nodes["n1"]["next"][0]["to"] == "n0"),
    (GALLERY, VIEW, "so the first element of `x` gets a gradient of 0",
     lambda g: g.gets("x") == [[0, 10, 10]]),
    (GALLERY, own("cube_function"), "which receives a gradient and returns one",
     lambda g: g.gets("Cube") == [5] and g.sends("Cube") == [60]),
    (GALLERY, own("hook_changes"), "A gradient of 5 arrives at `y`. The hook limits it to 1",
     lambda g: g.arrivals("y") == [5] and g.gets("y") == [1]),
    (GALLERY, BRANCH, "each graph contains the branch that was taken", disjoint),
    (GALLERY, own("loop_short"), "The loop runs once, so the graph has one multiplication.",
     lambda g: g.ops() == ["Mul"]),
    (GALLERY, own("loop_long"), "so the graph has three multiplications by 3",
     lambda g: g.ops() == ["Mul"] * 3 and g.saved("Mul") == {"other": 3}),
    (GALLERY, "learn/training-loop/check_first_step", "The step that updates the parameter is not "
     "part of it", lambda g: g.ops() == ["Mul", "Sub", "Pow", "Mean"]),
    (GALLERY, own("two_steps"), "Both graphs end at the same leaf, whose value the first step has "
     "changed.", lambda g: len(g.leaves()) == 1
     and g.leaves()[0]["value"]["data"] != g.calls[1]["leaves"]["leaf0"]["data"]),
    (GALLERY, own("two_layers"), "`nn.Linear` adds two nodes to the graph: one transposes the "
     "weight, and the other multiplies by it and adds the bias. `relu` lets one gradient through "
     "and stops the other.",
     lambda g: g.ops()[:2] == ["T", "Addmm"] and g.gets("Relu") == [[[4, 12]]]
     and g.sends("Relu") == [[[4, 0]]]),
    (GALLERY, own("recurrent"), "gets a gradient from each of the three steps, and they are added "
     "up", lambda g: len(g.arrivals("w")) == 3 and g.gets("w") == [sum(g.arrivals("w"))]),
    ("understand/complex", "understand/complex/chain", "The product sends `1 + 2j` along its "
     "direct edge to z. To the conjugate it sends `1 - 2j`, which `ConjBackward0` turns into "
     "`1 + 2j`. The sum is the gradient.",
     lambda g: g.sends("Mul") == [[1, 2], [1, -2]] and g.sends("Conj") == [[1, 2]]
     and g.arrivals("z") == [[1, 2], [1, 2]] and g.gets("z") == [[2, 4]]),
    ("understand/other-frameworks", "understand/other-frameworks/program", "Two contributions "
     "arrive at `x`, and in JAX's program their sum is an operation of its own, `add_any`. In "
     "PyTorch's graph there's no node for it, because the engine adds the two up.",
     lambda g: g.ops() == ["Sin", "Mul"] and len(g.arrivals("x")) == 2
     and abs(sum(g.arrivals("x")) - g.gets("x")[0]) < 1e-6 and g.saved("Sin") == {"self": 2}),
    (GALLERY, own("attention"), "add up to zero", sums_to_zero),
    ("understand/saved-tensors", "understand/saved-tensors/two_products", "`exp` saved its result, "
     "and the product saved the same tensor again as its first factor",
     lambda g: g.saved("Exp") == {"result": g.saved("Mul")["self"]}),
    ("understand/saved-tensors", own("graph_kept"), "With `retain_graph=True`, the tensors stay "
     "for another pass. The second one in this recording frees them", freed_at_the_second_call),
    ("understand/modes-of-differentiation", "understand/modes-of-differentiation/engine", "Each of "
     "the three operations runs backward once, although two leaves get a gradient",
     lambda g: len(g.ops()) == 3 and len(g.leaves()) == 2
     and len([each for each in g.order() if each not in ("a", "b")]) == 3),
    ("understand/implicit", "understand/implicit/recipe", "The graph of that example is small, "
     "because the hundred iterations under `no_grad` left no nodes",
     lambda g: g.ops() == ["Mul", "Cos"]),
]  # fmt: skip


def text_of(page):
    return (ROOT / f"docs/{page}.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "graph", "words", "holds"),
    SAID,
    ids=[f"{page}-{words}"[:80] for page, _, words, _ in SAID],
)
def test_what_the_page_says_of_its_graph_is_in_the_recording(page, graph, words, holds):
    assert words in text_of(page), f"docs/{page}.md no longer says this of {graph}: {words}"
    assert holds(Graph(graph)), f"docs/{page}.md: the recording {graph} says otherwise: {words}"


def test_every_graph_of_learn_and_understand_has_a_sentence_that_is_compared():
    pages = [*(ROOT / "docs/learn").glob("*.md"), *(ROOT / "docs/understand").glob("*.md")]
    shown = {
        (page.relative_to(ROOT / "docs").with_suffix("").as_posix(), graph_of(fence))
        for page in pages
        for fence in fences(page.read_text("utf-8"))
        if graph_of(fence)
    }
    missing = shown - {(page, graph) for page, graph, *_ in SAID}
    assert not missing, f"add a row to SAID for what the page says of its graph: {missing}"


def test_the_gallery_counts_its_graphs():
    text = text_of(GALLERY)
    graphs = [fence for fence in fences(text) if graph_of(fence)]
    assert {int(number) for number in re.findall(r"(\d+) (?:recorded |backward)", text)} == {
        len(graphs)
    }
