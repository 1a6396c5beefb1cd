import torch

x = torch.tensor([1.2, 2.7], requires_grad=True)
rounded = torch.round(x)
rounded.sum().backward()
print(rounded.tolist(), x.grad.tolist())
# > [1.0, 3.0] [0.0, 0.0]

print(x.int().requires_grad)
# > False
try:
    torch.argmax(x).backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
