import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
for together in (False, True):
    calls = []
    h = x.exp()
    h.grad_fn.register_hook(lambda *_, calls=calls: calls.append(1))
    first, second = h.sum(), h.square().sum()
    if together:
        (first + second).backward()
    else:
        first.backward(retain_graph=True)
        second.backward()
    print("one sum:" if together else "two calls:", len(calls))
    # > two calls: 2
    # > one sum: 1
