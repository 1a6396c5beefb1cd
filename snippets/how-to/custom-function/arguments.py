import torch
from torch.autograd import Function


class ScaledProduct(Function):
    @staticmethod
    def forward(ctx, a, factor, b):
        ctx.save_for_backward(a, b)
        ctx.factor = factor
        return factor * a * b

    @staticmethod
    def backward(ctx, grad_output):
        a, b = ctx.saved_tensors
        grad_a = grad_b = None
        if ctx.needs_input_grad[0]:
            grad_a = grad_output * ctx.factor * b
        if ctx.needs_input_grad[2]:
            grad_b = grad_output * ctx.factor * a
        print("needs_input_grad:", ctx.needs_input_grad)
        # > needs_input_grad: (True, False, False)
        # > needs_input_grad: (True, False, True)
        return grad_a, None, grad_b


a = torch.tensor(2.0, requires_grad=True)
print(torch.autograd.grad(ScaledProduct.apply(a, 10, torch.tensor(5.0)), a))
# > (tensor(50.),)
b = torch.tensor(5.0, requires_grad=True)
print(torch.autograd.grad(ScaledProduct.apply(a, 10, b), [a, b]))
# > (tensor(50.), tensor(20.))
