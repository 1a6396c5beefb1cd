import torch

first, second = torch.nn.Linear(1, 1), torch.nn.Linear(1, 1)


def heads(x):
    return first(x), second(x)


for function in (heads, torch.compile(heads, backend="aot_eager")):
    function(torch.ones(1, 1))[0].sum().backward()
    print(second.weight.grad)
    # > None
    # > tensor([[0.]])
