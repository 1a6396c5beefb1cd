"""Measure the home page and the longest pages with Lighthouse: `make lighthouse`."""

import gzip
import json
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from gradbook import ROOT

ROUNDS, LIMITS = 3, {"performance": 0.97, "accessibility": 1, "best-practices": 1, "seo": 1}
LIGHTHOUSE = "node", ROOT / ".cache/tools/node_modules/lighthouse/cli/index.js"
FLAGS = "--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox"


class Compressed(SimpleHTTPRequestHandler):
    """Serves files that gzip has compressed already, and logs no request."""

    protocol_version, log_message = "HTTP/1.1", lambda *_: None

    def end_headers(self) -> None:
        """Tell the browser how the file is compressed."""
        self.send_header("Content-Encoding", "gzip")
        super().end_headers()


def main(site: Path) -> None:
    """Build, serve and measure the site; write the table, and fail below the limits."""
    for command in ("mkdocs", "build", "--quiet", "--site-dir"), ("gradbook", "publish"):
        subprocess.run([sys.executable, "-m", *command, site], check=True, cwd=ROOT)
    longest = sorted(site.rglob("*.html"), key=lambda page: -page.stat().st_size)[:3]
    for file in filter(Path.is_file, site.rglob("*.*")):
        file.write_bytes(gzip.compress(file.read_bytes(), 6))
    os.chdir(site)  # the server serves the current folder
    server = ThreadingHTTPServer(("127.0.0.1", 0), Compressed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    head = f"| median of {ROUNDS} rounds | performance | lowest other score | largest paint |"
    lines, low = [head, "|---|--:|--:|--:|"], []
    for page in ["index.html", *(each.relative_to(site).as_posix() for each in longest)]:
        command = [*LIGHTHOUSE, f"http://127.0.0.1:{server.server_port}/{page}", *FLAGS]
        found = [json.loads(subprocess.check_output(command)) for _ in range(ROUNDS)]
        scores = [median(each["categories"][name]["score"] for each in found) for name in LIMITS]
        paint = median(each["audits"]["largest-contentful-paint"]["numericValue"] for each in found)
        cells = f"{scores[0]:.2f} | {min(scores[1:]):.2f} | {paint / 1000:.1f} s"
        lines.append(f"| `{page}` | {cells} |")
        low += [page] if any(a < b for a, b in zip(scores, LIMITS.values(), strict=True)) else []
    lines += ["", f"Lighthouse {found[0]['lighthouseVersion']}, {datetime.now(UTC):%Y-%m-%d}.", ""]
    (ROOT / "docs/.includes/lighthouse.md").write_text("\n".join(lines), "utf-8", newline="\n")
    print(*lines, sep="\n")
    sys.exit(f"below the limits: {low}" if low else 0)


if __name__ == "__main__":
    main(ROOT / ".cache/lighthouse")
