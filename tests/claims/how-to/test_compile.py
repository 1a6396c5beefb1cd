"""The claims of docs/how-to/compile.md, beyond the outputs it prints."""

import pytest
import torch
from torch import nn

# The compiler reads .grad of tensors that are no leaves, and hides the warning that this causes.
pytestmark = pytest.mark.filterwarnings("ignore:The .grad attribute of a Tensor")


def compiled(function, **options):
    return torch.compile(function, backend="aot_eager", **options)


def cubes(x):
    return (x**3).sum()


def test_each_part_of_a_broken_graph_is_a_node_and_gradients_flow_through_all():
    def f(x):
        y = x.sin()
        if y.sum() > 0:
            y = y * 2
        return y.sum()

    x = torch.tensor([0.0, 1.0], requires_grad=True)
    y = compiled(f)(x)
    before = y.grad_fn.next_functions[0][0]
    assert [y.grad_fn.name(), before.name()] == ["CompiledFunctionBackward"] * 2
    (grad,) = torch.autograd.grad(y, x)
    torch.testing.assert_close(grad, 2 * x.detach().cos())


def test_a_print_breaks_the_graph(capsys):
    with pytest.raises(torch._dynamo.exc.Unsupported):
        compiled(lambda x: (print(), x.sin())[1], fullgraph=True)(torch.ones(2))


@pytest.mark.filterwarnings("ignore:.*should not be instantiated")  # the compiler does
def test_a_custom_function_keeps_its_formula():
    class Seven(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return x.clone()

        @staticmethod
        def backward(ctx, grad):
            return 7 * grad

    x = torch.ones(1, requires_grad=True)
    compiled(lambda x: Seven.apply(x).sum(), fullgraph=True)(x).backward()
    assert x.grad.item() == 7


@pytest.mark.parametrize("options", [{"weight_decay": 0.1}, {"momentum": 0.9}])
def test_zeros_let_an_optimizer_move_what_none_would_not(options):
    moved = []
    for zeros in (None, torch.zeros(1)):
        w = nn.Parameter(torch.ones(1))
        optimizer = torch.optim.SGD([w], lr=0.1, **options)
        if "momentum" in options:
            w.grad = torch.ones(1)
            optimizer.step()
        before = w.item()
        w.grad = zeros
        optimizer.step()
        moved.append(w.item() != before)
    assert moved == [False, True]


def test_an_input_without_a_path_to_an_output_gets_no_zeros():
    a, b, c = (torch.ones(2, requires_grad=True) for _ in range(3))
    first, _ = compiled(lambda a, b, c: (a * 2, a + b.detach()))(a, b, c)
    first.sum().backward()
    assert a.grad is not None and b.grad is None and c.grad is None


def test_after_eight_programs_further_cases_run_in_eager_mode():
    programs = []

    def backend(graph, inputs):
        programs.append(graph)
        return graph

    function = torch.compile(lambda x, name: x * len(name), backend=backend)
    for number in range(12):
        assert function(torch.ones(1), "a" * number).item() == number
    assert len(programs) == 8


def test_donated_buffers_also_rule_out_create_graph_and_may_not_exist():
    x = torch.tensor([0.5], requires_grad=True)
    donates = compiled(lambda x: x.tanh().exp().sum())
    donates(x).backward()
    with pytest.raises(RuntimeError, match="donated buffers"):
        torch.autograd.grad(donates(x), x, create_graph=True)
    saves_its_input = compiled(lambda x: x.sin().sum())
    saves_its_input(x).backward()
    saves_its_input(x).backward(retain_graph=True)


def test_the_compiled_model_shares_its_parameters():
    model = nn.Linear(2, 1)
    assert [*map(id, compiled(model).parameters())] == [*map(id, model.parameters())]


def test_backward_inside_breaks_the_graph_unless_a_setting_traces_it():
    def f(x):
        return torch.autograd.grad(cubes(x), x)[0]

    x = torch.ones(1, requires_grad=True)
    with pytest.raises(torch._dynamo.exc.Unsupported, match="trace_autograd_ops"):
        compiled(f, fullgraph=True)(x)
    with torch._dynamo.config.patch(trace_autograd_ops=True):
        assert compiled(f, fullgraph=True)(x).item() == 3


def test_a_penalty_inside_is_a_second_derivative_and_func_grad_is_none():
    def by_autograd(x):
        return torch.autograd.grad(cubes(x), x, create_graph=True)[0].square().sum()

    def by_func(x):
        return torch.func.grad(cubes)(x).square().sum()

    x = torch.tensor([2.0], requires_grad=True)
    with pytest.raises(RuntimeError, match="does not currently support double backward"):
        compiled(by_autograd)(x).backward()
    (wanted,) = torch.autograd.grad(by_autograd(x), x)
    assert torch.equal(torch.autograd.grad(compiled(by_func)(x), x)[0], wanted)


def test_a_reset_lets_late_hooks_run_and_a_backward_hook_breaks_the_graph():
    layer, calls = nn.Linear(2, 1), []

    def f(x):
        return layer(x).sum()

    x, function = torch.ones(1, 2, requires_grad=True), compiled(f)
    function(x)
    layer.register_full_backward_hook(lambda *_: calls.append("late"))
    function(x).backward()
    assert not calls
    torch.compiler.reset()
    function(x).backward()
    assert calls == ["late"]
    with pytest.raises(torch._dynamo.exc.Unsupported):
        compiled(lambda x: layer(x).sum(), fullgraph=True)(x)


def test_dropout_with_one_seed_draws_one_mask():
    def f(x):
        return nn.functional.dropout(x, 0.5)

    masks = []
    for function in (f, compiled(f)):
        torch.manual_seed(0)
        masks.append(function(torch.ones(20)))
    assert torch.equal(*masks) and not torch.equal(masks[0], f(torch.ones(20)))
