import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
model.requires_grad_(False)
try:
    model(torch.ones(1, 2)).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
