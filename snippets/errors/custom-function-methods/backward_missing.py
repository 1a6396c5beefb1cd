import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x**2


x = torch.tensor(3.0, requires_grad=True)
y = Square.apply(x)
try:
    y.backward()
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.
