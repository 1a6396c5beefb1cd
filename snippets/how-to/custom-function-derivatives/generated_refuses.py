import torch
from torch.autograd import Function
from torch.func import vmap


class Cube(Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x):
        return torch.from_numpy(x.detach().numpy() ** 3)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)


x = torch.tensor([1.0, 2.0])
print(Cube.apply(x))
# > tensor([1., 8.])
try:
    vmap(Cube.apply)(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Cannot access data pointer of Tensor that doesn't have storage
