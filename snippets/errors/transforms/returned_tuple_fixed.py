import torch


def loss_and_output(w):
    output = 3 * w
    return (output - 1) ** 2, output


grad, output = torch.func.grad(loss_and_output, has_aux=True)(torch.tensor(2.0))
print(grad, output)
# > tensor(30.) tensor(6.)
