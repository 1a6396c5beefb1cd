import torch

model = torch.nn.Linear(2, 1)
loss = model(torch.tensor([1.0, 2.0])).sum()
parameters = model.parameters()  # a generator, which can be used only once
print(len(list(parameters)))
# > 2

try:
    torch.autograd.grad(loss, parameters)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: `inputs` argument to `grad()` cannot be empty.
try:
    loss.backward(inputs=[])
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: `inputs` argument to `backward()` cannot be empty.
