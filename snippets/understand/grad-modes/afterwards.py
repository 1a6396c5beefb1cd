import torch

w = torch.ones(1, requires_grad=True)
uses = {
    "w + t": lambda t: w + t,
    "w * t": lambda t: w * t,
    "w * t.clone()": lambda t: w * t.clone(),
    "w * t.detach()": lambda t: w * t.detach(),
    "torch.nn.Parameter(t)": lambda t: torch.nn.Parameter(t),
    "t.add_(1)": lambda t: t.add_(1),
    "t.requires_grad_()": lambda t: t.requires_grad_(),
}
for name, use in uses.items():
    results = []
    for mode in (torch.no_grad, torch.inference_mode):
        with mode():
            t = torch.ones(1) * 2
        try:
            use(t)
            results.append("works")
        except RuntimeError:
            results.append("raises")
    print(f"{name}:", *results)
    # > w + t: works works
    # > w * t: works raises
    # > w * t.clone(): works works
    # > w * t.detach(): works raises
    # > torch.nn.Parameter(t): works raises
    # > t.add_(1): works raises
    # > t.requires_grad_(): works raises
