"""The proof of the pages: what a snippet passes through, in this order.

`pages` tells which code a fence shows; `run` runs it and notes every print; `torch_state` tells
which settings it left changed; `outputs` compares the prints with the `# >` lines, or writes those
anew; `plugin` is the pytest plugin that calls these four.
"""
