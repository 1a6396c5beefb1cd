import torch

w = torch.ones(1, requires_grad=True)
for name, inner in {
    "enable_grad()": torch.enable_grad,
    "set_grad_enabled(True)": lambda: torch.set_grad_enabled(True),
    "inference_mode(False)": lambda: torch.inference_mode(False),
}.items():
    results = []
    for outer in (torch.no_grad, torch.inference_mode):
        with outer(), inner():
            results += [torch.is_grad_enabled(), (w * 2).requires_grad]
    print(f"{name}:", *results)
    # > enable_grad(): True True True False
    # > set_grad_enabled(True): True True True False
    # > inference_mode(False): True True True True
