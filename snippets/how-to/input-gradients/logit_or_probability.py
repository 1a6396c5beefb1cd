import torch

weight = torch.tensor([[30.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
x = torch.ones(3, requires_grad=True)
logits = weight @ x

outputs = {
    "logit": logits[0],
    "probability": logits.softmax(0)[0],
    "log-probability": logits.log_softmax(0)[0],
}
for name, output in outputs.items():
    (grad,) = torch.autograd.grad(output, x, retain_graph=True)
    print(f"{name:15} {grad[0].item():.1e}")
    # > logit           3.0e+01
    # > probability     0.0e+00
    # > log-probability 0.0e+00
