import torch


@torch.library.custom_op("gradbook_mutates::double_", mutates_args=("x",))
def double_(x: torch.Tensor) -> None:
    x.mul_(2)  # not reached


def backward(ctx, grad_output):
    return 2 * grad_output  # not reached


try:
    double_.register_autograd(backward)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Cannot register autograd formula for non-functional operator <CustomOpDef(gradbook_mutates::double_)> with schema gradbook_mutates::double_(Tensor(a0!) x) -> (). Please create a functional operator and register an autograd formula for that.
