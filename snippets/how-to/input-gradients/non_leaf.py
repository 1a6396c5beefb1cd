import torch

start = torch.tensor([0.5, 0.5], requires_grad=True)
try:
    torch.optim.SGD([start * 0.01], lr=0.1)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")
    # > ValueError: can't optimize a non-leaf Tensor
image = (start * 0.01).detach().requires_grad_()
torch.optim.SGD([image], lr=0.1)
print("accepted:", image)
# > accepted: tensor([0.0050, 0.0050], requires_grad=True)
