import torch

w = torch.tensor([1.0], requires_grad=True)
for step in range(2):
    w.grad = None
    (w**2).backward()
    with torch.no_grad():
        w -= 0.1 * w.grad
    print(step, w.is_leaf, w.grad)
    # > 0 True tensor([2.])
    # > 1 True tensor([1.6000])
