import torch
from torch.autograd.graph import saved_tensors_hooks

x = torch.tensor([1.001, 2.003], requires_grad=True)
with saved_tensors_hooks(lambda t: t.bfloat16(), lambda t: t.float()):
    y = (x**3).sum()
y.backward()
with torch.no_grad():
    print("value unchanged:", torch.equal(y, (x**3).sum()))
    # > value unchanged: True
    print("exact gradient: ", 3 * x**2)
    # > exact gradient:  tensor([ 3.0060, 12.0360])
    print("what you get:   ", x.grad)
    # > what you get:    tensor([ 3., 12.])
    print("formula applied to the rounded x:", 3 * x.bfloat16().float() ** 2)
    # > formula applied to the rounded x: tensor([ 3., 12.])
