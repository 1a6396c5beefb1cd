import torch

w = torch.tensor(2.0, requires_grad=True)
totals = {"loss.clone()": 0.0, "loss.detach()": 0.0, "loss.item()": 0.0}
for _ in range(3):
    loss = w**2
    for code in totals:
        totals[code] = totals[code] + eval(code)
for code, total in totals.items():
    print(f"{code}:", total)
    # > loss.clone(): tensor(12., grad_fn=<AddBackward0>)
    # > loss.detach(): tensor(12.)
    # > loss.item(): 12.0
