import torch
from torch.autograd import gradcheck


def scaled(w, x):
    return w * torch.tanh(x)


def test_gradient_of_scaled():
    w = torch.tensor([[0.7], [-1.3]], dtype=torch.float64, requires_grad=True)
    x = torch.tensor([0.2, -0.4, 1.1], dtype=torch.float64, requires_grad=True)
    assert gradcheck(scaled, (w, x))


test_gradient_of_scaled()  # pytest calls it for you
print("passed")
# > passed
