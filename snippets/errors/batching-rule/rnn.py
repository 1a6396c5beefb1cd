import torch

rnn = torch.nn.GRU(2, 3)
x = torch.ones(4, 5, 1, 2)  # four sequences
try:
    torch.func.vmap(lambda x: rnn(x)[0])(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Batching rule not implemented for aten::gru.input. We could not generate a fallback.
