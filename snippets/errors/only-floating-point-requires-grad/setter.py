import torch

labels = torch.tensor([0, 1, 1])
try:
    labels.requires_grad_()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: only Tensors of floating point dtype can require gradients

try:
    labels.requires_grad = True
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: only Tensors of floating point and complex dtype can require gradients

try:
    torch.nn.Parameter(labels)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Only Tensors of floating point and complex dtype can require gradients
