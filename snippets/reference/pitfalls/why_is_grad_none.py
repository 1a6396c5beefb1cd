import torch


def why(tensor, loss):
    if not tensor.requires_grad:
        return "it does not require grad"
    if not tensor.is_leaf:
        return "it is not a leaf"
    (gradient,) = torch.autograd.grad(loss, tensor, retain_graph=True, allow_unused=True)
    if gradient is None:
        return "the loss does not depend on it"
    return "backward() did not run, or the gradient was cleared"


data = torch.tensor([2.0])
scaled = torch.tensor([3.0], requires_grad=True) * 0.1
unused = torch.tensor([4.0], requires_grad=True)
w = torch.tensor([5.0], requires_grad=True)
loss = (w * data * scaled).sum()

for name, tensor in {"data": data, "scaled": scaled, "unused": unused, "w": w}.items():
    print(f"{name}: {why(tensor, loss)}")
    # > data: it does not require grad
    # > scaled: it is not a leaf
    # > unused: the loss does not depend on it
    # > w: backward() did not run, or the gradient was cleared
