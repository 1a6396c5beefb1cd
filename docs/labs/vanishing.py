# ---
# jupyter:
#   description: In this lab you watch gradients vanish and explode in a deep network, and compare activations, initializations, normalization and residual connections.
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
#   questions:
#     - Why do gradients vanish or explode in a deep network?
#     - vanishing gradient sigmoid
#     - xavier or he initialization
#     - kaiming initialization relu
#     - why do residual connections help
#     - does layer norm prevent vanishing gradients
# ---

# %% [markdown]
# # Vanishing and exploding gradients
#
# In this lab you watch gradients vanish and explode in a deep network, and compare activations, initializations, normalization and residual connections.
#
# Before you start, read [Several inputs and the chain rule](../learn/several-inputs.html). The lab runs in Jupyter with `torch` and `matplotlib`. You can download it as a [notebook](vanishing.ipynb) or as [plain Python](vanishing.py).
#
# ## A product of many slopes
#
# By the chain rule, the gradient of a chain of functions is the product of their slopes. Here the chain is a sigmoid of a sigmoid of a sigmoid, and so on. How large is the gradient after 30 of them?

# %%
import matplotlib.pyplot as plt
import torch
import torch.nn.functional as F
from torch import nn

for depth in [1, 5, 10, 30]:
    x = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)
    h = x
    for _ in range(depth):
        h = torch.sigmoid(h)
    h.backward()
    print(f"{depth:2} sigmoids: gradient {x.grad.item():.1e}")

# %% [markdown]
# Each sigmoid multiplies the gradient by its slope, which is at most a quarter. After 30 of them, the gradient is too small to change anything: it has **vanished**. If each slope were larger than 1, the product would **explode** instead.
#
# ## The weights are factors, too
#
# In a network, each layer multiplies by a weight matrix before it applies its activation. The function below builds a network with 30 layers of 64 units, passes a random gradient of size 1 backward from the last layer, and returns the size of the gradient at each layer. The size is the root mean square of its values. The numbers are float64, because float32 would round the squares of very small gradients to zero.

# %%
DEPTH, WIDTH = 30, 64


def plain(h, weight, activation):
    return activation(F.linear(h, weight))


def size(t):
    return t.detach().square().mean().sqrt().item()


def gradients(initialize, activation, layer=plain):
    """Return the size of the gradient at the input and after each layer."""
    torch.manual_seed(0)
    h = torch.randn(64, WIDTH, dtype=torch.float64, requires_grad=True)
    results = [h]
    for _ in range(DEPTH):
        weight = initialize(torch.empty(WIDTH, WIDTH, dtype=torch.float64))
        h = layer(h, weight, activation)
        h.retain_grad()
        results.append(h)
    h.backward(torch.randn_like(h))
    return [size(each.grad) for each in results]


def normal(std):
    return lambda weight: nn.init.normal_(weight, std=std)


def identity(h):
    return h


print("std     factor  to the power of 30  measured")
for std in [0.05, 0.125, 0.2]:
    factor = std * WIDTH**0.5
    measured = gradients(normal(std), identity)[0]
    print(f"{std:<5}{factor:9.1f}{factor**DEPTH:20.0e}{measured:10.0e}")

# %% [markdown]
# This network has no activation yet. Its weights are random with the standard deviation `std`, so each layer multiplies the size of the gradient by about `std` times the square root of its width. If this factor is 0.4, thirty layers make the gradient a trillion times smaller. If it is 1.6, they make it a million times larger.

# %% alt="Size of the gradient against the layer from 0 to 30, on a logarithmic scale, for weights with three standard deviations. All three lines start at 1 at the last layer, on the right. Toward layer 0, the line for 0.05 falls evenly to about 1e-12, the line for 0.125 stays near 1, and the line for 0.2 rises evenly to about 1e6."
figure, axes = plt.subplots()
for std, style in [(0.2, "C1--"), (0.125, "C2-"), (0.05, "C0-.")]:
    axes.semilogy(gradients(normal(std), identity), style, label=f"std {std}")
axes.set(xlabel="layer", ylabel="size of the gradient")
axes.legend(loc="lower right")
plt.show()

# %% [markdown]
# The backward pass goes from right to left. On this scale, a constant factor shows up as a straight line, which is horizontal only if the factor is 1.
#
# ## Four activations and their slopes
#
# An activation multiplies the gradient by its slope at the unit's input. Autograd can compute these slopes for a plot:

# %% alt="The slopes of four activations for inputs from -4 to 4. Sigmoid: a low bell with its maximum of 0.25 at 0. Tanh: a narrow bell with its maximum of 1 at 0, near zero beyond 3 on both sides. ReLU: 0 for negative inputs and 1 for positive ones. GELU: a smooth step from 0 to 1, which is slightly negative near -1.5 and rises to 1.13 near 1.5."
activations = {"sigmoid": torch.sigmoid, "tanh": torch.tanh, "ReLU": torch.relu, "GELU": F.gelu}
styles = {"sigmoid": "C0-.", "tanh": "C1--", "ReLU": "C2-", "GELU": "k:"}
x = torch.linspace(-4, 4, 80, dtype=torch.float64, requires_grad=True)
figure, axes = plt.subplots()
for name, activation in activations.items():
    slope = torch.autograd.grad(activation(x).sum(), x)[0]
    axes.plot(x.detach(), slope, styles[name], label=name)
    print(f"{name}: slope from {slope.min().item():.2f} to {slope.max().item():.2f}")
axes.set(xlabel="input", ylabel="slope", ylim=(-0.2, 1.6))
axes.legend(ncols=2, loc="upper left")
plt.show()

# %% [markdown]
# The sigmoid is the only one of the four whose slope never gets near 1. The slopes of sigmoid and tanh are close to zero for large inputs, which is called **saturation**. ReLU passes the gradient unchanged for a positive input and stops it for a negative one.
#
# ## Initializations compared
#
# An **initialization** chooses the random values that the weights start with. A good one keeps the factor of each layer near 1. These four are common:
#
# - **naive**: small random numbers, whatever the width.
# - **Xavier**: the variance is 1 divided by the width (the mean of inputs and outputs), which is right without an activation, or for tanh near zero.
# - **He** (or Kaiming): twice that variance, because ReLU sets half of the gradients to zero.
# - **orthogonal**: a random rotation, which doesn't change the length of any vector.
#
# Before you run the next cell: which activation goes with which initialization?

# %%
initializations = {
    "naive": normal(0.05),
    "Xavier": nn.init.xavier_normal_,
    "He": lambda weight: nn.init.kaiming_normal_(weight, nonlinearity="relu"),
    "orthogonal": nn.init.orthogonal_,
}
measured = {
    (start, name): gradients(initialize, activation)
    for start, initialize in initializations.items()
    for name, activation in activations.items()
}
print("gradient at layer 0", *(f"{name:>9}" for name in activations))
for start in initializations:
    row = (f"{measured[start, name][0]:9.0e}" for name in activations)
    print(f"{start:19}", *row)

# %% alt="Four plots, one for each initialization, with the size of the gradient against the layer for four activations, on logarithmic scales. Naive: all four lines fall toward layer 0, tanh the least, to 9e-13, and sigmoid the most, to 6e-31. Xavier and orthogonal look the same: tanh falls a little, ReLU to 3e-5, GELU to 2e-9 and sigmoid to 1e-19. He: tanh, ReLU and GELU stay near 1 and only sigmoid falls, to 7e-16."
figure, grid = plt.subplots(2, 2, figsize=(4.8, 5), sharex=True, sharey=True)
for axes, start in zip(grid.flat, initializations, strict=True):
    for name, style in styles.items():
        axes.semilogy(measured[start, name], style, label=name, linewidth=1.5)
    axes.set_title(start, fontsize=11)
figure.supxlabel("layer", fontsize=11)
figure.supylabel("size of the gradient", fontsize=11)
grid[1, 0].legend(fontsize=9)
plt.show()

# %% [markdown]
# - **Sigmoid** makes the gradient vanish with all four initializations, because its slope is too small everywhere.
# - **Tanh** keeps the gradient alive with Xavier and orthogonal weights.
# - **ReLU** needs He. With Xavier, half of the gradients are lost in each layer and nothing makes up for it.
# - **GELU** behaves like ReLU for large inputs, so He is the best of the four for it, too.
# - **Orthogonal** weights with the default `gain` of 1 behave like Xavier weights. For ReLU, set `gain` to the square root of 2.
#
# ## What a vanished gradient costs
#
# Here a small network with 20 ReLU layers is trained to fit a sine curve. Only the initialization differs between the two runs.


# %%
def train(initialize, steps=60):
    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 32, dtype=torch.float64)[:, None]
    shapes = [(16, 1), *[(16, 16)] * 20, (1, 16)]
    weights = [initialize(torch.empty(each, dtype=torch.float64)) for each in shapes]
    optimizer = torch.optim.SGD([each.requires_grad_() for each in weights], lr=0.03)
    for _ in range(steps):
        h = F.linear(x, weights[0])
        for weight in weights[1:-1]:
            h = plain(h, weight, torch.relu)
        loss = (F.linear(h, weights[-1]) - torch.sin(3 * x)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield loss.item()


for start in ["Xavier", "He"]:
    losses = list(train(initializations[start]))
    print(f"{start}: loss {losses[0]:.2f}, after 60 steps {losses[-1]:.2f}")

# %% [markdown]
# Nothing raises an error. With Xavier weights the loss doesn't move, and a log of the losses alone wouldn't tell you why. [Watch gradients while training](../how-to/watch-gradients.html) shows how to log the gradient norms, which would.
#
# ## Normalization and residual connections
#
# You can also change the layers instead of the weights:
#
# - **Layer normalization** subtracts the mean of a sample's values and divides them by their standard deviation. If the weights are 10 times larger, the result is divided by 10 times as much, so the scale of the weights cancels out in both the forward and the backward pass.
# - **A residual connection** adds the layer's input to its result. The slope of `h + f(h)` is 1 plus the slope of `f`, so even a layer with tiny weights passes the gradient on.


# %%
def normalized(h, weight, activation):
    return activation(F.layer_norm(F.linear(h, weight), (WIDTH,)))


def residual(h, weight, activation):
    return h + plain(h, weight, activation)


def both(h, weight, activation):
    return h + normalized(h, weight, activation)


layers = {"plain": plain, "normalized": normalized, "residual": residual, "both": both}
kept = {
    (start, name): gradients(initializations[start], torch.relu, layer)
    for start in ["naive", "He"]
    for name, layer in layers.items()
}
print("gradient at layer 0    naive       He")
for name in layers:
    print(f"{name:19}", *(f"{kept[start, name][0]:8.0e}" for start in ["naive", "He"]))

# %% alt="Two plots, for naive and for He weights, with the size of the gradient against the layer for four kinds of ReLU layers, on a logarithmic scale. Naive: the line of plain layers falls to 4e-17 at layer 0, that of residual layers rises to about 10, and the other two stay near 1. He: the line of residual layers rises to 2e6, and the other three stay near 1."
figure, pair = plt.subplots(2, 1, figsize=(4.8, 5.6), sharex=True)
kinds = {"plain": "C0-.", "normalized": "C2-", "residual": "C1--", "both": "k:"}
for axes, start in zip(pair, ["naive", "He"], strict=True):
    for name, style in kinds.items():
        axes.semilogy(kept[start, name], style, label=name, linewidth=1.5)
    axes.set(ylabel="size of the gradient", ylim=(1e-18, 1e8))
    axes.set_title(start, fontsize=11)
pair[1].set(xlabel="layer")
pair[1].legend(loc="lower right", ncols=2)
plt.show()

# %% [markdown]
# Plain layers depend on the right weights. Normalized layers don't: their two lines are nearly the same. A residual connection alone prevents vanishing, but with He weights the gradient explodes, because each layer now adds a gradient of its own to the one that bypasses it. Modern networks therefore use both, or make the added part small.
#
# Normalization makes up for the scale of the weights, but not for the slope of the activation:

# %%
for name, activation in activations.items():
    print(f"{name}, normalized: {gradients(normal(0.05), activation, normalized)[0]:.1e}")

# %% [markdown]
# ## Check yourself
#
# **`nn.Linear` initializes its own weights. Does the gradient reach the first of 30 ReLU layers?**

# %% tags=["answer"]
# No. The default makes the variance a third of Xavier's. It doesn't know which
# activation follows, so for a deep ReLU network, call kaiming_normal_ yourself.
default = gradients(lambda weight: weight.copy_(nn.Linear(WIDTH, WIDTH).weight.data), torch.relu)
print(f"gradient at layer 0: {default[0]:.0e}")
print(f"variance times width: {nn.Linear(WIDTH, WIDTH).weight.var().item() * WIDTH:.1f}")

# %% [markdown]
# **The residual network with He weights explodes. What happens if each layer adds only a tenth of its result?**


# %% tags=["answer"]
# The factor of each layer is close to 1 again, because the part that bypasses it
# dominates.
def tenth(h, weight, activation):
    return h + 0.1 * plain(h, weight, activation)


print(f"gradient at layer 0: {gradients(initializations['He'], torch.relu, tenth)[0]:.1f}")

# %% [markdown]
# ## Recap
#
# - A gradient is a product of one factor for each layer. It keeps its size only if the factors are near 1.
# - The factor depends on the slope of the activation and on the scale of the weights: Xavier for tanh, He for ReLU.
# - Layer normalization makes the scale of the weights irrelevant, and a residual connection lets the gradient bypass a layer.
#
# **Next:** if gradients explode in a network that you can't change, [clip them](../how-to/clip-gradients.html).
