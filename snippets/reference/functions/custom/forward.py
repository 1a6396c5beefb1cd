import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        print("gradients are on:", torch.is_grad_enabled())
        # > gradients are on: False
        return 2 * x

    @staticmethod
    def backward(ctx, grad):
        return 2 * grad


y = Double.apply(torch.tensor(2.0, requires_grad=True))
y.backward()
print(y.item())
# > 4.0
