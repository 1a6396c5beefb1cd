import torch
from torch.utils.checkpoint import checkpoint


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x, torch.tensor(2.0))
        return x * x

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output * ctx.saved_tensors[0] * ctx.saved_tensors[1]


x = torch.tensor([2.0], requires_grad=True)
y = checkpoint(Square.apply, x, use_reentrant=False)
try:
    y.backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > CheckpointError: torch.utils.checkpoint: Unpack is being triggered for a tensor that was already unpacked once. If you are calling ctx.saved_tensors in backward, make sure to do so only once. Otherwise please open an issue with details on your use case.
