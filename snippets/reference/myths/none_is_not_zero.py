import torch


def after_one_step(optimizer, gradient, **options):
    w = torch.tensor([1.0], requires_grad=True)
    w.grad = gradient
    optimizer([w], lr=0.1, **options).step()
    return w.item()


for gradient in (torch.zeros(1), None):
    print(gradient, round(after_one_step(torch.optim.SGD, gradient, weight_decay=0.1), 3))
    # > tensor([0.]) 0.99
    # > None 1.0
    print(gradient, round(after_one_step(torch.optim.AdamW, gradient), 3))
    # > tensor([0.]) 0.999
    # > None 1.0
