"""The list of external links is that of the pages, and what asks for them tells dead from alive."""

import contextlib
import datetime
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import links
import pytest

BODY = b'<h1 id="top">x</h1><a name="old"></a><p id="user-content-readme">'


class Host(BaseHTTPRequestHandler):
    """Answers as the path says; counts what it was asked."""

    asked: dict[str, int] = {}  # noqa: RUF012 (shared on purpose)

    def do_GET(self):
        asked = self.asked[self.path] = self.asked.get(self.path, 0) + 1
        if self.path == "/slow":
            time.sleep(1)
        if self.path == "/busy" and asked < 3:
            return self.answer(503)
        if self.path == "/robots" and "Mozilla" not in self.headers["User-Agent"]:
            return self.answer(404)
        if self.path.startswith("/to/"):
            return self.answer(int(self.path[4:7]), location="/page")
        return self.answer(int(self.path[1:]) if self.path[1:].isdigit() else 200)

    def answer(self, status, location=None):
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(BODY)))
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # who asked may have waited long enough
            self.wfile.write(BODY)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def host():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr(links, "SECONDS", 0.3)
    monkeypatch.setattr(links, "WAIT", 0)
    Host.asked.clear()


def test_every_external_link_is_listed_once_and_no_other():
    found, listed = set(links.links()), set(links.listed())
    faults = [f"not listed: {each} ({links.links()[each][0]})" for each in sorted(found - listed)]
    faults += [f"listed, but on no page: {each}" for each in sorted(listed - found)]
    assert not faults, "\n".join([*faults, "run: .venv/bin/python -m tests.links --list"])
    assert all(
        day == "never" or day <= datetime.datetime.now(datetime.UTC).date()
        for day in links.listed().values()
    ), "an address was seen alive on a day that has not come yet"


@pytest.mark.parametrize(
    ("path", "state", "why"),
    [
        ("/page", "alive", ""),
        ("/page#top", "alive", ""),
        ("/page#old", "alive", ""),
        ("/page#readme", "alive", ""),
        ("/page#gone", "dead", "no #gone on "),
        ("/404", "dead", "404 Not Found"),
        ("/404#top", "dead", "404 Not Found"),
        ("/410", "dead", "410 Gone"),
        ("/500", "dead", "500 Internal"),
        ("/403", "unclear", "turns robots away (403)"),
        ("/robots", "alive", ""),
        ("/busy", "alive", ""),
        ("/slow", "dead", "ReadTimeoutError"),
        ("/to/301", "moved", "/page"),
        ("/to/308#top", "moved", "/page#top"),
        ("/to/301#gone", "dead", "no #gone on "),
        ("/to/302", "moved", "/page"),
    ],
)
def test_an_address_is_told_alive_moved_unclear_or_dead(host, path, state, why):
    answer = links.check([host + path], again=2)[host + path]
    assert answer.state == state
    assert why in answer.why


def test_a_host_that_is_not_there_is_dead():
    address = "http://127.0.0.1:1/"
    answer = links.check([address], again=0)[address]
    assert answer.state == "dead"
    assert "Connection" in answer.why


def test_a_page_is_asked_for_once_however_many_places_of_it_are_linked(host):
    answers = links.check([f"{host}/page{part}" for part in ("", "#top", "#old", "#gone")])
    assert [each.state for each in answers.values()] == ["alive", "alive", "alive", "dead"]
    assert Host.asked == {"/page": 1}


def test_links_are_found_in_text_and_not_in_code():
    page = """\
[a](https://a.org/x_(y)#z) and <https://b.org>, `[no](https://no.org)` [c](<https://c.org> "t")
```text
[no](https://no.org)
```
[name]: https://d.org/e
<a href="https://e.org">e</a> [near](near.md) [local](http://127.0.0.1:8000)
"""
    assert sorted(links.addresses(page)) == [
        (1, "https://a.org/x_(y)#z"),
        (1, "https://b.org"),
        (1, "https://c.org"),
        (5, "https://d.org/e"),
        (6, "https://e.org"),
    ]


def test_the_command_writes_the_day_names_the_place_and_fails_for_a_dead_link(
    host, tmp_path, monkeypatch, capsys
):
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs/page.md"
    page.write_text(f"# Page\n\n[a]({host}/page)\n\n[b]({host}/404)\n[c]({host}/to/301)\n", "utf-8")
    (tmp_path / "README.md").write_text("# None\n", "utf-8")
    monkeypatch.setattr(links, "ROOT", tmp_path)
    monkeypatch.setattr(links, "_LOCAL", re.compile("never"))
    monkeypatch.setattr(links, "LIST", tmp_path / "links.toml")
    monkeypatch.setattr("sys.argv", ["links", "--list"])
    assert links.main() == 0
    assert set(links.listed().values()) == {"never"}
    assert Host.asked == {}
    monkeypatch.setattr("sys.argv", ["links"])
    assert links.main() == 1
    printed = capsys.readouterr().out
    assert f"Dead: 1\n- {host}/404\n  404 Not Found\n  on docs/page.md:5\n" in printed
    assert f"Moved: 1\n- {host}/to/301\n  {host}/page\n  on docs/page.md:6\n" in printed
    today = datetime.datetime.now(datetime.UTC).date()
    days = {f"{host}/page": today, f"{host}/404": "never", f"{host}/to/301": today}
    assert links.listed() == days
    page.write_text(f"# Page\n\n[a]({host}/page)\n", "utf-8")
    assert links.main() == 0
    assert links.listed() == {f"{host}/page": today}
