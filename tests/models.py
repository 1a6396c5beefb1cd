"""Architectures as people train them. Tests make them narrow, and transformers shallow.

A program in PROGRAMS is a script that trains one of them for a step, at a width that it is given.
scripts/bench_recorder.py trains them at their real width.
"""

import itertools
import math

import torch
from torch import nn
from torch.nn import functional as F


class Block(nn.Module):
    """A residual block of two convolutions, or a bottleneck of three."""

    def __init__(self, inputs, width, stride, deep):
        super().__init__()
        outputs = width * 4 if deep else width
        sizes = [(inputs, width, 1), (width, width, 3), (width, outputs, 1)]
        sizes = sizes if deep else [(inputs, width, 3), (width, width, 3)]
        self.convs, self.norms = nn.ModuleList(), nn.ModuleList()
        for at, (a, b, size) in enumerate(sizes):
            step = stride if at == (1 if deep else 0) else 1
            self.convs.append(nn.Conv2d(a, b, size, step, size // 2, bias=False))
            self.norms.append(nn.BatchNorm2d(b))
        self.short = None
        if stride > 1 or inputs != outputs:
            short = nn.Conv2d(inputs, outputs, 1, stride, bias=False)
            self.short = nn.Sequential(short, nn.BatchNorm2d(outputs))

    def forward(self, x):
        out = x
        for conv, norm in zip(self.convs[:-1], self.norms[:-1], strict=True):
            out = norm(conv(out)).relu()
        out = self.norms[-1](self.convs[-1](out))
        return (out + (self.short(x) if self.short else x)).relu()


class ResNet(nn.Module):
    def __init__(self, depths, deep, width=64, classes=10):
        super().__init__()
        self.stem = nn.Sequential(
            nn.Conv2d(3, width, 7, 2, 3, bias=False), nn.BatchNorm2d(width), nn.ReLU(inplace=True)
        )
        self.pool, layers, inputs = nn.MaxPool2d(3, 2, 1), [], width
        for stage, depth in enumerate(depths):
            for at in range(depth):
                stride = 2 if stage and not at else 1
                layers.append(Block(inputs, width << stage, stride, deep))
                inputs = (width << stage) * (4 if deep else 1)
        self.layers, self.head = nn.Sequential(*layers), nn.Linear(inputs, classes)

    def forward(self, x):
        return self.head(self.layers(self.pool(self.stem(x))).mean((2, 3)))


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 6, 5, padding=2), nn.Conv2d(6, 16, 5)
        self.full = nn.Sequential(nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, 10))

    def forward(self, x):
        for conv in (self.conv1, self.conv2):
            x = F.max_pool2d(conv(x).relu(), 2)
        x = x.flatten(1)
        for layer in self.full[:-1]:
            x = layer(x).relu()
        return self.full[-1](x)


class UNet(nn.Module):
    def __init__(self, width=16, depth=3):
        super().__init__()
        sizes = [width << at for at in range(depth + 1)]
        both = list(itertools.pairwise(sizes))
        self.start, self.end = self.pair(3, width), nn.Conv2d(width, 1, 1)
        self.down = nn.ModuleList(self.pair(a, b) for a, b in both)
        self.up = nn.ModuleList(nn.ConvTranspose2d(b, a, 2, 2) for a, b in reversed(both))
        self.join = nn.ModuleList(self.pair(2 * a, a) for a, _ in reversed(both))

    @staticmethod
    def pair(a, b):
        return nn.Sequential(
            nn.Conv2d(a, b, 3, 1, 1), nn.ReLU(), nn.Conv2d(b, b, 3, 1, 1), nn.ReLU()
        )

    def forward(self, x):
        kept = [self.start(x)]
        for layer in self.down:
            kept.append(layer(F.max_pool2d(kept[-1], 2)))
        out = kept.pop()
        for up, join in zip(self.up, self.join, strict=True):
            out = join(torch.cat([up(out), kept.pop()], 1))
        return self.end(out)


class Attention(nn.Module):
    """A transformer's layer, as nanoGPT writes it."""

    def __init__(self, width, heads, causal):
        super().__init__()
        self.heads, self.causal = heads, causal
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.mlp = nn.Sequential(
            nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width)
        )

    def forward(self, x):
        b, t, c = x.shape
        q, k, v = self.qkv(self.norm1(x)).split(c, dim=2)
        q, k, v = (
            each.view(b, t, self.heads, c // self.heads).transpose(1, 2) for each in (q, k, v)
        )
        scores = q @ k.transpose(-2, -1) / math.sqrt(c // self.heads)
        if self.causal:
            scores = scores.masked_fill(torch.ones(t, t).tril() == 0, -math.inf)
        out = (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, t, c)
        x = x + self.proj(out)
        return x + self.mlp(self.norm2(x))


class GPT(nn.Module):
    def __init__(self, width=768, layers=12, heads=12, vocabulary=50257, longest=1024):
        super().__init__()
        self.tokens, self.places = nn.Embedding(vocabulary, width), nn.Embedding(longest, width)
        self.layers = nn.Sequential(*(Attention(width, heads, True) for _ in range(layers)))
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, vocabulary, bias=False)
        self.head.weight = self.tokens.weight

    def forward(self, index):
        x = self.tokens(index) + self.places(torch.arange(index.shape[1]))
        return self.head(self.norm(self.layers(x)))


class ViT(nn.Module):
    def __init__(self, width=192, layers=12, heads=3, size=224, patch=16):
        super().__init__()
        self.patches = nn.Conv2d(3, width, patch, patch)
        self.token = nn.Parameter(torch.zeros(1, 1, width))
        self.places = nn.Parameter(torch.zeros(1, (size // patch) ** 2 + 1, width))
        self.layers = nn.Sequential(*(Attention(width, heads, False) for _ in range(layers)))
        self.head = nn.Linear(width, 10)

    def forward(self, x):
        x = self.patches(x).flatten(2).transpose(1, 2)
        x = torch.cat([self.token.expand(len(x), -1, -1), x], 1) + self.places
        return self.head(self.layers(x)[:, 0])


class LanguageModel(nn.Module):
    """An LSTM cell that is called for each token: the longest chain of all."""

    def __init__(self, width=128, vocabulary=1000):
        super().__init__()
        self.tokens, self.cell = nn.Embedding(vocabulary, width), nn.LSTMCell(width, width)
        self.head = nn.Linear(width, vocabulary)

    def forward(self, index):
        state, out = None, []
        for token in self.tokens(index).unbind(1):
            state = self.cell(token, state)
            out.append(self.head(state[0]))
        return torch.stack(out, 1)


class VAE(nn.Module):
    def __init__(self, width=400):
        super().__init__()
        self.encoder, self.mean = nn.Linear(784, width), nn.Linear(width, 20)
        self.spread = nn.Linear(width, 20)
        self.decoder = nn.Sequential(nn.Linear(20, width), nn.ReLU(), nn.Linear(width, 784))

    def forward(self, x):
        h = self.encoder(x).relu()
        mean, log = self.mean(h), self.spread(h)
        z = mean + torch.randn_like(mean) * (log / 2).exp()
        penalty = -0.5 * (1 + log - mean**2 - log.exp()).sum()
        return F.binary_cross_entropy_with_logits(self.decoder(z), x, reduction="sum") + penalty


class AlexNet(nn.Module):
    def __init__(self, width=64, hidden=4096, classes=1000):
        super().__init__()
        w, f = width, nn.ModuleList
        sizes = [(3, w, 11, 4, 2), (w, 3 * w, 5, 1, 2), (3 * w, 6 * w, 3, 1, 1)]
        sizes += [(6 * w, 4 * w, 3, 1, 1), (4 * w, 4 * w, 3, 1, 1)]
        self.convs = f(nn.Conv2d(*size) for size in sizes)
        self.full = f(
            nn.Linear(a, b) for a, b in [(4 * w * 36, hidden), (hidden, hidden), (hidden, classes)]
        )

    def forward(self, x):
        for at, conv in enumerate(self.convs):
            x = conv(x).relu()
            x = F.max_pool2d(x, 3, 2) if at in (0, 1, 4) else x
        x = x.flatten(1)
        for layer in self.full[:-1]:
            x = layer(F.dropout(x)).relu()
        return self.full[-1](x)


START = """\
import torch
from torch import nn
from torch.nn import functional as F
import models

torch.manual_seed(0)
"""
CLASSIFY = "loss = F.cross_entropy(model(x), torch.arange(len(x)) % 10)\nloss.backward()\n"
NEXT_TOKEN = "scores = model(index[:, :-1])\n" + (
    "loss = F.cross_entropy(scores.flatten(0, 1), index[:, 1:].flatten())\nloss.backward()\n"
)
NET = "model = nn.Sequential(nn.Linear(2, {wide}), nn.Tanh(), nn.Linear({wide}, 1))\n"
CHECKPOINT = NET.replace("{wide}", "8") + (
    "from torch.utils.checkpoint import checkpoint\n"
    "x = torch.randn(8, 2, requires_grad=True)\n"
    "loss = checkpoint(model, x, use_reentrant={}).square().mean()\nloss.backward()\n"
)
PROGRAMS = {
    "resnet18": "model = models.ResNet([2, 2, 2, 2], False, {wide})\n"
    "x = torch.randn(2, 3, 32, 32)\n" + CLASSIFY,
    "lenet": "model, x = models.LeNet(), torch.randn(2, 1, 28, 28)\n" + CLASSIFY,
    "resnet50": "model = models.ResNet([3, 4, 6, 3], True, {wide})\n"
    "x = torch.randn(2, 3, 32, 32)\n" + CLASSIFY,
    "unet": "model = models.UNet({wide})\nx = torch.randn(2, 3, 16, 16)\n"
    "loss = F.binary_cross_entropy_with_logits(model(x), torch.ones(2, 1, 16, 16))\n"
    "loss.backward()\n",
    "gpt": "model = models.GPT({wide}, 3, 4, vocabulary=65, longest=16)\n"
    "index = torch.randint(65, (2, 17))\n" + NEXT_TOKEN,
    "vit": "model = models.ViT({wide}, 3, 4, size=32, patch=8)\nx = torch.randn(2, 3, 32, 32)\n"
    + CLASSIFY,
    "lstm": "model = models.LanguageModel({wide}, 50)\nindex = torch.randint(50, (2, 61))\n"
    + NEXT_TOKEN,
    "gcn": "near = (torch.rand(30, 30) > 0.8).float().to_sparse()\n"
    "model = nn.ModuleList([nn.Linear(5, {wide}), nn.Linear({wide}, 10)])\n"
    "x = torch.randn(30, 5)\n"
    "for layer in model:\n    x = torch.sparse.mm(near, layer(x)).relu()\n"
    "loss = F.cross_entropy(x, torch.arange(30) % 10)\nloss.backward()\n",
    "vae": "model = models.VAE({wide})\nloss = model(torch.rand(4, 784))\nloss.backward()\n",
    "dcgan": "def net(*layers): return nn.Sequential(*layers)\n"
    "make = net(nn.ConvTranspose2d(8, {wide}, 4), nn.BatchNorm2d({wide}), nn.ReLU(),\n"
    "           nn.ConvTranspose2d({wide}, 1, 4, 2, 1), nn.Tanh())\n"
    "judge = net(nn.Conv2d(1, {wide}, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d({wide}, 1, 4))\n"
    "model, bce = nn.ModuleList([make, judge]), F.binary_cross_entropy_with_logits\n"
    "real, fake = torch.randn(4, 1, 8, 8), make(torch.randn(4, 8, 1, 1))\n"
    "loss = bce(judge(real), torch.ones(4, 1, 1, 1))\n"
    "(loss + bce(judge(fake.detach()), torch.zeros(4, 1, 1, 1))).backward()\n"
    "torch.optim.Adam(judge.parameters()).step()\n"
    "bce(judge(fake), torch.ones(4, 1, 1, 1)).backward()\n",
    "maml": NET + "from torch.func import functional_call\n"
    "x, loss = torch.randn(8, 2), 0\n"
    "for task in range(3):\n"
    "    fast = dict(model.named_parameters())\n"
    "    for _ in range(2):\n"
    "        inner = (functional_call(model, fast, x) - task).square().mean()\n"
    "        found = torch.autograd.grad(inner, fast.values(), create_graph=True)\n"
    "        fast = {{n: p - 0.1 * g for (n, p), g in zip(fast.items(), found)}}\n"
    "    loss = loss + (functional_call(model, fast, x) - task).square().mean()\n"
    "loss.backward()\n",
    "pinn": NET + "x = torch.rand(16, 2, requires_grad=True)\nu = model(x)\n"
    "du = torch.autograd.grad(u.sum(), x, create_graph=True)[0]\n"
    "second = [\n"
    "    torch.autograd.grad(du[:, i].sum(), x, create_graph=True)[0][:, i] for i in (0, 1)\n]\n"
    "loss = (second[0] + second[1] - 1).square().mean()\nloss.backward()\n",
    "per_sample": NET + "from torch.func import functional_call, grad, vmap\n"
    "held = {{name: each.detach() for name, each in model.named_parameters()}}\n"
    "def one(held, x): return functional_call(model, held, x[None]).square().sum()\n"
    "each = vmap(grad(one), in_dims=(None, 0))(held, torch.randn(6, 2))\n"
    "for name, parameter in model.named_parameters():\n"
    "    parameter.grad = each[name].mean(0)\n"
    "loss = parameter.grad.norm()\n",
    "checkpoint": CHECKPOINT.format(False),
    "checkpoint_reentrant": CHECKPOINT.format(True),
    "amp": NET + "with torch.autocast('cpu', torch.bfloat16):\n"
    "    loss = model(torch.randn(8, 2)).float().square().mean()\nloss.backward()\n",
    "loop": NET + "optimizer = torch.optim.Adam(model.parameters())\nx = torch.randn(8, 2)\n"
    "for step in range(50):\n"
    "    optimizer.zero_grad()\n    loss = (model(x) - x[:, :1]).square().mean()\n"
    "    loss.backward()\n    optimizer.step()\n",
}


def program(name, wide=8):
    """Return the source of a program."""
    return START + PROGRAMS[name].format(wide=wide)
