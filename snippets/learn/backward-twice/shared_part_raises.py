import torch

w = torch.tensor(2.0, requires_grad=True)
hidden = w**2  # both losses use it
loss_a = 3 * hidden
loss_b = hidden**2

loss_a.backward()
try:
    loss_b.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward through the graph a second time...
