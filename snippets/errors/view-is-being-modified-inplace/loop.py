import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
rows = x * 2
try:
    for row in rows:  # calls unbind
        row += 1
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Output 0 of Unbind is a view and is being modified inplace...

for i in range(3):
    rows[i] += 1  # one view at a time
rows.sum().backward()
print(rows, x.grad)
# > tensor([3., 5., 7.], grad_fn=<CopySlices>) tensor([2., 2., 2.])
