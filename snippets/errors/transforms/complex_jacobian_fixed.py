import torch


def square(pair):
    return torch.view_as_real(torch.view_as_complex(pair) ** 2)


pair = torch.view_as_real(torch.tensor(1.0 + 2.0j))
print(torch.func.jacrev(square)(pair))
# > tensor([[ 2., -4.],
# >         [ 4.,  2.]])
