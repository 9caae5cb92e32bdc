"""The list of tasks and the file it lives in."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Task:
    id: int
    title: str
    done: bool = False


class UnknownTask(LookupError):
    """There is no task with this number."""

    def __init__(self, task_id: int) -> None:
        super().__init__(f"There is no task {task_id}.")


class TaskStore:
    """Tasks in the order in which they were added; every change is written at once."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def all(self) -> list[Task]:
        if not self._path.exists():
            return []
        return [Task(**entry) for entry in json.loads(self._path.read_text(encoding="utf-8"))]

    def add(self, title: str) -> Task:
        title = title.strip()
        if not title:
            raise ValueError("A task needs a title.")
        tasks = self.all()
        task = Task(id=max((known.id for known in tasks), default=0) + 1, title=title)
        self._write([*tasks, task])
        return task

    def complete(self, task_id: int) -> Task:
        tasks = self.all()
        for task in tasks:
            if task.id == task_id:
                task.done = True
                self._write(tasks)
                return task
        raise UnknownTask(task_id)

    def _write(self, tasks: list[Task]) -> None:
        text = json.dumps([asdict(task) for task in tasks], indent=2)
        self._path.write_text(text + "\n", encoding="utf-8")
