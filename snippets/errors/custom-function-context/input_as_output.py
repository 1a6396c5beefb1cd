import torch


class Keep(torch.autograd.Function):
    @staticmethod
    def forward(x):
        return x

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors  # not reached
        return grad_output * (x > 0)  # not reached


x = torch.tensor([-1.0, 2.0], requires_grad=True)
try:
    Keep.apply(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: An input that has been returned as-is as output is being saved for backward. This is not supported if you override setup_context. You should return and save a view of the input instead, e.g. with x.view_as(x) or setup ctx inside the forward function itself.
