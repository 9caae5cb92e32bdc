import subprocess
import sys

import pytest

from tasks_app.cli import main


@pytest.fixture
def tasks(tmp_path, capsys):
    """Runs one command on a list of its own; returns exit code, output and error output."""

    def run(*arguments):
        code = main(["--file", str(tmp_path / "tasks.json"), *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


def test_add_prints_the_new_task(tasks):
    assert tasks("add", "buy milk") == (0, "[ ] 1 buy milk\n", "")


def test_list_shows_open_tasks_only(tasks):
    tasks("add", "buy milk")
    tasks("add", "call mum")
    tasks("done", "1")
    assert tasks("list") == (0, "[ ] 2 call mum\n", "")
    assert tasks("list", "--all") == (0, "[x] 1 buy milk\n[ ] 2 call mum\n", "")


def test_done_with_an_unknown_number_fails_in_words(tasks):
    assert tasks("done", "7") == (1, "", "There is no task 7.\n")


def test_an_empty_title_fails_in_words(tasks):
    assert tasks("add", " ") == (1, "", "A task needs a title.\n")


def test_a_number_that_is_none_is_a_usage_error(tasks):
    with pytest.raises(SystemExit) as ended:
        tasks("done", "first")
    assert ended.value.code == 2


def test_the_module_runs_as_a_program(tmp_path):
    command = [sys.executable, "-m", "tasks_app", "--file", str(tmp_path / "tasks.json")]
    subprocess.run([*command, "add", "buy milk"], check=True, capture_output=True)
    listed = subprocess.run([*command, "list"], check=True, capture_output=True, text=True)
    assert listed.stdout == "[ ] 1 buy milk\n"
