import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
w = torch.tensor(3.0, requires_grad=True)
for name, u in {"2 * x": 2 * x, "w * x": w * x}.items():
    (u_x,) = torch.autograd.grad(u.sum(), x, create_graph=True)
    try:
        torch.autograd.grad(u_x.sum(), x, retain_graph=True)
    except RuntimeError as error:
        print(f"{name}, u_x requires grad: {u_x.requires_grad}\n{error}")
        # > 2 * x, u_x requires grad: False
        # > element 0 of tensors does not require grad and does not have a grad_fn
        # > w * x, u_x requires grad: True
        # > The differentiated Tensor at index 0 appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.
(zeros,) = torch.autograd.grad(u_x.sum(), x, materialize_grads=True)
print(zeros)
# > tensor([0., 0.])
