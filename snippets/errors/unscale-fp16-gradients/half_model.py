import torch

model = torch.nn.Linear(2, 1).half()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu")
loss = model(torch.ones(1, 2, dtype=torch.float16)).sum()
scaler.scale(loss).backward()
try:
    scaler.step(optimizer)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Attempting to unscale FP16 gradients.
