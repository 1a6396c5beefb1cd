"""Measure the built site with Lighthouse, and write the table of docs/about/speed.md.

    python -m tests.lighthouse [--rounds 5]

The home page and the three longest pages, as Lighthouse's simulated telephone sees them: a slow
fourth-generation network and a processor four times slower. The pages are measured in turn, round
by round, so that a busy minute of the machine falls on all of them; the median counts.
"""

import argparse
import datetime
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import tomllib
from pathlib import Path

from tests.site_files import PUBLISHED, ROOT, build

SPEED = ROOT / "docs/.includes/speed.toml"
TABLE = ROOT / "docs/.includes/lighthouse.md"
PEERS = ROOT / "docs/.includes/lighthouse-peers.md"
LIGHTHOUSE = ROOT / ".cache/tools/node_modules/.bin/lighthouse"
ENOUGH = {"performance": 0.97, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
COMPRESSED = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".md"}


def serve(folder: Path) -> http.server.ThreadingHTTPServer:
    """Serve a folder as a host of static pages does: compressed, over lasting connections."""

    class Pages(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(folder))

        def do_GET(self):
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file():
                self.send_error(404)
                return
            body = path.read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(path)))
            self.send_header("Cache-Control", "max-age=600")
            if path.suffix in COMPRESSED:
                body = gzip.compress(body, 6)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def longest(site: Path, count: int) -> list[str]:
    """Return the home page and the pages with the most HTML."""
    pages = sorted(site.rglob("*.html"), key=lambda page: -page.stat().st_size)
    return ["index.html", *(page.relative_to(site).as_posix() for page in pages[:count])]


def run(address: str, report: Path) -> dict:
    """Run Lighthouse once and return its report."""
    chromium = os.environ.get("GRADBOOK_CHROMIUM") or shutil.which("chromium")
    if not chromium:
        sys.exit("no chromium on the PATH: apt-get install chromium, or set GRADBOOK_CHROMIUM")
    command = [LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={report}"]
    command.append("--chrome-flags=--headless=new --no-sandbox --disable-gpu")
    command.append(f"--only-categories={','.join(ENOUGH)}")
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": chromium})
    return json.loads(report.read_text("utf-8"))


def figures(report: dict) -> dict[str, float]:
    """Return the scores and measures of a report that the table shows."""
    audits = report["audits"]
    requests = audits["network-requests"]["details"]["items"]
    return {
        **{name: report["categories"][name]["score"] for name in ENOUGH},
        "first": audits["first-contentful-paint"]["numericValue"],
        "largest": audits["largest-contentful-paint"]["numericValue"],
        "blocked": audits["total-blocking-time"]["numericValue"],
        "shift": audits["cumulative-layout-shift"]["numericValue"],
        "bytes": sum(each["transferSize"] for each in requests),
    }


def faults(report: dict) -> list[str]:
    """Return the audits that cost points outside of performance, with what they found."""
    found = []
    for name in ENOUGH.keys() - {"performance"}:
        for each in report["categories"][name]["auditRefs"]:
            audit = report["audits"][each["id"]]
            if each["weight"] and audit["score"] not in (None, 1):
                items = json.dumps(audit.get("details", {}).get("items", []))[:400]
                found.append(f"{name}: {audit['title']} {items}")
    return found


def table(medians: dict[str, dict], scores: dict[str, list], how: str) -> str:
    """Return the table of this site's pages."""
    rows = [
        "| page | kB | performance | accessibility | best practices | SEO | first paint "
        "| largest paint | blocked |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for page, figure in medians.items():
        low, high = min(scores[page]), max(scores[page])
        spread = f" ({low:.2f} to {high:.2f})" if low < high else ""
        rows.append(
            f"| `{page}` | {figure['bytes'] / 1000:.0f} "
            f"| {figure['performance']:.2f}{spread} | {figure['accessibility']:.2f} "
            f"| {figure['best-practices']:.2f} | {figure['seo']:.2f} "
            f"| {figure['first'] / 1000:.1f} s | {figure['largest'] / 1000:.1f} s "
            f"| {figure['blocked']:.0f} ms |"
        )
    return "\n".join([*rows, "", how]) + "\n"


def peers() -> str:
    """Return the table of the public pages, from the data file that names their builds."""
    rows = [
        "| page | requests | kB | performance | accessibility | first paint "
        "| largest paint | blocked |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    known = tomllib.loads(SPEED.read_text("utf-8"))["peers"]
    rows += [
        f"| {each['page']} | {each['requests']} | {each['kB']} "
        f"| {each['performance']:.2f} | {each['accessibility']:.2f} | {each['first']} s "
        f"| {each['largest']} s | {each['blocked']} ms |"
        for each in known
    ]
    builds = "; ".join(f"{each['page']}, {each['build']}" for each in known)
    return "\n".join([*rows, "", f"The stored copies: {builds}."]) + "\n"


def main() -> None:
    """Build, measure, write the table, and fail below the limits."""
    parser = argparse.ArgumentParser(prog="python -m tests.lighthouse", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=int, default=3, help="how many of the longest pages")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(os.environ.get("GRADBOOK_SITE") or f"{folder}/site")
        if not os.environ.get("GRADBOOK_SITE"):
            build(site, **PUBLISHED)
        server = serve(site)
        reports = {page: [] for page in longest(site, options.pages)}
        for round_ in range(options.rounds):
            for page, done in reports.items():
                address = f"http://127.0.0.1:{server.server_port}/{page}"
                done.append(run(address, Path(folder) / "report.json"))
                score = figures(done[-1])["performance"]
                print(f"round {round_ + 1} of {options.rounds}: {page} {score:.2f}", flush=True)
        server.shutdown()
    medians, scores = {}, {}
    for page, done in reports.items():
        each = [figures(report) for report in done]
        scores[page] = [figure["performance"] for figure in each]
        medians[page] = {
            name: statistics.median(figure[name] for figure in each) for name in each[0]
        }
    one = done[0]
    chromium = one["environment"]["hostUserAgent"].partition("Chrome/")[2].partition(".")[0]
    how = (
        f"Written by `make lighthouse` on {datetime.datetime.now(datetime.UTC):%Y-%m-%d}: "
        f"Lighthouse {one['lighthouseVersion']}, Chromium {chromium}, its default telephone, "
        f"median of {options.rounds} round{'s' * (options.rounds > 1)}. "
        "kB are what came over the network, compressed. While a page loads, its parts shift by "
        f"{max(figure['shift'] for figure in medians.values()):.2f} at most."
    )
    text = table(medians, scores, how)
    print(text)
    if options == parser.parse_args([]):  # what a page shows was measured in full
        TABLE.write_text(text, "utf-8")
        PEERS.write_text(peers(), "utf-8")
    failed = [
        f"{page}: {name} {figure[name]:.2f}, and {least:.2f} is the least"
        for page, figure in medians.items()
        for name, least in ENOUGH.items()
        if figure[name] < least
    ]
    failed += sorted(
        {fault for done in reports.values() for each in done for fault in faults(each)}
    )
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
