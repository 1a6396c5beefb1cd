import torch
from torch.func import functional_call, grad, vmap

rnn = torch.nn.GRU(2, 3)
params = dict(rnn.named_parameters())


def loss(params, x):
    y, _ = functional_call(rnn, params, (x,))  # the GRU creates the state
    return y.sum()  # not reached


try:
    vmap(grad(loss), in_dims=(None, 0))(params, torch.ones(4, 5, 2))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: output with shape [1, 3] doesn't match the broadcast shape [4, 1, 3]
