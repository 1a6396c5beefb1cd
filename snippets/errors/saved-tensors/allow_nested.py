import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)


@torch.autograd.graph.allow_mutation_on_saved_tensors()
def train():
    (x**2).sum().backward()


train()
print(x.grad)
# > tensor([2., 4.])
try:
    with torch.autograd.graph.allow_mutation_on_saved_tensors():
        train()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: allow_mutation_on_saved_tensors contexts cannot be nested
