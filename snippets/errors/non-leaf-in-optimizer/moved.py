import torch

w = torch.tensor([1.0, 2.0], requires_grad=True).double()
try:
    torch.optim.SGD([w], lr=0.1)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: can't optimize a non-leaf Tensor

w = torch.tensor([1.0, 2.0]).double().requires_grad_()
print(w.is_leaf)
# > True
