import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True) * 2
with torch.no_grad():
    first = x[0]
try:
    first += 1
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: A view was created in no_grad mode and is being modified inplace with grad mode enabled. Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify your code by moving both the view and the inplace either both inside the no_grad block (if you don't want the inplace to be tracked) or both outside (if you want the inplace to be tracked).
