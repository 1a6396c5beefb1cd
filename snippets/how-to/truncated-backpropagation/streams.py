import torch

series = torch.arange(12)
streams = series.view(2, 6).T
for window in streams.split(3):
    print(window.T.tolist())
    # > [[0, 1, 2], [6, 7, 8]]
    # > [[3, 4, 5], [9, 10, 11]]
