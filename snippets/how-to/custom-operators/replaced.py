import torch


def make(function):
    def implementation(x: torch.Tensor) -> torch.Tensor:
        return function(x)

    return torch.library.custom_op("mylib::twice", implementation, mutates_args=())


first = make(torch.sin)
print(first(torch.zeros(1)))
# > tensor([0.])
second = make(torch.cos)
print(first(torch.zeros(1)), second(torch.zeros(1)))
# > tensor([1.]) tensor([1.])
