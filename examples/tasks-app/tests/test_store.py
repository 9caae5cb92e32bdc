import pytest

from tasks_app.store import TaskStore, UnknownTask


@pytest.fixture
def store(tmp_path):
    return TaskStore(tmp_path / "tasks.json")


def test_a_new_store_is_empty(store):
    assert store.all() == []


def test_added_tasks_are_numbered_and_kept(store, tmp_path):
    store.add("buy milk")
    store.add("  call mum ")
    again = TaskStore(tmp_path / "tasks.json").all()
    assert [(task.id, task.title, task.done) for task in again] == [
        (1, "buy milk", False),
        (2, "call mum", False),
    ]


def test_a_task_needs_a_title(store):
    with pytest.raises(ValueError, match="title"):
        store.add("   ")
    assert store.all() == []


def test_completing_marks_only_that_task(store):
    store.add("buy milk")
    store.add("call mum")
    store.complete(2)
    assert [task.done for task in store.all()] == [False, True]


def test_completing_an_unknown_task_changes_nothing(store):
    store.add("buy milk")
    with pytest.raises(UnknownTask, match="7"):
        store.complete(7)
    assert [task.done for task in store.all()] == [False]
