import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
rows = x * 2
a, b, c = rows.unbind()
try:
    a += 1
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: Output 0 of Unbind is a view and is being modified inplace. This view is the output of a function that returns multiple views. Such functions do not allow the output views to be modified inplace. You should replace the inplace operation by an out-of-place one.
