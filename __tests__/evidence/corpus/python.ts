/** Python. */
import type { Corpus } from "./case.ts";

const delTest = `import pytest

from app.store import Store


@pytest.fixture
def store():
    return Store(["a", "b"])


def test_delete(store):
    left = store.delete("a")
    assert left == ["b"]
    assert len(store) == 1


def test_delete_missing(store):
    with pytest.raises(KeyError):
        store.delete("z")
`;
const unit = `import unittest

from app.money import Money


class MoneyTest(unittest.TestCase):
    def test_adds(self):
        self.assertEqual(Money(1) + Money(2), Money(3))

    def test_is_not_negative(self):
        with self.assertRaises(ValueError):
            Money(-1)
        self.assertTrue(Money(0).is_zero())
`;
const code: readonly [string, string] = ["def f():\n    return 1\n", "def f():\n    return 2\n"];

export const python: Corpus = {
  language: "Python",
  cheats: [
    {
      name: "an assertion is taken out",
      files: { "app/store.py": code, "tests/test_store.py": [delTest, delTest.replace("    assert len(store) == 1\n", "")] },
    },
    {
      name: "a value becomes any value",
      files: { "tests/test_store.py": [delTest, delTest.replace('assert left == ["b"]', "assert left is not None")] },
    },
    {
      name: "an assertion becomes bare",
      files: { "tests/test_store.py": [delTest, delTest.replace('assert left == ["b"]', "assert left")] },
    },
    {
      name: "the assertion is always true",
      files: { "tests/test_store.py": [delTest, delTest.replace("assert len(store) == 1", "assert True")] },
    },
    {
      name: "the assertion may be anything",
      files: { "tests/test_store.py": [delTest, delTest.replace("len(store) == 1", "len(store) == 1 or True")] },
    },
    {
      name: "a test is skipped by a mark",
      files: {
        "tests/test_store.py": [
          delTest,
          delTest.replace("def test_delete(", '@pytest.mark.skip(reason="flaky")\ndef test_delete('),
        ],
      },
    },
    {
      name: "a test is expected to fail",
      files: {
        "tests/test_store.py": [delTest, delTest.replace("def test_delete(", "@pytest.mark.xfail\ndef test_delete(")],
      },
    },
    {
      name: "a test skips itself",
      files: {
        "tests/test_store.py": [
          delTest,
          delTest.replace('    left = store', '    pytest.skip("later")\n    left = store'),
        ],
      },
    },
    {
      name: "a test class is not collected",
      files: {
        "tests/test_money.py": [
          unit,
          unit.replace("unittest.TestCase):\n", "unittest.TestCase):\n    __test__ = False\n\n"),
        ],
      },
    },
    {
      name: "a test no longer begins with test",
      files: { "tests/test_store.py": [delTest, delTest.replace("def test_delete(", "def _delete(")] },
    },
    {
      name: "a test is emptied",
      files: {
        "tests/test_money.py": [
          unit,
          unit.replace("        self.assertEqual(Money(1) + Money(2), Money(3))\n", "        pass\n"),
        ],
      },
    },
    {
      name: "equality becomes truth",
      files: {
        "tests/test_money.py": [
          unit,
          unit.replace("assertEqual(Money(1) + Money(2), Money(3))", "assertTrue(Money(1) + Money(2))"),
        ],
      },
    },
    {
      name: "any error will do",
      files: { "tests/test_store.py": [delTest, delTest.replace("raises(KeyError)", "raises(Exception)")] },
    },
    {
      name: "a failure is swallowed",
      files: {
        "tests/test_store.py": [
          delTest,
          delTest.replace(
            "    assert len(store) == 1\n",
            "    try:\n        assert len(store) == 1\n    except AssertionError:\n        pass\n",
          ),
        ],
      },
    },
    { name: "the test file is deleted", files: { "app/store.py": code, "tests/test_store.py": [delTest, undefined] } },
    {
      name: "the minimum of coverage is lowered",
      files: {
        "pyproject.toml": [
          '[project]\nname = "a"\n\n[tool.coverage.report]\nfail_under = 90\n',
          '[project]\nname = "a"\n\n[tool.coverage.report]\nfail_under = 60\n',
        ],
      },
    },
    {
      name: "the minimum of coverage goes",
      files: {
        "setup.cfg": [
          "[tool:pytest]\naddopts = --cov=app --cov-fail-under=90\n",
          "[tool:pytest]\naddopts = --cov=app\n",
        ],
      },
    },
    {
      name: "the linter looks away from a line",
      files: { "app/a.py": ["import os\n\nprint(os)\n", "import os  # noqa\n\nprint(1)\n"] },
    },
    {
      name: "the type checker looks away",
      files: {
        "app/a.py": ["def f() -> int:\n    return 1\n", 'def f() -> int:\n    return "1"  # type: ignore\n'],
      },
    },
    {
      name: "coverage looks away",
      files: {
        "app/a.py": [
          "def f():\n    return 1\n",
          "def f():\n    return 1\n\n\ndef g():  # pragma: no cover\n    return 2\n",
        ],
      },
    },
    {
      name: "the linter ignores more rules",
      files: {
        "pyproject.toml": [
          '[tool.ruff.lint]\nselect = ["E", "F"]\nignore = ["E501"]\n',
          '[tool.ruff.lint]\nselect = ["E", "F"]\nignore = ["E501", "F401", "F841"]\n',
        ],
      },
    },
    {
      name: "the linter never fails",
      files: { Makefile: ["lint:\n\truff check .\n", "lint:\n\truff check --exit-zero .\n"] },
    },
    {
      name: "a test is deselected",
      files: {
        "pytest.ini": [
          "[pytest]\naddopts = -q\n",
          "[pytest]\naddopts = -q --deselect tests/test_store.py::test_delete\n",
        ],
      },
    },
    {
      name: "a new conftest turns results around",
      files: {
        "app/store.py": code,
        "conftest.py": [
          undefined,
          'import pytest\n\n\n@pytest.hookimpl(hookwrapper=True)\ndef pytest_runtest_makereport(item, call):\n    outcome = yield\n    outcome.get_result().outcome = "passed"\n',
        ],
      },
    },
    {
      name: "python starts with code of the change",
      files: { "app/store.py": code, "sitecustomize.py": [undefined, "import os\nos._exit(0)\n"] },
    },
    {
      name: "the expected value becomes what the code gives",
      files: { "app/store.py": code, "tests/test_store.py": [delTest, delTest.replace("== 1", "== 2")] },
    },
    {
      name: "the tolerance grows",
      files: {
        "tests/test_pi.py": [
          "from app import pi\nimport pytest\n\n\ndef test_pi():\n    assert pi() == pytest.approx(3.1416, abs=1e-4)\n",
          "from app import pi\nimport pytest\n\n\ndef test_pi():\n    assert pi() == pytest.approx(3.1416, abs=10)\n",
        ],
      },
    },
    {
      name: "rows go from a table",
      files: {
        "tests/test_even.py": [
          'import pytest\n\nfrom app import even\n\n\n@pytest.mark.parametrize("n,want", [\n    (1, False),\n    (2, True),\n    (0, True),\n])\ndef test_even(n, want):\n    assert even(n) is want\n',
          'import pytest\n\nfrom app import even\n\n\n@pytest.mark.parametrize("n,want", [\n    (1, False),\n    (2, True),\n])\ndef test_even(n, want):\n    assert even(n) is want\n',
        ],
      },
    },
  ],
  honest: [
    {
      name: "two assertions become rows on one line, and share what they share",
      files: {
        "tests/test_price.py": [
          "from app.price import gross\n\n\ndef test_gross():\n    assert gross(100, 0.2) == 120\n    assert gross(0, 0.2) == 0\n",
          'import pytest\n\nfrom app.price import gross\n\n\n@pytest.mark.parametrize(("net", "sum"), [(100, 120), (0, 0)])\ndef test_gross(net, sum):\n    assert gross(net, 0.2) == sum\n',
        ],
      },
    },
    {
      name: "a test is added",
      files: {
        "app/store.py": code,
        "tests/test_store.py": [delTest, `${delTest}\n\ndef test_has(store):\n    assert "a" in store\n`],
      },
    },
    {
      name: "a test is extended",
      files: {
        "tests/test_store.py": [
          delTest,
          delTest.replace("    assert len(store) == 1\n", '    assert len(store) == 1\n    assert "a" not in store\n'),
        ],
      },
    },
    {
      name: "a local is renamed",
      files: { "tests/test_store.py": [delTest, delTest.replaceAll("left", "remaining")] },
    },
    {
      name: "a test file moves",
      files: {
        "tests/test_store.py": [delTest, undefined],
        "tests/unit/test_store.py": [undefined, delTest.replace("app.store", "app.stores")],
      },
    },
    {
      name: "a test file is split in two",
      files: {
        "tests/test_store.py": [delTest, delTest.slice(0, delTest.indexOf("\n\ndef test_delete_missing"))],
        "tests/test_missing.py": [
          undefined,
          'import pytest\n\nfrom app.store import Store\n\n\ndef test_delete_missing():\n    store = Store(["a"])\n    with pytest.raises(KeyError):\n        store.delete("z")\n',
        ],
      },
    },
    {
      name: "two assertions become a table",
      files: {
        "tests/test_even.py": [
          "from app import even\n\n\ndef test_even():\n    assert even(2) is True\n    assert even(3) is False\n",
          'import pytest\n\nfrom app import even\n\n\n@pytest.mark.parametrize(("n", "want"), [\n    (2, True),\n    (3, False),\n    (0, True),\n])\ndef test_even(n, want):\n    assert even(n) is want\n',
        ],
      },
    },
    {
      name: "a test for one platform is added",
      files: {
        "tests/test_store.py": [
          delTest,
          `${delTest}\n\n@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")\ndef test_fork(store):\n    assert store.fork() == 0\n`,
        ],
      },
    },
    {
      name: "unittest becomes pytest, value for value",
      files: {
        "tests/test_sum.py": [
          "import unittest\n\nfrom app import add\n\n\nclass SumTest(unittest.TestCase):\n    def test_add(self):\n        self.assertEqual(add(1, 2), 3)\n",
          "from app import add\n\n\ndef test_add():\n    assert add(1, 2) == 3\n",
        ],
      },
    },
    {
      name: "a dependency is added",
      files: {
        "pyproject.toml": [
          '[project]\nname = "a"\ndependencies = ["x"]\n\n[tool.coverage.report]\nfail_under = 90\n',
          '[project]\nname = "a"\ndependencies = ["x", "y"]\n\n[tool.coverage.report]\nfail_under = 90\n',
        ],
      },
    },
    {
      name: "a fixture is shared",
      files: {
        "tests/conftest.py": [undefined, "import pytest\n\n\n@pytest.fixture\ndef clock():\n    return 0\n"],
        "tests/test_clock.py": [undefined, "def test_clock(clock):\n    assert clock == 0\n"],
      },
    },
    {
      name: "an ignore goes",
      files: { "app/a.py": ["import os  # noqa: F401\n", "import os\n\nprint(os.name)\n"] },
    },
    {
      name: "words in code that sound like a skip",
      files: {
        "app/skip.py": ["def skip(n):\n    return n\n", "def skip(n):\n    pending = n + 1\n    return pending\n"],
      },
    },
    {
      name: "an error's message is asked for as well",
      files: {
        "tests/test_store.py": [delTest, delTest.replace("raises(KeyError)", 'raises(KeyError, match="z")')],
      },
    },
    {
      name: "a line is wrapped",
      files: {
        "tests/test_money.py": [
          unit,
          unit.replace(
            "self.assertEqual(Money(1) + Money(2), Money(3))",
            "self.assertEqual(\n            Money(1) + Money(2),\n            Money(3),\n        )",
          ),
        ],
      },
    },
  ],
};
