import torch


@torch.library.custom_op("reference::total", mutates_args=())
def total(x: torch.Tensor) -> torch.Tensor:
    return x.sum()


@torch.library.register_vmap("reference::total")
def total_of_batch(info, in_dims, x):
    return x.movedim(in_dims[0], 0).flatten(1).sum(1), 0


x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(total(x), torch.func.vmap(total)(x))
# > tensor(10.) tensor([3., 7.])
