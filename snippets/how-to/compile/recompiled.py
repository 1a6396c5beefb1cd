import torch

programs = []


def backend(graph, inputs):
    programs.append(graph)
    return graph


layer = torch.nn.Linear(2, 1)


def f(x):
    return torch.nn.functional.dropout(layer(x), training=layer.training).sum()


def call(why, rows=1):
    before = len(programs)
    compiled(torch.ones(rows, 2))
    print(f"{why}: {len(programs) - before} compiled")
    # > first call: 1 compiled
    # > second call: 0 compiled
    # > after eval(): 1 compiled
    # > after train(): 0 compiled
    # > after freezing: 1 compiled
    # > batch of 3: 1 compiled
    # > batch of 5: 0 compiled


f(torch.ones(1, 2))
compiled = torch.compile(f, backend=backend)
call("first call")
call("second call")
layer.eval()
call("after eval()")
layer.train()
call("after train()")
layer.weight.requires_grad_(False)
call("after freezing")
call("batch of 3", rows=3)
call("batch of 5", rows=5)
