import torch

x = torch.tensor([-2.0, -1.0, 0.0, 1.0, 2.0])
y_true = torch.tensor([-3.0, -2.0, 1.0, 4.0, 5.0])


def losses(*order):
    line = torch.tensor([0.0, 0.0], requires_grad=True)  # w and b
    optimizer = torch.optim.SGD([line], lr=0.1)
    for _ in range(5):
        loss = ((line[0] * x + line[1] - y_true) ** 2).mean()
        calls = {"zero": optimizer.zero_grad, "backward": loss.backward, "step": optimizer.step}
        for name in order:
            calls[name]()
        yield round(loss.item(), 2)


print("in order  ", *losses("zero", "backward", "step"))
# > in order   11.0 4.44 1.98 1.03 0.65
print("no zero   ", *losses("backward", "step"))
# > no zero    11.0 4.44 0.53 4.59 10.64
print("no step   ", *losses("zero", "backward"))
# > no step    11.0 11.0 11.0 11.0 11.0
print("step early", *losses("zero", "step", "backward"))
# > step early 11.0 11.0 11.0 11.0 11.0
print("zero late ", *losses("backward", "zero", "step"))
# > zero late  11.0 11.0 11.0 11.0 11.0
