"""Record what JAX prints: `make jax`.

The scripts in docs/.includes/jax are the JAX code of the pages. This runs each of them twice and
writes what it prints below its prints, as `# > …`. The file recorded.json names the version of JAX
and has the hash of each file. The tests compare the numbers with those of PyTorch without JAX.

JAX gets an environment of its own, .cache/jax, so it never meets PyTorch.
"""

import ast
import hashlib
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

# In the environment that has JAX, gradbook is not installed.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gradbook import ROOT
from gradbook.verify.outputs import Outputs, Prints, recorded, rewrite, statements

PINS = ["jax==0.10.2", "jaxlib==0.10.2"]
HOME = ROOT / ".cache/jax"
SCRIPTS = ROOT / "docs/.includes/jax"
RECORDED = SCRIPTS / "recorded.json"


def digest(path: Path) -> str:
    """Return the hash of a script with its outputs, in hexadecimal digits."""
    return hashlib.sha256(path.read_text("utf-8").encode()).hexdigest()


def run(path: Path) -> Outputs:
    """Run a script, and return what each of its statements printed."""
    prints, tree = Prints(str(path)), ast.parse(path.read_text("utf-8"), path)
    prints.statements = statements(tree)
    exec(compile(tree, path, "exec"), {"__name__": "__main__", "print": prints.print})
    return prints.outputs()


def record() -> None:
    """Record every script. This runs in the environment that has JAX.

    Raises:
        SystemExit: a script prints something else the second time.
    """
    import jax

    hashes = {}
    for path in sorted(SCRIPTS.rglob("*.py")):
        source, printed = path.read_text("utf-8"), run(path)
        if run(path) != printed:
            sys.exit(f"{path.relative_to(ROOT)}: its outputs differ from run to run")
        lines_of = statements(ast.parse(source))
        text = rewrite(source, lines_of, recorded(source), printed)
        path.write_text(text, "utf-8", newline="\n")
        hashes[path.relative_to(SCRIPTS).as_posix()] = digest(path)
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    noted = {"jax": jax.__version__, "machine": machine, "sha256": hashes}
    RECORDED.write_text(json.dumps(noted, indent=1) + "\n", "utf-8", newline="\n")


def main() -> None:
    """Make the environment if JAX or its pin is new, and record in it.

    Raises:
        SystemExit: this is CI, where nobody would review the changes.
    """
    if os.environ.get("CI"):
        sys.exit("recording is refused under CI, because nobody would review the changes")
    if Path(sys.prefix) == HOME:
        record()
        return
    windows = os.name == "nt"
    python = HOME / ("Scripts/python.exe" if windows else "bin/python")
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", HOME], check=True)
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PINS]
    subprocess.run([python, *install], check=True)
    environment = {**os.environ, "JAX_PLATFORMS": "cpu"}
    sys.exit(subprocess.run([python, __file__], env=environment, check=False).returncode)


if __name__ == "__main__":
    main()
