"""The proof of the pages, in the order in which a snippet passes through it.

1. `pages` finds the fences of a page and what each includes, and refuses what could not be run.
2. `run` executes a block under its snippet's real path and notes what every print printed.
3. `torch_state` says which of torch's global settings a block left changed, and puts them back.
4. `outputs` compares what was printed with the `# >` lines, or writes those lines anew.
5. `plugin` is the pytest plugin that calls these four.
"""
