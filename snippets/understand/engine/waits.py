import torch

ran = []
x = torch.tensor([3.0], requires_grad=True)
h = x * 2
h.grad_fn.register_hook(lambda _, gradients: ran.append(gradients[0].item()))
(h * 10 + h**2 + h.exp() * 0).backward()
print("ran", len(ran), "time, with the gradient", ran[0])
# > ran 1 time, with the gradient 22.0
