import torch
from tensor_engine import SGD, Tensor, cross_entropy

X = [[0.0, 0.2], [0.3, -0.1], [1.0, 0.9], [0.8, 1.2], [-1.0, 0.9], [-0.7, 1.1]]
CLASSES = [0, 0, 1, 1, 2, 2]
W1, B1 = [[0.5, -0.3, 0.8], [0.2, 0.9, -0.4]], [0.1, 0.0, -0.1]
W2, B2 = [[0.3, -0.6, 0.4], [0.7, 0.2, -0.5], [-0.2, 0.5, 0.1]], [0.0, 0.0, 0.0]


def scores(x, w1, b1, w2, b2):
    return (x @ w1 + b1).tanh() @ w2 + b2


ours = [Tensor(each) for each in (W1, B1, W2, B2)]
our_x, our_sgd = Tensor(X), SGD(ours, lr=0.5)
theirs = [torch.tensor(p, dtype=torch.float64, requires_grad=True) for p in (W1, B1, W2, B2)]
their_x, their_sgd = torch.tensor(X, dtype=torch.float64), torch.optim.SGD(theirs, lr=0.5)
their_classes = torch.tensor(CLASSES)

for step in range(101):
    our_loss = cross_entropy(scores(our_x, *ours), CLASSES)
    their_loss = torch.nn.functional.cross_entropy(scores(their_x, *theirs), their_classes)
    for loss, sgd in ((our_loss, our_sgd), (their_loss, their_sgd)):
        sgd.zero_grad()
        loss.backward()
        sgd.step()
    if step % 25 == 0:
        print(f"{step:3} {our_loss.data:.12f} {their_loss.item():.12f}")
        # >   0 1.428655367329 1.428655367329
        # >  25 0.279086302265 0.279086302265
        # >  50 0.069848936738 0.069848936738
        # >  75 0.033938824088 0.033938824088
        # > 100 0.021604295477 0.021604295477

print(scores(our_x, *ours).data.argmax(axis=1).tolist())
# > [0, 0, 1, 1, 2, 2]
