import torch
from torch.func import functional_call, grad, vmap

rnn = torch.nn.GRU(2, 3)
params = dict(rnn.named_parameters())


def loss(params, x):
    state = x.new_zeros(1, 3)  # created from x, so each sample has its own
    y, _ = functional_call(rnn, params, (x, state))
    return y.sum()


x = torch.ones(4, 5, 2)
grads = vmap(grad(loss), in_dims=(None, 0))(params, x)
print(grads["weight_hh_l0"].shape)
# > torch.Size([4, 9, 3])
alone = grad(loss)(params, x[0])
print(torch.allclose(grads["weight_hh_l0"][0], alone["weight_hh_l0"]))
# > True
