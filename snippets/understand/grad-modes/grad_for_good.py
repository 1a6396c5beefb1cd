import torch

w = torch.tensor(3.0, requires_grad=True)
loss = w**2
with torch.inference_mode():
    loss.backward()
try:
    (w**2).backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Inplace update to inference tensor outside InferenceMode is not allowed.You can make a clone to get a normal tensor before doing inplace update.See https://github.com/pytorch/rfcs/pull/17 for more details.
