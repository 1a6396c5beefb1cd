import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
with torch.autograd.graph.allow_mutation_on_saved_tensors():
    y = x * 1
    loss = (y**2).sum()
    y += 10
try:
    loss.backward()
except AssertionError as e:
    print(f"{type(e).__name__}: {e}")
    # > AssertionError: Trying to backward outside of the 'allow_mutation_on_saved_tensors' contextin which the graph was originally recorded.
