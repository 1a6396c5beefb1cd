import torch

x = torch.tensor([0.0, 1.0], requires_grad=True)
h = x.exp()
y = (h * 3 + 1).sum()
print("exp saved its result:", h.grad_fn._saved_result.detach())
# > exp saved its result: tensor([1.0000, 2.7183])
y.backward()
try:
    h.grad_fn._saved_result
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    # > RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.
