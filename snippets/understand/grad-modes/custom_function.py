import torch


class Double(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        seen.append((torch.is_grad_enabled(), ctx.needs_input_grad[0]))
        return x * 2

    @staticmethod
    def backward(ctx, grad):
        return grad * 2


w, seen, results = torch.ones(1, requires_grad=True), [], []
for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    with mode():
        y = Double.apply(w)
    results.append(y.requires_grad)
    if y.requires_grad:
        y.backward()
print("a custom Function's result requires grad:", *results)
# > a custom Function's result requires grad: True False False
print("grad mode in its forward:", *[grad_mode for grad_mode, _ in seen])
# > grad mode in its forward: False False False
print("its ctx.needs_input_grad[0]:", *[needs for _, needs in seen])
# > its ctx.needs_input_grad[0]: True True True
