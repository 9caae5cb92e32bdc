"""The command line: add, list, done."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tasks_app.store import Task, TaskStore, UnknownTask


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. Returns the exit code: 0, or 1 when the command could not be done."""
    options = _parser().parse_args(arguments)
    store = TaskStore(options.file)
    try:
        if options.command == "add":
            print(_line(store.add(options.title)))
        elif options.command == "list":
            for task in store.all():
                if options.all or not task.done:
                    print(_line(task))
        elif options.command == "done":
            print(_line(store.complete(options.id)))
    except (UnknownTask, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _line(task: Task) -> str:
    mark = "x" if task.done else " "
    return f"[{mark}] {task.id} {task.title}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tasks", description="A small to-do list.")
    parser.add_argument(
        "--file",
        type=Path,
        default=Path(os.environ.get("TASKS_FILE", "tasks.json")),
        help="where the tasks are kept (TASKS_FILE, else tasks.json)",
    )
    commands = parser.add_subparsers(dest="command", required=True)

    add = commands.add_parser("add", help="add a task")
    add.add_argument("title")

    listing = commands.add_parser("list", help="show the open tasks")
    listing.add_argument("--all", action="store_true", help="show the finished ones too")

    done = commands.add_parser("done", help="mark a task as finished")
    done.add_argument("id", type=int)

    return parser
