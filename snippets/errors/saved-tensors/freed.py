import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = (x**2).sum()
saved = y.grad_fn.next_functions[0][0]._raw_saved_self
y.backward()
try:
    saved.register_hooks(lambda t: t, lambda t: t)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Calling register_hooks on a saved tensor after it has been freed. Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved variables after calling backward.
