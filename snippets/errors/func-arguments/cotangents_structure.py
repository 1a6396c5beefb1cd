import torch

_, vjp = torch.func.vjp(lambda x: (x**2, 3 * x), torch.tensor(2.0))
try:
    vjp(torch.tensor(1.0))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Expected pytree structure of cotangents to be the same as pytree structure of outputs to the function. cotangents: *, primal output: (*, *)
