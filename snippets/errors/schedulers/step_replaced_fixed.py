import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w], lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1)
steps = []
optimizer.register_step_post_hook(lambda *_: steps.append("step"))
optimizer.step()
scheduler.step()
print(steps)
# > ['step']
