"""The least a site build can do: Python-Markdown, with the site's extensions, over its pages.

Takes a pickle of (extensions, their options, paths of the pages).
"""

import pickle
import re
import sys
from pathlib import Path

from markdown import Markdown

extensions, options, pages = pickle.loads(Path(sys.argv[1]).read_bytes())
converter = Markdown(extensions=extensions, extension_configs=options)
for page in pages:
    text = re.sub(r"\A---\n.*?\n---\n", "", Path(page).read_text("utf-8"), flags=re.S)
    converter.reset().convert(text)
print(len(pages), "passed")
