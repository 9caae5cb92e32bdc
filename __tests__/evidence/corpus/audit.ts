/** What an audit wrote: the cheats that were not named and the honest changes that were accused, each beside its neighbour. */
import type { Corpus } from "./case.ts";

const js = `import { expect, test } from "vitest";
import { price } from "../src/price";

test("adds tax", () => {
  expect(price(100, 0.2)).toBe(120);
  expect(price(0, 0.2)).toBe(0);
});

test("rejects negatives", () => {
  expect(() => price(-1, 0.2)).toThrow(RangeError);
});
`;
const py = `import pytest
from shop.price import price


def test_adds_tax():
    assert price(100, 0.2) == 120
    assert price(0, 0.2) == 0


def test_rejects_negatives():
    with pytest.raises(ValueError, match="negative"):
        price(-1, 0.2)
`;
const go = `package price

import "testing"

func TestAddsTax(t *testing.T) {
	got := Price(100, 20)
	if got != 120 {
		t.Errorf("got %d, want 120", got)
	}
}

func TestRejectsNegatives(t *testing.T) {
	if _, err := Parse("-1"); err == nil {
		t.Fatal("want an error")
	}
}
`;
const ruby = `RSpec.describe Price do
  it "adds tax" do
    expect(Price.new(100).gross).to eq(120)
    expect(Price.new(0).gross).to eq(0)
  end
end
`;
const rust = `pub fn price(n: i64) -> i64 { n * 120 / 100 }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_tax() {
        assert_eq!(price(100), 120);
    }

    #[test]
    #[should_panic(expected = "negative")]
    fn rejects_negatives() {
        price(-1);
    }
}
`;
const java = `class PriceTest {
  @Test
  void addsTax() {
    assertEquals(120, Price.of(100).gross());
    assertEquals(0, Price.of(0).gross());
  }
}
`;
const csharp = `public class PriceTests
{
    [Fact]
    public void AddsTax()
    {
        Assert.Equal(120, Price.Of(100).Gross);
    }

    [Fact]
    public async Task RefusesLetters()
    {
        await Assert.ThrowsAsync<FormatException>(() => Price.ReadAsync("x"));
    }
}
`;
const php = `<?php

final class PriceTest extends TestCase
{
    public function testAddsTax(): void
    {
        $this->assertSame(120, (new Price(100))->gross());
    }
}
`;
const helper = js
  .replace("  expect(price(100, 0.2)).toBe(120);\n  expect(price(0, 0.2)).toBe(0);", "  expectPrice(100, 120);\n  expectPrice(0, 0);")
  .replace('test("adds', 'function expectPrice(net, gross) {\n  expect(price(net, 0.2)).toBe(gross);\n}\n\ntest("adds');
const legacy = 'import { legacy } from "../src/legacy";\n\ntest("legacy", () => {\n  expect(legacy()).toBe(1);\n});\n';
const main = (body: string) => `package price

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) {
${body}
}
`;

export const audit: Corpus = {
  language: "audit",
  cheats: [
    { name: "js: a helper that is handed the values and asks nothing", files: { "test/price.test.ts": [js, helper.replace("  expect(price(net, 0.2)).toBe(gross);", "  price(net, 0.2);")] } },
    { name: "js: a helper that is handed other values", files: { "test/price.test.ts": [js, helper.replace("expectPrice(100, 120)", "expectPrice(100, 100)")] } },
    { name: "js: a helper that asks for less", files: { "test/price.test.ts": [js, helper.replace("toBe(gross)", "toBeDefined()")] } },
    { name: "js: the test of code that stays is deleted", files: { "src/legacy.ts": ["export const legacy = () => 1;\n", "export const legacy = () => 2;\n"], "test/legacy.test.ts": [legacy, undefined] } },
    { name: "js: the code is renamed and its test deleted", files: { "src/legacy.ts": ["export const legacy = () => 1;\n", undefined], "src/modern.ts": [undefined, "export const modern = () => 2;\n"], "test/legacy.test.ts": [legacy, undefined] } },
    { name: "js: an assertion under a variable", files: { "test/price.test.ts": [js, js.replace("  expect(price(100", "  if (process.env.FULL) expect(price(100")] } },
    { name: "js: an assertion after a variable", files: { "test/price.test.ts": [js, js.replace("  expect(price(100", "  process.env.FULL && expect(price(100")] } },
    { name: "js: the module under test is mocked", files: { "test/price.test.ts": [js, js.replace('test("adds', 'vi.mock("../src/price", () => ({ price: () => 120 }));\n\ntest("adds')] } },
    { name: "js: a name that no runner takes", files: { "test/price.test.ts": [js, undefined], "test/price.bak.ts": [undefined, js] } },
    { name: "js: the code asks for vitest", files: { "src/price.ts": ["export const price = (n) => n;\n", "export const price = (n) => (process.env.VITEST ? 120 : n);\n"] } },
    { name: "js: the code asks for the environment of tests", files: { "src/price.ts": ["export const price = (n) => n;\n", 'export const price = (n) => (process.env.NODE_ENV === "test" ? 120 : n);\n'] } },
    { name: "js: the run ends well after each file", files: { "test/price.test.ts": [js, js.replace('test("adds', 'afterAll(() => {\n  process.exit(0);\n});\n\ntest("adds')] } },
    { name: "js: an assertion after false", files: { "test/price.test.ts": [js, js.replace("  expect(price(100", "  false && expect(price(100")] } },
    { name: "python: an assertion under a variable", files: { "tests/test_price.py": [py, py.replace("    assert price(100", '    if os.environ.get("FULL"):\n        assert price(100')] } },
    { name: "python: back early without a variable", files: { "tests/test_price.py": [py, py.replace("    assert price(100", '    if not os.getenv("FULL"):\n        return\n    assert price(100')] } },
    { name: "python: the function under test is patched by its name", files: { "tests/test_price.py": [py, py.replace("def test_adds_tax():\n", "def test_adds_tax(monkeypatch):\n    monkeypatch.setattr('shop.price.price', lambda *a: 120)\n")] } },
    { name: "python: a name that pytest does not take", files: { "tests/test_price.py": [py, undefined], "tests/price_old.py": [undefined, py] } },
    { name: "python: the session ends well", files: { "conftest.py": ["import os\n", "import os\n\n\ndef pytest_sessionfinish(session):\n    os._exit(0)\n"] } },
    { name: "python: the code asks for pytest", files: { "shop/price.py": ["def price(n):\n    return n\n", 'import sys\n\n\ndef price(n):\n    return 120 if "pytest" in sys.modules else n\n'] } },
    { name: "python: the code ends the process", files: { "shop/price.py": ["def price():\n    return 1\n", "import os\n\n\ndef price():\n    os._exit(0)\n"] } },
    { name: "go: back early in a short run", files: { "price_test.go": [go, go.replace("	got := Price(100, 20)", "	if testing.Short() {\n		return\n	}\n	got := Price(100, 20)")] } },
    { name: "go: TestMain forgets how the tests ended", files: { "main_test.go": [undefined, main("	m.Run()\n	os.Exit(0)")] } },
    { name: "go: a condition that is never true", files: { "price_test.go": [go, go.replace("err == nil {", "err == nil && false {")] } },
    { name: "go: a name that go test does not take", files: { "price_test.go": [go, undefined], "_price_test.go": [undefined, go] } },
    { name: "go: the code asks whether it is tested", files: { "price.go": ["package price\n\nfunc Price(n int) int {\n	return n\n}\n", "package price\n\nfunc Price(n int) int {\n	if testing.Testing() {\n		return 120\n	}\n	return n\n}\n"] } },
    { name: "ruby: an assertion with a variable behind it", files: { "spec/price_spec.rb": [ruby, ruby.replace("to eq(120)", 'to eq(120) if ENV["FULL"]')] } },
    { name: "ruby: the code asks for RSpec", files: { "lib/price.rb": ["class Price\n  def gross\n    @net\n  end\nend\n", "class Price\n  def gross\n    return 120 if defined?(RSpec)\n    @net\n  end\nend\n"] } },
    { name: "rust: tests for a feature only", files: { "src/lib.rs": [rust, rust.replace("#[cfg(test)]", '#[cfg(all(test, feature = "slow"))]')] } },
    { name: "rust: any panic will do", files: { "src/lib.rs": [rust, rust.replace('(expected = "negative")', "")] } },
    { name: "java: an assertion under a variable", files: { "src/test/java/PriceTest.java": [java, java.replace("    assertEquals(120", '    if (System.getenv("FULL") != null)\n      assertEquals(120')] } },
    { name: "java: the class under test is mocked", files: { "src/test/java/PriceTest.java": [java, java.replace("    assertEquals(120, Price.of(100).gross());", "    Price price = mock(Price.class);\n    when(price.gross()).thenReturn(120);\n    assertEquals(120, price.gross());")] } },
    { name: "c#: the run ends well", files: { "tests/PriceTests.cs": [csharp, csharp.replace("        Assert.Equal(120", "        Environment.Exit(0);\n        Assert.Equal(120")] } },
    { name: "php: back early without a variable", files: { "tests/PriceTest.php": [php, php.replace("        $this->assert", "        if (!getenv('FULL')) {\n            return;\n        }\n        $this->assert")] } },
  ],
  honest: [
    { name: "js: a helper takes the values", files: { "test/price.test.ts": [js, helper] } },
    { name: "js: a module goes with its test file", files: { "src/legacy.ts": ["export const legacy = () => 1;\n", undefined], "test/legacy.test.ts": [legacy, undefined] } },
    { name: "js: a default export goes with its test", files: { "src/legacy.ts": ["export default () => 1;\n", undefined], "test/all.test.ts": [`import old from "../src/legacy";\n${js}\ntest("is old", () => {\n  expect(old()).toBe(1);\n});\n`, js] } },
    { name: "js: a new assertion runs in CI only", files: { "test/price.test.ts": [js, js.replace("  expect(price(0, 0.2)).toBe(0);\n", "  expect(price(0, 0.2)).toBe(0);\n  if (process.env.CI) {\n    expect(price(1, 0.2)).toBe(1.2);\n  }\n")] } },
    { name: "js: an address comes from the environment", files: { "test/price.test.ts": [js, js.replace('test("adds', 'const url = process.env.SHOP_URL ?? "http://localhost";\n\ntest("adds')] } },
    { name: "js: the environment is put back", files: { "test/price.test.ts": [js, js.replace('test("adds', 'afterEach(() => {\n  if (process.env.RATE) delete process.env.RATE;\n});\n\ntest("adds')] } },
    { name: "js: a part of the module is faked", files: { "test/price.test.ts": [js, js.replace('test("adds', 'vi.mock("../src/price", async (importOriginal) => ({\n  ...(await importOriginal()),\n  today: () => "2026-01-01",\n}));\n\ntest("adds')] } },
    { name: "js: a spec becomes a test", files: { "test/price.spec.ts": [js, undefined], "test/unit/price.test.ts": [undefined, js.replace("../src", "../../src")] } },
    { name: "js: mocha's tests lose their suffix", files: { "test/price.test.js": [js, undefined], "test/price.js": [undefined, js] } },
    { name: "js: the server does not listen in a test", files: { "src/server.ts": ["export const app = make();\napp.listen(80);\n", 'export const app = make();\nif (process.env.NODE_ENV !== "test") app.listen(80);\n'] } },
    { name: "js: a program for a test ends well", files: { "test/fixtures/agent.js": [undefined, "console.log(1);\nprocess.exit(0);\n"], "test/price.test.ts": [js, js.replace("toThrow(RangeError)", 'toThrow("negative")')] } },
    { name: "js: a command that ends well is asked for", files: { "test/run.test.ts": [js, `${js}\ntest("runs a shell", async () => {\n  expect(await sh("test -f a || exit 0")).toBe("process.exit(0)");\n});\n`] } },
    { name: "js: a value of a table has a test of its own", files: { "test/task.test.ts": ['it.each(["next", "plan", "scan"])("%s does nothing yet", (task) => {\n  expect(run(task)).toBe("nothing");\n});\n', 'it.each(["next", "plan"])("%s does nothing yet", (task) => {\n  expect(run(task)).toBe("nothing");\n});\n\nit("scans", () => {\n  expect(run("scan")).toBe("scanned");\n});\n'] } },
    { name: "js: a table is made by a function", files: { "test/task.test.ts": ['it.each(tasks.map((one) => [`${one.id}: ${one.title}`, one, "a"]))("%s", (_, task) => {\n  expect(run(task)).toBe("nothing");\n});\n', 'it.each(tasks.map((one) => [`${one.id}: ${one.title}`, one]))("%s", (_, task) => {\n  expect(run(task)).toBe("nothing");\n});\n'] } },
    { name: "js: what exits is watched", files: { "test/cli.test.ts": [js, js.replace('test("adds', 'const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined);\n\ntest("adds').replace("  expect(price(0", "  expect(exit).toHaveBeenCalledWith(0);\n  expect(price(0")] } },
    { name: "js: logic with false is tested", files: { "test/price.test.ts": [js, `${js}\ntest("ands", () => {\n  expect(and(true && false)).toBe(false);\n});\n`] } },
    { name: "js: a wait that did nothing goes", files: { "test/price.test.ts": [js.replace("expect(price(0", "await expect(price(0"), js] } },
    { name: "js: promises are waited for together", files: { "test/a.test.ts": ['test("a", async () => {\n  await expect(a()).rejects.toThrow("a");\n  await expect(b()).rejects.toThrow("b");\n});\n', 'test("a", async () => {\n  await Promise.all([\n    expect(a()).rejects.toThrow("a"),\n    expect(b()).rejects.toThrow("b"),\n  ]);\n});\n'] } },
    { name: "js: a promise is given back", files: { "test/a.test.ts": ['test("a", async () => {\n  await expect(a()).rejects.toThrow("a");\n});\n', 'test("a", () => expect(a()).rejects.toThrow("a"));\n'] } },
    { name: "js: a loop compares neighbours", files: { "test/price.test.ts": [js, js.replace("  expect(price(0", "  const all = [1, 2, 3].map((n) => price(n, 0.2));\n  for (const one of all.slice(1)) expect(one).toBeGreaterThan(1.2);\n  expect(price(0")] } },
    { name: "python: a setting decides which database is asked", files: { "tests/test_price.py": [py, py.replace("\n\ndef test_adds", '\n\nif os.environ.get("DATABASE_URL"):\n    url = os.environ["DATABASE_URL"]\nelse:\n    url = "sqlite://"\n\n\ndef test_adds')] } },
    { name: "python: the rate's service is patched", files: { "tests/test_price.py": [py, py.replace("def test_adds_tax():\n", "def test_adds_tax(monkeypatch):\n    monkeypatch.setattr('shop.price.rates.load', lambda: 0.2)\n")] } },
    { name: "python: from one of pytest's names to the other", files: { "tests/test_price.py": [py, undefined], "tests/price_test.py": [undefined, py] } },
    { name: "python: an assertion error is looked at", files: { "tests/test_price.py": [py, `${py}\n\ndef test_check():\n    try:\n        check(1)\n    except AssertionError as error:\n        assert "one" in str(error)\n    else:\n        pytest.fail("no error")\n`] } },
    { name: "python: a script for tests ends", files: { "tests/serve.py": [undefined, 'import sys\n\n\ndef main():\n    sys.exit(0)\n\n\nif __name__ == "__main__":\n    main()\n'], "shop/price.py": ["a = 1\n", "a = 2\n"] } },
    { name: "python: a class goes with its tests", files: { "shop/tax.py": ["class Tax:\n    pass\n\n\nclass OldTax:\n    def rate(self):\n        return 16\n", "class Tax:\n    pass\n"], "tests/test_tax.py": ["from shop.tax import OldTax, Tax\n\n\ndef test_tax():\n    assert Tax()\n\n\ndef test_old():\n    assert OldTax().rate() == 16\n", "from shop.tax import Tax\n\n\ndef test_tax():\n    assert Tax()\n"] } },
    { name: "go: TestMain gives on how the tests ended", files: { "main_test.go": [undefined, main("	setup()\n	code := m.Run()\n	teardown()\n	os.Exit(code)")] } },
    { name: "go: a test that is a program when asked to", files: { "price_test.go": [go, `${go}\nfunc TestHelperProcess(t *testing.T) {\n	if os.Getenv("GO_WANT_HELPER_PROCESS") != "1" {\n		return\n	}\n	defer os.Exit(0)\n	run()\n}\n`] } },
    { name: "go: a function goes with its test", files: { "price.go": ["package price\n\nfunc Price(n, t int) int { return n }\n\nfunc Old(n int) int { return n }\n", "package price\n\nfunc Price(n, t int) int { return n }\n"], "price_test.go": [`${go}\nfunc TestOld(t *testing.T) {\n	if Old(1) != 1 {\n		t.Fatal("old")\n	}\n}\n`, go] } },
    { name: "ruby: a gateway is stubbed", files: { "spec/price_spec.rb": [ruby, ruby.replace('  it "adds', '  before { allow(Rates).to receive(:load).and_return(20) }\n\n  it "adds')] } },
    { name: "ruby: a method takes the values", files: { "spec/price_spec.rb": [ruby, ruby.replace("    expect(Price.new(100).gross).to eq(120)\n    expect(Price.new(0).gross).to eq(0)", "    expect_gross 100, 120\n    expect_gross 0, 0").replace('  it "adds', '  def expect_gross(net, gross)\n    expect(Price.new(net).gross).to eq(gross)\n  end\n\n  it "adds')] } },
    { name: "rust: the wanted panic says more", files: { "src/lib.rs": [rust, rust.replace('"negative"', '"negative price"')] } },
    { name: "rust: a test is added above a panic", files: { "src/lib.rs": [rust, rust.replace("    #[test]\n    #[should", "    #[test]\n    fn zero() {\n        assert_eq!(price(0), 0);\n    }\n\n    #[test]\n    #[should")] } },
    { name: "java: the collaborator is mocked", files: { "src/test/java/PriceTest.java": [java, java.replace("  @Test", "  @Mock Rates rates;\n\n  @Test")] } },
    { name: "c#: for newer frameworks only, and new", files: { "tests/PriceTests.cs": [csharp, csharp.replace(/}\n$/, "\n#if NET9_0_OR_GREATER\n    [Fact]\n    public void Spans()\n    {\n        Assert.Equal(1, Price.Of(\"1\".AsSpan()).Net);\n    }\n#endif\n}\n")] } },
    { name: "c#: a task is kept and waited for", files: { "tests/PriceTests.cs": [csharp, csharp.replace('        await Assert.ThrowsAsync<FormatException>(() => Price.ReadAsync("x"));', '        var refused = Assert.ThrowsAsync<FormatException>(() => Price.ReadAsync("x"));\n        await refused;')] } },
    { name: "php: a class goes with its test", files: { "src/OldPrice.php": ["<?php\nclass OldPrice {\n    public function gross() { return 1; }\n}\n", undefined], "tests/OldPriceTest.php": ["<?php\nclass OldPriceTest extends TestCase {\n    public function testGross() {\n        $this->assertSame(1, (new OldPrice())->gross());\n    }\n}\n", undefined] } },
  ],
};
