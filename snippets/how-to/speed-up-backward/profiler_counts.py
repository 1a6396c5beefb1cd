import os

import torch
from torch import nn
from torch.profiler import ProfilerActivity, profile

os.environ["KINETO_LOG_LEVEL"] = "99"  # keeps the profiler from logging to stderr

model = nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 1))
loss = model(torch.ones(2, 4)).sum()
with profile(activities=[ProfilerActivity.CPU]) as prof:
    loss.backward()

prefix = "autograd::engine::evaluate_function: "
for event in sorted(prof.key_averages(), key=lambda event: event.key):
    if event.key.startswith(prefix):
        print(event.count, event.key.removeprefix(prefix))
        # > 2 AddmmBackward0
        # > 1 ReluBackward0
        # > 1 SumBackward0
        # > 2 TBackward0
        # > 4 torch::autograd::AccumulateGrad
