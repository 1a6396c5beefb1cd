import torch

x = torch.tensor([-1.0, 2.0], requires_grad=True)
relu = torch.nn.ReLU(inplace=True)
handle = relu.register_full_backward_hook(lambda *args: None)
try:
    relu(x * 2)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: Output 0 of BackwardHookFunction is a view and is being modified inplace...

relu.inplace = False
relu(x * 2).sum().backward()
print(x.grad)
# > tensor([0., 2.])
