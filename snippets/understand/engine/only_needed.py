import torch

ran = []
x, w = (torch.tensor([1.0], requires_grad=True) for _ in range(2))
h = x * 2
y = h * w
for name, tensor in {"h": h, "y": y}.items():
    tensor.grad_fn.register_hook(lambda *_, name=name: ran.append(name))

torch.autograd.grad(y, w, retain_graph=True)
print("for w:", ran)
# > for w: ['y']
ran.clear()
torch.autograd.grad(y, x)
print("for x:", ran)
# > for x: ['y', 'h']
