from torch import nn

model = nn.ModuleDict({"in": nn.Embedding(3, 2), "out": nn.Linear(2, 3, bias=False)})
model["out"].weight = model["in"].weight
print([name for name, p in model.named_parameters()])
# > ['in.weight']
print([name for name, p in model.named_parameters(remove_duplicate=False)])
# > ['in.weight', 'out.weight']
