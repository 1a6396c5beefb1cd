import torch

_, vjp = torch.func.vjp(lambda x: (x**2, 3 * x), torch.tensor(2.0))
print(vjp((torch.tensor(1.0), torch.tensor(0.0))))  # gradient of the first output
# > (tensor(4.),)
print(vjp((torch.tensor(0.0), torch.tensor(1.0))))  # gradient of the second output
# > (tensor(3.),)
