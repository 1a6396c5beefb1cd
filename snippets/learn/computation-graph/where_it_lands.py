import torch

w = torch.tensor(2.0, requires_grad=True)
y = w * 5

end = y.grad_fn.next_functions[0][0]
print(end.name())
# > torch::autograd::AccumulateGrad
print(end.variable is w)
# > True

y.backward()
print(w.grad)
# > tensor(5.)
