import torch

for kind in (torch.optim.RMSprop, torch.optim.Adagrad):
    table = torch.nn.Embedding(4, 2, sparse=True)
    optimizer = kind(table.parameters(), weight_decay=0.1)
    table(torch.tensor([1])).sum().backward()
    try:
        optimizer.step()
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: RMSprop does not support sparse gradients
        # > RuntimeError: weight_decay option is not compatible with sparse gradients
