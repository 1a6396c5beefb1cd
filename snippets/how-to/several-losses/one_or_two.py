import torch


def run(backward):
    w = torch.tensor(2.0, requires_grad=True)
    h = w**2
    calls = []
    h.grad_fn.register_hook(lambda grad_in, grad_out: calls.append(1))
    backward(3 * h, h * h)
    print(w.grad, "shared node ran", len(calls), "times")
    # > tensor(44.) shared node ran 1 times
    # > tensor(44.) shared node ran 1 times
    # > tensor(44.) shared node ran 2 times


def one_sum(a, b):
    (a + b).backward()


def one_list(a, b):
    torch.autograd.backward([a, b])


def two_calls(a, b):
    a.backward(retain_graph=True)
    b.backward()


for way in (one_sum, one_list, two_calls):
    run(way)
