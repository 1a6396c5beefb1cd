import torch


def assert_operator(operator, *inputs):
    torch.library.opcheck(operator, inputs)
    torch.autograd.gradcheck(operator, inputs)


@torch.library.custom_op("mylib::cube", mutates_args=())
def cube(x: torch.Tensor) -> torch.Tensor:
    return x**3


def setup_context(ctx, inputs, output):
    ctx.save_for_backward(*inputs)


cube.register_fake(torch.empty_like)
cube.register_autograd(
    lambda ctx, grad: 3 * grad * ctx.saved_tensors[0] ** 2, setup_context=setup_context
)
x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
assert_operator(cube, x)
print("schema, fake and formula are right")
# > schema, fake and formula are right
