import torch

ran = []
weights = [torch.tensor(2.0, requires_grad=True) for _ in range(3)]
h = torch.tensor(1.0)
for k, w in enumerate(weights):
    h = h * w
    h.grad_fn.register_hook(lambda *_, k=k: ran.append(f"product {k}"))
    w.register_post_accumulate_grad_hook(lambda _, k=k: ran.append(f".grad {k}"))
h.backward()
print(*ran, sep=", ")
# > product 2, .grad 2, product 1, .grad 1, product 0, .grad 0
