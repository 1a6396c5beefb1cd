import torch


class Power(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, n):
        ctx.save_for_forward(x, n)
        return x**n  # not reached


try:
    Power.apply(torch.tensor(2.0), 3)
except AssertionError as e:
    print(f"AssertionError: {e}")
    # > AssertionError: save_for_forward expects all arguments to be tensors; you should save non-tensors as attributes on ctx.
