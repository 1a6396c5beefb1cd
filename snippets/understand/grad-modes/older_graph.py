import torch

grads, kinds = [], []
for mode in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    w = torch.tensor(3.0, requires_grad=True)
    loss = w**2
    with mode():
        loss.backward()
    grads.append(w.grad.item())
    kinds.append(w.grad.is_inference())
print("backward() through an older graph:", *grads)
# > backward() through an older graph: 6.0 6.0 6.0
print("its .grad is an inference tensor:", *kinds)
# > its .grad is an inference tensor: False False True
