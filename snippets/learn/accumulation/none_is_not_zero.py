import torch

for zero in (True, False):
    w = torch.tensor([1.0], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
    (w * 2).backward()
    optimizer.step()
    before = w.item()

    optimizer.zero_grad(set_to_none=not zero)
    optimizer.step()
    print(w.grad, f"{before:.2f} -> {w.item():.2f}")
    # > tensor([0.]) 0.80 -> 0.62
    # > None 0.80 -> 0.80
