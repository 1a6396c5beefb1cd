import torch


def gradient(dtype, scale):
    w = torch.tensor([[1.0]], requires_grad=True)
    with torch.autocast("cpu", dtype=dtype):
        y = torch.tensor([[1.0]]) @ w
    loss = (y.float() * 1e-8).sum()
    (loss * scale).backward()
    return w.grad.item() / scale


print(f"float16:         {gradient(torch.float16, 1.0):.2e}")
# > float16:         0.00e+00
print(f"float16, scaled: {gradient(torch.float16, 65536.0):.2e}")
# > float16, scaled: 1.00e-08
print(f"bfloat16:        {gradient(torch.bfloat16, 1.0):.2e}")
# > bfloat16:        1.00e-08
