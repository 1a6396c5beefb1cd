import torch


@torch.library.custom_op("gradbook_alias_fixed::keep", mutates_args=())
def keep(x: torch.Tensor) -> torch.Tensor:
    return x.clone()


print(keep(torch.tensor([1.0, 2.0])))
# > tensor([1., 2.])
