import torch

calls = []


@torch.library.custom_op("mylib::sine3", mutates_args=())
def sine3(x: torch.Tensor) -> torch.Tensor:
    calls.append(tuple(x.shape))
    return x.sin()


sine3.register_vmap(lambda info, in_dims, x: (sine3(x), in_dims[0]))
x = torch.zeros(3, 2)
print(torch.func.vmap(sine3)(x).shape, "calls with", calls)
# > torch.Size([3, 2]) calls with [(3, 2)]
