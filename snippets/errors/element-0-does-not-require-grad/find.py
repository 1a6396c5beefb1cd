import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
scores = w * 3
best = scores.argmax()
loss = best * 1.0

for name, t in {"w": w, "scores": scores, "best": best, "loss": loss}.items():
    print(f"{name}: {t.requires_grad}")
    # > w: True
    # > scores: True
    # > best: False
    # > loss: False
