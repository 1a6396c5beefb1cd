import torch


class Square(torch.autograd.Function):
    @staticmethod
    def Forward(ctx, x):
        return x**2  # not reached


try:
    Square.apply(torch.tensor(3.0))
except NotImplementedError as e:
    print(f"NotImplementedError: {e}")
    # > NotImplementedError: You must implement the forward function for custom autograd.Function.
