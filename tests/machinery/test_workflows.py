"""The workflows: pinned, of few rights, limited in time, and no job of `test` can go unseen."""

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib

import pytest
import yaml
from site_files import EVERY

from gradbook import ROOT
from gradbook.torch_pin import key, pinned

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PINNED = re.compile(r"(?:- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*")

every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(path):
    return yaml.safe_load(path.read_text("utf-8"))


@every_workflow
def test_every_action_is_pinned_by_its_commit_with_the_version_beside_it(path):
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if re.match(r"\s*(- )?uses:", line):
            assert PINNED.fullmatch(line.strip()), (
                f"{path.name}:{number}: write uses: owner/action@<40 hex digits> # v1.2.3"
            )


def test_an_action_has_one_version_in_all_workflows():
    pins = {}
    for path in WORKFLOWS:
        for action, pin in re.findall(r"uses: ([^@\s]+)@(.+)", path.read_text("utf-8")):
            assert pins.setdefault(action, pin) == pin, (
                f"{path.name}: {action} is another elsewhere"
            )


@every_workflow
def test_every_job_says_its_rights_and_its_time(path):
    workflow = read(path)
    assert workflow["permissions"] == {}, f"{path.name}: write `permissions: {{}}` at the top"
    assert "concurrency" in workflow, f"{path.name}: say what happens to two runs at once"
    for name, job in workflow["jobs"].items():
        assert "permissions" in job, f"{path.name}: {name}: name the rights it needs, or {{}}"
        assert job.get("timeout-minutes", 999) <= 60, (
            f"{path.name}: {name}: write timeout-minutes, at most 60"
        )


@every_workflow
def test_issues_are_written_by_a_job_that_runs_nothing_else(path):
    for name, job in read(path)["jobs"].items():
        if job["permissions"].get("issues") == "write":
            commands = [step["run"] for step in job["steps"] if "run" in step]
            assert [each.split('"')[0] for each in commands] == ["python3 .github/one_issue.py "], (
                name
            )


def test_all_green_needs_every_other_job():
    jobs = read(GITHUB / "workflows/test.yml")["jobs"]
    last = jobs.pop("all-green")
    assert sorted(last["needs"]) == sorted(jobs)
    assert last["if"] == "always()", "a job that is skipped counts as passed for a branch rule"
    assert not [name for name, job in jobs.items() if "if" in job or "continue-on-error" in job]


@pytest.mark.skipif(sys.platform == "win32", reason="the job runs on Linux, by bash")
@pytest.mark.parametrize(
    ("results", "green"),
    [
        (["success", "success"], True),
        (["success", "failure"], False),
        (["success", "skipped"], False),
        (["cancelled", "success"], False),
    ],
)
def test_all_green_fails_if_one_job_failed_or_was_skipped(results, green):
    (step,) = read(GITHUB / "workflows/test.yml")["jobs"]["all-green"]["steps"]
    assert step["env"] == {"RESULTS": "${{ join(needs.*.result, ' ') }}"}
    environment = {**os.environ, "RESULTS": " ".join(results)}
    done = subprocess.run(["bash", "-e", "-c", step["run"]], env=environment, check=False)
    assert (done.returncode == 0) == green


def test_the_matrix_begins_with_the_lowest_python_that_is_allowed():
    pythons = read(GITHUB / "workflows/test.yml")["jobs"]["test"]["strategy"]["matrix"]["python"]
    lowest = PROJECT["project"]["requires-python"].removeprefix(">=")
    assert key(pythons[0]) == key(lowest)[:2]
    assert pythons == sorted(pythons, key=key)


def test_the_lowest_and_the_newest_torch_have_the_pinned_one_between_them():
    groups = PROJECT["dependency-groups"]
    jobs = read(GITHUB / "workflows/test.yml")["jobs"]
    assert [f"torch-{each}" for each in jobs["versions"]["strategy"]["matrix"]["torch"]] == [
        *groups
    ]
    lowest, newest = (key(pin.removeprefix("torch==")) for (pin,) in groups.values())
    assert lowest <= key(pinned()) <= newest


def test_without_an_index_of_nightly_builds_nothing_is_tried_and_a_notice_says_why():
    jobs = read(GITHUB / "workflows/nightly.yml")["jobs"]
    assert jobs["blocks"]["if"] == "vars.TORCH_NIGHTLY_INDEX != ''"
    assert jobs["no-index"]["if"] == "vars.TORCH_NIGHTLY_INDEX == ''"
    (step,) = jobs["no-index"]["steps"]
    assert step["run"].startswith('echo "::notice::') and "\n" not in step["run"]
    # A skipped job is no success: `one_issue.py` neither opens nor closes.
    assert jobs["issue"]["needs"] == "blocks"
    (environment,) = [step["env"] for step in jobs["issue"]["steps"] if "env" in step]
    assert environment["RESULT"] == "${{ needs.blocks.result }}"


@every_workflow
def test_no_workflow_names_a_version_of_torch(path):
    assert not re.search(r"torch ?(==|>=|<=|~=)? ?\d+\.\d", path.read_text("utf-8")), (
        f"{path.name}: versions of torch stand in pyproject.toml"
    )


GH = """\
import json, pathlib, sys
log = pathlib.Path(__file__).with_name("log")
text = "" if "-" not in sys.argv else sys.stdin.read()
log.write_text(log.read_text() + json.dumps([*sys.argv[1:], text]) + "\\n")
print('{found}' if sys.argv[2] == "list" else "")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="stands in for `gh` by a script of Unix")
@pytest.mark.parametrize(
    ("result", "there", "done"),
    [
        ("failure", False, ["list", "create"]),
        ("failure", True, ["list", "edit"]),
        ("cancelled", True, []),
        ("cancelled", False, []),
        ("skipped", True, []),
        ("skipped", False, []),
        ("success", True, ["list", "close"]),
        ("success", False, ["list"]),
    ],
)
def test_a_scheduled_run_keeps_one_issue(tmp_path, result, there, done):
    found = [{"number": 7, "title": "Links"}] if there else [{"number": 8, "title": "Links, too"}]
    (tmp_path / "gh.py").write_text(GH.format(found=json.dumps(found)), "utf-8")
    # Not a `#!` line with Python's path: it ends at the first space, and the path may have one.
    gh = tmp_path / "gh"
    gh.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{tmp_path}/gh.py" "$@"\n', "utf-8")
    gh.chmod(0o755)
    (tmp_path / "log").write_text("", "utf-8")
    environment = {
        **os.environ,
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
        "RESULT": result,
        "REPORT": "FAILED a\n```\nno fence of mine\n",
        "GITHUB_SERVER_URL": "https://example.org",
        "GITHUB_REPOSITORY": "a/b",
        "GITHUB_RUN_ID": "5",
    }
    command = [sys.executable, GITHUB / "one_issue.py", "Links"]
    subprocess.run(command, env=environment, check=True)
    calls = [json.loads(line) for line in (tmp_path / "log").read_text("utf-8").splitlines()]
    assert [call[1] for call in calls] == done
    if done[-1:] in (["edit"], ["create"]):
        assert calls[-1][-1].startswith(
            "https://example.org/a/b/actions/runs/5\n\n````text\nFAILED a"
        )
    if done[-1:] in (["edit"], ["close"]):
        assert calls[-1][2] == "7"


DEPLOY = read(GITHUB / "workflows/deploy.yml")["jobs"]


def step(text: str) -> int:
    """Return the number of the only step of deploy's build whose command or action has a text."""
    commands = [each.get("run") or each["uses"] for each in DEPLOY["build"]["steps"]]
    (found,) = [number for number, command in enumerate(commands) if re.search(text, command)]
    return found


def test_deploy_tests_every_output_before_it_builds_pages_that_say_so():
    tested, built = step(r"^python -m pytest$"), step("mkdocs build")
    assert tested < built
    # The tests build their own site: with GRADBOOK_SITE they would look for one that is not there.
    assert "env" not in DEPLOY["build"]["steps"][tested]
    everywhere = DEPLOY["build"]["env"].keys()
    assert not {"GRADBOOK_SITE", "GRADBOOK_CHECKED"} & everywhere
    assert not [each for each in DEPLOY["build"]["steps"] if "continue-on-error" in each]


def test_deploy_publishes_the_folder_that_it_tested_and_compared():
    built, tried = step("mkdocs build --strict"), step("pytest tests/site tests/browser")
    compared, uploaded = step("scripts/compare_anchors.py"), step("upload-pages-artifact")
    assert built < tried < compared < uploaded
    assert step("gradbook publish site") == built, "the copies and lists belong to the same build"
    steps = DEPLOY["build"]["steps"]
    assert steps[tried]["env"]["GRADBOOK_SITE"] == "${{ github.workspace }}/site"
    assert steps[uploaded]["with"] == {"path": "site"}
    assert DEPLOY["publish"]["needs"] == "build"


# Each stands for a command that a workflow calls: it notes how, and answers as the test says.
STAND_IN = """\
#!/bin/sh
echo "{name} $*" >> "{log}"
printf '%s' '{says}'
"""


def stand_in(folder, name, says=""):
    """Write a command into a folder that comes first in the path; return the folder's log."""
    command, log = folder / name, folder / "log"
    command.write_text(STAND_IN.format(name=name, log=log, says=says), "utf-8")
    command.chmod(0o755)
    return log


needs_sh = pytest.mark.skipif(sys.platform == "win32", reason="the job runs on Linux, by bash")


@needs_sh
def test_the_pages_are_built_with_the_torch_that_is_installed_and_the_date(tmp_path):
    log = stand_in(tmp_path, "python", "2.99.0")
    stand_in(tmp_path, "date", "2026-11-29")
    command = DEPLOY["build"]["steps"][step("mkdocs build")]["run"] + 'echo "$GRADBOOK_CHECKED"'
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-e", "-c", command], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("2.99.0 2026-11-29\n")
    assert "installed()" in log.read_text("utf-8")


@needs_sh
@pytest.mark.parametrize(
    ("status", "passes", "compares"),
    [("200", True, True), ("404", True, False), ("500", False, False), ("000", False, False)],
)
def test_addresses_are_compared_with_the_published_site(tmp_path, status, passes, compares):
    """A site that does not answer must not pass for one that was never published."""
    log = stand_in(tmp_path, "curl", status)
    stand_in(tmp_path, "python")
    environment = {
        **os.environ,
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
        "PUBLISHED": "https://example.org/anchors.txt",
    }
    command = DEPLOY["build"]["steps"][step("scripts/compare_anchors.py")]["run"]
    done = subprocess.run(["bash", "-e", "-c", command], env=environment, check=False)
    assert (done.returncode == 0) == passes
    called = log.read_text("utf-8")
    assert ("python scripts/compare_anchors.py published.txt site" in called) == compares
    assert "https://example.org/anchors.txt" in called


def test_what_the_newest_zensical_does_blocks_nothing():
    jobs = read(GITHUB / "workflows/links.yml")["jobs"]
    assert jobs["zensical"]["continue-on-error"] is True
    assert jobs["issue"]["needs"] == "links"


def test_the_weekly_check_of_links_reads_every_page():
    (action,) = [
        each["with"]
        for each in read(GITHUB / "workflows/links.yml")["jobs"]["links"]["steps"]
        if "lychee-action" in each.get("uses", "")
    ]
    config, *patterns = shlex.split(action["args"].removeprefix("--config "))
    settings = tomllib.loads((ROOT / config).read_text("utf-8"))
    assert settings["scheme"] == ["http", "https"]
    read_by_it = {path for pattern in patterns for path in ROOT.glob(pattern)}
    written = {(ROOT / "docs" / each.source).with_suffix("") for each in EVERY}
    assert written <= {path.with_suffix("") for path in read_by_it}
