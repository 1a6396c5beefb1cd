import torch


@torch.library.custom_op("mylib::bare_sine", mutates_args=())
def bare_sine(x: torch.Tensor) -> torch.Tensor:
    return x.sin()


x = torch.zeros(2, requires_grad=True)
y = bare_sine(x)
print(y.detach(), y.requires_grad)
# > tensor([0., 0.]) True
try:
    y.sum().backward()
except RuntimeError as error:
    print(error)
    # > Trying to backward through mylib.bare_sine.default but no autograd formula was registered. Please use register_autograd to add one.
