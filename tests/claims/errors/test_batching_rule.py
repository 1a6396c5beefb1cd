"""The claims of docs/errors/batching-rule.md, beyond the outputs it prints."""

import pytest
import torch
from torch.func import functional_call, grad, vmap

NOT_IMPLEMENTED = "Batching rule not implemented"
X = torch.ones(4, 5, 2)


@pytest.mark.parametrize("chunk_size", [None, 1])
@pytest.mark.parametrize("kind", [torch.nn.GRU, torch.nn.LSTM, torch.nn.RNN])
def test_a_recurrent_layer_has_no_rule_for_one_row_either(kind, chunk_size):
    layer = kind(2, 3)
    with pytest.raises(RuntimeError, match=NOT_IMPLEMENTED):
        vmap(lambda x: layer(x)[0], chunk_size=chunk_size)(X)


@pytest.mark.filterwarnings("ignore:There is a performance drop")
def test_on_the_cpu_an_lstm_may_create_its_state_itself():
    layer = torch.nn.LSTM(2, 3)
    params = dict(layer.named_parameters())

    def loss(params, x):
        return functional_call(layer, params, (x,))[0].sum()

    x = torch.randn(4, 5, 2)
    each = vmap(grad(loss), in_dims=(None, 0))(params, x)
    alone = grad(loss)(params, x[1])
    assert all(torch.allclose(each[name][1], alone[name], atol=1e-5) for name in params)


@pytest.mark.filterwarnings("ignore:There is a performance drop")
def test_an_operator_that_returns_a_view_has_no_fallback_but_a_copy_has():
    with torch.library._scoped_library("claims_batching_rule", "DEF") as library:
        library.define("view(Tensor(a) x) -> Tensor(a)")
        library.impl("view", lambda x: x.view(2, 2), "CompositeExplicitAutograd")
        library.define("copy(Tensor x) -> Tensor")
        library.impl("copy", lambda x: x.view(2, 2).clone(), "CompositeExplicitAutograd")
        operators = torch.ops.claims_batching_rule
        with pytest.raises(RuntimeError, match="doesn't work on out= or view ops"):
            vmap(operators.view)(torch.ones(3, 4))
        assert vmap(operators.copy)(torch.ones(3, 4)).shape == (3, 2, 2)
