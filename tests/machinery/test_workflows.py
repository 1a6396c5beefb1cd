"""The workflows: who may write, what is tested before it is published, and that no job goes unseen.

That actions are pinned, rights are few and every job has a time limit, `make check` tells.
"""

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
from gradbook.torch_pin import key

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

needs_sh = pytest.mark.skipif(sys.platform == "win32", reason="the job runs on Linux, by bash")
every_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(path):
    return yaml.safe_load(path.read_text("utf-8"))


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


@needs_sh
@pytest.mark.parametrize("other", ["success", "failure", "skipped", "cancelled"])
def test_all_green_fails_if_one_job_failed_or_was_skipped(other):
    (step,) = read(GITHUB / "workflows/test.yml")["jobs"]["all-green"]["steps"]
    assert step["env"] == {"RESULTS": "${{ join(needs.*.result, ' ') }}"}
    environment = {**os.environ, "RESULTS": f"success {other}"}
    done = subprocess.run(["bash", "-e", "-c", step["run"]], env=environment, check=False)
    assert (done.returncode == 0) == (other == "success")


def test_the_matrix_begins_with_the_lowest_python_that_is_allowed():
    pythons = read(GITHUB / "workflows/test.yml")["jobs"]["test"]["strategy"]["matrix"]["python"]
    lowest = PROJECT["project"]["requires-python"].removeprefix(">=")
    assert key(pythons[0]) == key(lowest)[:2]
    assert pythons == sorted(pythons, key=key)


def test_every_group_of_torch_is_tested():
    matrix = read(GITHUB / "workflows/test.yml")["jobs"]["versions"]["strategy"]["matrix"]
    assert [f"torch-{each}" for each in matrix["torch"]] == [*PROJECT["dependency-groups"]]


@every_workflow
def test_no_workflow_names_a_version_of_torch(path):
    assert not re.search(r"torch ?(==|>=|<=|~=)? ?\d+\.\d", path.read_text("utf-8")), (
        f"{path.name}: versions of torch stand in pyproject.toml"
    )


# Each stands for a command that a workflow calls: it notes how it was called, and what it was told.
STAND_IN = """\
#!/bin/sh
text=""
case "$*" in *" -"*-\\ *|*" -") text=$(cat) ;; esac
printf '%s\\n' "{name} $* $text" >> "{log}"
case "$*" in {when}) printf '%s' '{says}' ;; esac
"""


def stand_in(folder, name, says="", when="*"):
    """Write a command into a folder that comes first in the path; return the folder's log."""
    command, log = folder / name, folder / "log"
    command.write_text(STAND_IN.format(name=name, log=log, says=says, when=when), "utf-8")
    command.chmod(0o755)
    log.touch()
    return log


def path_with(folder):
    return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


@needs_sh
@pytest.mark.parametrize(
    ("result", "there", "done"),
    [
        ("failure", False, ["list", "create"]),
        ("failure", True, ["list", "edit 7"]),
        ("cancelled", True, []),
        ("skipped", False, []),
        ("success", True, ["list", "close 7"]),
        ("success", False, ["list"]),
    ],
)
def test_a_scheduled_run_keeps_one_issue(tmp_path, result, there, done):
    found = [{"number": 7, "title": "Links"}] if there else [{"number": 8, "title": "Links, too"}]
    log = stand_in(tmp_path, "gh", json.dumps(found), when="*list*")
    environment = path_with(tmp_path) | {
        "RESULT": result,
        "REPORT": "FAILED a\n```\nno fence of mine\n",
        "GITHUB_SERVER_URL": "https://example.org",
        "GITHUB_REPOSITORY": "a/b",
        "GITHUB_RUN_ID": "5",
    }
    command = [sys.executable, GITHUB / "one_issue.py", "Links"]
    subprocess.run(command, env=environment, check=True)
    called = log.read_text("utf-8")
    calls = re.findall(r"^gh issue (list|create|edit \d+|close \d+)", called, re.MULTILINE)
    assert calls == done
    report = "https://example.org/a/b/actions/runs/5\n\n````text\nFAILED a\n```\n"
    assert (report in called) == (result == "failure")


DEPLOY = read(GITHUB / "workflows/deploy.yml")["jobs"]


def step(text: str) -> int:
    """Return the number of the only step of deploy's build whose command or action has a text."""
    commands = [each.get("run") or each["uses"] for each in DEPLOY["build"]["steps"]]
    (found,) = [number for number, command in enumerate(commands) if re.search(text, command)]
    return found


def test_deploy_tests_every_output_before_it_builds_pages_that_say_so():
    tested, built = step(r"^python -m pytest --ignore tests/site$"), step("mkdocs build")
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


@needs_sh
@pytest.mark.parametrize(
    ("status", "passes", "compares"),
    [("200", True, True), ("404", True, False), ("500", False, False), ("000", False, False)],
)
def test_addresses_are_compared_with_the_published_site(tmp_path, status, passes, compares):
    """A site that does not answer must not pass for one that was never published."""
    log = stand_in(tmp_path, "curl", status)
    stand_in(tmp_path, "python")
    environment = path_with(tmp_path) | {"PUBLISHED": "https://example.org/anchors.txt"}
    command = DEPLOY["build"]["steps"][step("scripts/compare_anchors.py")]["run"]
    done = subprocess.run(["bash", "-e", "-c", command], env=environment, check=False)
    assert (done.returncode == 0) == passes
    called = log.read_text("utf-8")
    assert ("python scripts/compare_anchors.py published.txt site" in called) == compares
    assert "https://example.org/anchors.txt" in called


def test_only_the_job_that_pushes_notebooks_may_write_to_the_repository():
    """It runs git and what comes with the image, and nothing that another job installed."""
    may = [
        (path.stem, name)
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        if job["permissions"].get("contents") == "write"
    ]
    assert may == [("deploy", "notebooks")]
    assert DEPLOY["notebooks"]["needs"] == "publish"
    download, push = (each["run"] for each in DEPLOY["notebooks"]["steps"])
    assert not re.search(r"python|pip|make|npm|node|curl", download + push)
    assert "--name github-pages" in download


@needs_sh
def test_the_branch_has_the_notebooks_of_the_newest_site_and_nothing_else(tmp_path):
    remote = tmp_path / "remote.git"
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)
    (push,) = [each for each in DEPLOY["notebooks"]["steps"] if "push" in each["run"]]
    assert push["env"]["REMOTE"] == "${{ github.server_url }}/${{ github.repository }}.git"
    environment = os.environ | {"REMOTE": str(remote), "TOKEN": "secret", "SOURCE": "abc"}

    def git(*command):
        arguments = ["git", "--git-dir", remote, *command]
        return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout

    for number, names in enumerate((["index", "learn/a b", "learn/c"], ["index", "x/y/z"])):
        site = tmp_path / str(number) / "site"
        for name in names:
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / f"{name}.html").write_text("page")
            (site / f"{name}.ipynb").write_text(f"{name} {number}")
        command = ["bash", "-e", "-o", "pipefail", "-c", push["run"]]
        subprocess.run(command, cwd=site.parent, env=environment, check=True)
        listed = git("ls-tree", "-r", "--name-only", "notebooks").splitlines()
        assert listed == [f"{name}.ipynb" for name in names]
        assert git("show", f"notebooks:{names[-1]}.ipynb") == f"{names[-1]} {number}"
        assert git("log", "--format=%s", "notebooks") == "Notebooks of abc\n"
    held = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not [each for each in held if b"secret" in each], "the token was written to a file"


def test_a_failure_of_the_newest_zensical_blocks_nothing():
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
