import torch
from torch import nn
from torch.func import functional_call, grad, vmap

x = torch.tensor([[1.0, 2.0], [3.0, 0.0], [0.0, 1.0]])


def try_it(case, norm):
    model = nn.Sequential(nn.Linear(2, 4), norm)
    params = {name: p.detach() for name, p in model.named_parameters()}
    of_one = grad(lambda params, x: functional_call(model, params, (x[None],)).sum())
    try:
        print(case, vmap(of_one, in_dims=(None, 0))(params, x)["0.weight"].shape)
        # > eval: torch.Size([3, 4, 2])
        # > GroupNorm: torch.Size([3, 4, 2])
    except (RuntimeError, ValueError) as e:
        print(f"{case} {type(e).__name__}: {e}")
        # > train: RuntimeError: During a grad (vjp, jvp, grad, etc) transform, the function provided attempted to call in-place operation (aten::add_.Tensor) that would mutate a captured Tensor. ... explicitly accept the mutated Tensor(s) as inputs.
        # > no statistics: ValueError: Expected more than 1 value per channel when training, got input size torch.Size([1, 4])


try_it("train:", nn.BatchNorm1d(4))
try_it("no statistics:", nn.BatchNorm1d(4, track_running_stats=False))
try_it("eval:", nn.BatchNorm1d(4).eval())
try_it("GroupNorm:", nn.GroupNorm(1, 4))
