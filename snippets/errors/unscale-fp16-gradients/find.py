import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1).half())
trained = [(name, p.dtype) for name, p in model.named_parameters() if p.requires_grad]
print([name for name, dtype in trained if dtype == torch.float16])
# > ['1.weight', '1.bias']
