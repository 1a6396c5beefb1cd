import torch
from torch.autograd import Function


class Product(Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a)
        ctx.save_for_backward(b)
        return a * b

    @staticmethod
    def backward(ctx, grad_output):
        print(len(ctx.saved_tensors), "saved:", ctx.saved_tensors[0].item())
        # > 1 saved: 5.0
        return None, None


a = torch.tensor(2.0, requires_grad=True)
Product.apply(a, torch.tensor(5.0)).backward()
