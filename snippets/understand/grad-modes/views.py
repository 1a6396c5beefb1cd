import torch

flags, nodes, grads = [], [], []
for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    w = torch.ones(2, requires_grad=True)
    with mode():
        view = w[0]
    flags.append(view.requires_grad)
    nodes.append(view.grad_fn is not None)
    (view * 5).backward()
    grads.append(w.grad is not None)
print("w[0] requires grad:", *flags)
# > w[0] requires grad: True True True
print("w[0] has a grad_fn:", *nodes)
# > w[0] has a grad_fn: True False False
print("a gradient reaches w through w[0]:", *grads)
# > a gradient reaches w through w[0]: True False False
