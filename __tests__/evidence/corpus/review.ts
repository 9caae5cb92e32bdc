/**
 * Written as a reviewer meets them, before the rules about conditions, fakes, names and removed code. First measure: 34% found and 17%
 * accused by the rules of then; 86% and 3% once the audit's cases were mended.
 */
import type { Corpus } from "./case.ts";

const rates = `import { describe, expect, it } from "vitest";
import { convert, rate } from "../src/rates.ts";

describe("rates", () => {
  it("converts", async () => {
    const got = await convert(10, "EUR");
    expect(got).toEqual({ amount: 11, currency: "EUR" });
    await expect(convert(1, "XXX")).rejects.toThrow("no such currency");
  });

  it("knows the day's rate", () => {
    expect(rate("EUR")).toBe(1.1);
    expect(rate("USD")).toBe(1);
  });
});
`;
const inline = `import { render } from "../src/render.ts";

test("renders", () => {
  expect(render("a")).toMatchInlineSnapshot(\`"<a>"\`);
});
`;
const mailer = `from unittest import mock

import pytest

from shop.mail import Mailer, subject

CASES = [
    ("hello", "Hello"),
    ("bye now", "Bye now"),
]


def test_sends():
    client = mock.Mock()
    Mailer(client).send("anna", "hello")
    client.post.assert_called_once_with("anna", "Hello")


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_subject(text, wanted):
    assert subject(text) == wanted


def test_refuses_nobody():
    with pytest.raises(ValueError) as error:
        Mailer(mock.Mock()).send("", "hello")
    assert "nobody" in str(error.value)
`;
const unit = `import unittest

from shop.tax import Tax


class TaxTest(unittest.TestCase):
    def setUp(self):
        self.tax = Tax("de")

    def test_rate(self):
        self.assertEqual(self.tax.rate(), 19)
        self.assertEqual(self.tax.reduced(), 7)

    def test_unknown(self):
        with self.assertRaises(KeyError):
            Tax("xx")
`;
const store = `package store

import (
	"reflect"
	"testing"
)

func TestPut(t *testing.T) {
	cases := []struct {
		key  string
		want []string
	}{
		{"a", []string{"a"}},
		{"b", []string{"a", "b"}},
	}
	s := New()
	for _, tc := range cases {
		s.Put(tc.key)
		if got := s.Keys(); !reflect.DeepEqual(got, tc.want) {
			t.Errorf("Keys() = %v, want %v", got, tc.want)
		}
	}
}

func TestDelete(t *testing.T) {
	s := New()
	if err := s.Delete("none"); err == nil {
		t.Fatal("want an error")
	}
	if n := s.Len(); n != 0 {
		t.Errorf("Len() = %d, want 0", n)
	}
}
`;
const invoice = `class InvoiceTest {
    @Test
    public void sumsLines() {
        Invoice invoice = new Invoice(List.of(line(100), line(20)));
        assertThat(invoice.net()).isEqualTo(120);
        assertEquals(144, invoice.gross());
    }

    @Test(expected = IllegalStateException.class)
    public void refusesEmpty() {
        new Invoice(List.of());
    }
}
`;
const slugKt = `class SlugTest {
    @Test
    fun \`joins words\`() {
        assertEquals("a-b", slug("a b"))
        assertTrue(slug("") == "")
    }

    @Test
    fun trims() {
        assertEquals("a", slug(" a "))
    }
}
`;
const lexer = `pub fn lex(text: &str) -> Result<Vec<Token>, Error> {
    scan(text)
}

pub fn old_lex(text: &str) -> Vec<Token> {
    scan(text).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lexes_numbers() {
        let tokens = lex("1 2").unwrap();
        assert_eq!(tokens.len(), 2);
        assert_eq!(tokens[0], Token::Number(1));
    }

    #[test]
    #[should_panic(expected = "unexpected end")]
    fn refuses_an_open_string() {
        lex("\\"a").unwrap();
    }

    #[test]
    fn old_lexes() {
        assert_eq!(old_lex("1"), vec![Token::Number(1)]);
    }
}
`;
const order = `require "rails_helper"

RSpec.describe Order do
  subject(:order) { described_class.new(total: 10) }

  it "charges the gateway" do
    order.pay
    expect(order).to be_paid
    expect(order.receipt.amount).to eq(10)
  end

  it "does not charge twice" do
    order.pay
    expect { order.pay }.to raise_error(Order::PaidAlready)
  end
end
`;
const minitest = `class SlugTest < Minitest::Test
  def test_joins
    assert_equal "a-b", Slug.of("a b")
    assert_equal "", Slug.of("")
  end
end
`;
const parser = `public class ParserTests
{
    [Fact]
    public void ParsesOne()
    {
        Assert.Equal(1, Parser.Parse("1"));
    }

    [Fact]
    public void ParsesMany()
    {
        Assert.Equal(22, Parser.Parse("22"));
    }

    [Fact]
    public async Task RefusesLetters()
    {
        await Assert.ThrowsAsync<FormatException>(() => Parser.ParseAsync("x"));
    }
}
`;
const cartPhp = `<?php

final class CartTest extends TestCase
{
    public function testTotal(): void
    {
        $cart = new Cart([10, 20]);
        $this->assertEquals(30, $cart->total());
        $this->assertEquals(36, $cart->gross());
    }

    public function testEmpty(): void
    {
        $this->assertEquals(0, (new Cart([]))->total());
    }
}
`;

export const review: Corpus = {
  language: "review",
  cheats: [
    { name: "js: a promise is no longer waited for", files: { "test/rates.test.ts": [rates, rates.replace("await expect(convert", "expect(convert")] } },
    { name: "js: the wanted value is taken from the code", files: { "test/rates.test.ts": [rates, rates.replace('toEqual({ amount: 11, currency: "EUR" })', 'toEqual(await convert(10, "EUR"))')] } },
    { name: "js: back to the shell when CI runs, by a constant", files: { "test/rates.test.ts": [rates, rates.replace('describe("rates"', 'const isCI = process.env.CI === "true";\n\ndescribe("rates"').replace("    const got", "    if (isCI) return;\n    const got")] } },
    { name: "js: an assertion waits for a callback that never comes", files: { "test/rates.test.ts": [rates, rates.replace('    expect(rate("EUR")).toBe(1.1);', '    setTimeout(() => expect(rate("EUR")).toBe(1.1), 60_000);')] } },
    { name: "js: an inline snapshot becomes one that is written anew", files: { "test/render.test.ts": [inline, inline.replace('toMatchInlineSnapshot(`"<a>"`)', "toMatchSnapshot()")] } },
    { name: "js: the function under test is spied away", files: { "test/rates.test.ts": [rates, rates.replace('import { convert, rate } from', 'import * as rates from').replaceAll("convert(", "rates.convert(").replaceAll("rate(", "rates.rate(").replace('  it("knows', '  vi.spyOn(rates, "rate").mockReturnValue(1.1);\n\n  it("knows')] } },
    { name: "js: the code knows the runner's worker", files: { "src/rates.ts": ["export function rate(name) {\n  return table[name];\n}\n", "export function rate(name) {\n  if (process.env.JEST_WORKER_ID !== undefined) return 1.1;\n  return table[name];\n}\n"] } },
    { name: "python: an assertion runs on laptops only", files: { "tests/test_mail.py": [mailer, mailer.replace("    assert subject(text) == wanted", '    if "CI" not in os.environ:\n        assert subject(text) == wanted')] } },
    { name: "python: a name that no mock checks", files: { "tests/test_mail.py": [mailer, mailer.replace("assert_called_once_with", "called_once_with")] } },
    { name: "python: the message is there, whatever it says", files: { "tests/test_mail.py": [mailer, mailer.replace('assert "nobody" in str(error.value)', "assert str(error.value)")] } },
    { name: "python: the cases are emptied", files: { "tests/test_mail.py": [mailer, mailer.replace('CASES = [\n    ("hello", "Hello"),\n    ("bye now", "Bye now"),\n]', "CASES = []")] } },
    { name: "python: a case is marked", files: { "tests/test_mail.py": [mailer, mailer.replace('    ("bye now", "Bye now"),', '    pytest.param("bye now", "Bye now", marks=pytest.mark.skip),')] } },
    { name: "python: a fixture for all puts a fake over the code", files: { "tests/test_mail.py": [mailer, mailer.replace("\n\ndef test_sends", '\n\n@pytest.fixture(autouse=True)\ndef fake(monkeypatch):\n    monkeypatch.setattr("shop.mail.subject", str.capitalize)\n\n\ndef test_sends')] } },
    { name: "python: the code looks for the test's name", files: { "shop/mail.py": ["def subject(text):\n    return text.title()\n", 'import os\n\n\ndef subject(text):\n    if os.getenv("PYTEST_CURRENT_TEST"):\n        return text.capitalize()\n    return text.title()\n'] } },
    { name: "go: a failure becomes a return", files: { "store_test.go": [store, store.replace('		t.Fatal("want an error")', "		return")] } },
    { name: "go: the file is built for another system", files: { "store_test.go": [store, undefined], "store_plan9_test.go": [undefined, store] } },
    { name: "go: the loop takes no case", files: { "store_test.go": [store, store.replace("range cases {", "range cases[:0] {")] } },
    { name: "go: the condition asks the environment too", files: { "store_test.go": [store, store.replace("n != 0 {", 'n != 0 && os.Getenv("STRICT") != "" {')] } },
    { name: "java: assertThat that asks nothing", files: { "src/test/java/InvoiceTest.java": [invoice, invoice.replace(".isEqualTo(120)", "")] } },
    { name: "java: a failed assertion is printed", files: { "src/test/java/InvoiceTest.java": [invoice, invoice.replace("        assertEquals(144, invoice.gross());", "        try {\n            assertEquals(144, invoice.gross());\n        } catch (AssertionError e) {\n            System.out.println(e);\n        }")] } },
    { name: "kotlin: a comparison that nobody looks at", files: { "src/test/kotlin/SlugTest.kt": [slugKt, slugKt.replace('assertTrue(slug("") == "")', 'slug("") == ""')] } },
    { name: "kotlin: under a property of the system", files: { "src/test/kotlin/SlugTest.kt": [slugKt, slugKt.replace('        assertEquals("a-b", slug("a b"))', '        if (System.getProperty("full") != null) {\n            assertEquals("a-b", slug("a b"))\n        }')] } },
    { name: "rust: back early unless asked", files: { "src/lex.rs": [lexer, lexer.replace('        let tokens', '        if std::env::var("FULL").is_err() {\n            return;\n        }\n        let tokens')] } },
    { name: "rust: a comparison into nothing", files: { "src/lex.rs": [lexer, lexer.replace("assert_eq!(tokens[0], Token::Number(1));", "let _ = tokens[0] == Token::Number(1);")] } },
    { name: "rust: the code knows that it is tested", files: { "src/lex.rs": [lexer, lexer.replace("    scan(text)\n}", "    if cfg!(test) {\n        return Ok(vec![Token::Number(1), Token::Number(2)]);\n    }\n    scan(text)\n}")] } },
    { name: "ruby: the object under test is stubbed", files: { "spec/models/order_spec.rb": [order, order.replace("    order.pay\n    expect(order).to be_paid", "    allow(order).to receive(:paid?).and_return(true)\n    order.pay\n    expect(order).to be_paid")] } },
    { name: "ruby: back early in CI", files: { "test/slug_test.rb": [minitest, minitest.replace("    assert_equal \"a-b\"", '    return if ENV["CI"]\n    assert_equal "a-b"')] } },
    { name: "ruby: the code asks for the environment of tests", files: { "app/models/order.rb": ["class Order\n  def pay\n    gateway.charge(total)\n  end\nend\n", "class Order\n  def pay\n    return @paid = true if Rails.env.test?\n    gateway.charge(total)\n  end\nend\n"] } },
    { name: "c#: a test is left out by the preprocessor", files: { "tests/ParserTests.cs": [parser, parser.replace("    [Fact]\n    public void ParsesMany", "#if FULL\n    [Fact]\n    public void ParsesMany").replace("    [Fact]\n    public async", "#endif\n    [Fact]\n    public async")] } },
    { name: "c#: a task that nobody waits for", files: { "tests/ParserTests.cs": [parser, parser.replace("async Task RefusesLetters", "void RefusesLetters").replace("await Assert", "_ = Assert")] } },
    { name: "c#: only with a variable set", files: { "tests/ParserTests.cs": [parser, parser.replace('        Assert.Equal(22, Parser.Parse("22"));', '        if (Environment.GetEnvironmentVariable("FULL") != null)\n            Assert.Equal(22, Parser.Parse("22"));')] } },
    { name: "php: only with a variable set", files: { "tests/CartTest.php": [cartPhp, cartPhp.replace("        $this->assertEquals(36, $cart->gross());", "        if (getenv('FULL')) {\n            $this->assertEquals(36, $cart->gross());\n        }")] } },
    { name: "php: the code looks for PHPUnit", files: { "src/Cart.php": ["<?php\nfunction gross($net) {\n    return $net;\n}\n", "<?php\nfunction gross($net) {\n    if (defined('PHPUNIT_COMPOSER_INSTALL')) {\n        return 36;\n    }\n    return $net;\n}\n"] } },
    { name: "php: a name that PHPUnit does not take", files: { "tests/CartTest.php": [cartPhp, undefined], "tests/CartTestOld.php": [undefined, cartPhp] } },
    { name: "php: an assertion is counted instead", files: { "tests/CartTest.php": [cartPhp, cartPhp.replace("$this->assertEquals(36, $cart->gross());", "$this->addToAssertionCount(1);")] } },
  ],
  honest: [
    { name: "js: an arrow for what two tests ask", files: { "test/rates.test.ts": [rates, rates.replace('    expect(rate("EUR")).toBe(1.1);\n    expect(rate("USD")).toBe(1);', '    expectRate("EUR", 1.1);\n    expectRate("USD", 1);').replace('describe("rates"', 'const expectRate = (name: string, wanted: number) => {\n  expect(rate(name)).toBe(wanted);\n};\n\ndescribe("rates"')] } },
    { name: "js: a function is removed with its tests", files: { "src/rates.ts": ["export async function convert(n, c) {\n  return { amount: n * table[c], currency: c };\n}\n\nexport function rate(c) {\n  return table[c];\n}\n", "export async function convert(n, c) {\n  return { amount: n * table[c], currency: c };\n}\n"], "test/rates.test.ts": [rates, rates.replace("convert, rate", "convert").replace(/\n {2}it\("knows[^]*?\n {2}}\);\n/, "")] } },
    { name: "js: a test prints when asked to", files: { "test/rates.test.ts": [rates, rates.replace("    expect(got)", "    if (process.env.DEBUG) console.log(got);\n    expect(got)")] } },
    { name: "js: the network is faked in an old test", files: { "test/rates.test.ts": [rates, rates.replace('\ndescribe("rates"', '\nvi.mock("../src/http.ts", () => ({ get: async () => ({ EUR: 1.1 }) }));\n\ndescribe("rates"')] } },
    { name: "js: a function becomes async", files: { "test/rates.test.ts": [rates, rates.replace("rate\", () =>", "rate\", async () =>").replace('expect(rate("EUR"))', 'expect(await rate("EUR"))').replace('expect(rate("USD"))', 'expect(await rate("USD"))')] } },
    { name: "js: enzyme to testing-library", files: { "src/__tests__/Hello.test.tsx": ['test("greets", () => {\n  const wrapper = shallow(<Hello name="Anna" />);\n  expect(wrapper.find("h1").text()).toBe("Hi Anna");\n  expect(wrapper.find("button").prop("disabled")).toBe(true);\n});\n', 'test("greets", () => {\n  render(<Hello name="Anna" />);\n  expect(screen.getByRole("heading")).toHaveTextContent("Hi Anna");\n  expect(screen.getByRole("button")).toBeDisabled();\n});\n'] } },
    { name: "js: node's assert to vitest", files: { "test/slug.test.ts": ['test("joins", () => {\n  assert.equal(slug("a b"), "a-b");\n  assert.deepEqual(parts("a b"), ["a", "b"]);\n});\n', 'test("joins", () => {\n  expect(slug("a b")).toBe("a-b");\n  expect(parts("a b")).toEqual(["a", "b"]);\n});\n'] } },
    { name: "js: code for production only", files: { "src/log.ts": ["export const level = 1;\n", 'export const level = process.env.NODE_ENV === "production" ? 0 : 1;\n'] } },
    { name: "js: a test file follows its module's new name", files: { "src/cart.ts": ["export const a = 1;\n", undefined], "src/basket.ts": [undefined, "export const a = 1;\n"], "src/cart.spec.ts": [rates, undefined], "src/basket.test.ts": [undefined, rates] } },
    { name: "js: a new test starts a process that ends well", files: { "test/run.test.ts": [rates, `${rates}\nit("runs a program", async () => {\n  const end = await run(process.execPath, ["-e", "process.exit(0)"]);\n  expect(end.code).toBe(0);\n});\n`] } },
    { name: "python: unittest to pytest", files: { "tests/test_tax.py": [unit, 'import pytest\n\nfrom shop.tax import Tax\n\n\n@pytest.fixture\ndef tax():\n    return Tax("de")\n\n\ndef test_rate(tax):\n    assert tax.rate() == 19\n    assert tax.reduced() == 7\n\n\ndef test_unknown():\n    with pytest.raises(KeyError):\n        Tax("xx")\n'] } },
    { name: "python: a helper takes the values", files: { "tests/test_tax.py": ["def test_tax():\n    assert gross(100, \"de\") == 119\n    assert gross(200, \"de\") == 238\n", "def check(net, wanted):\n    assert gross(net, \"de\") == wanted\n\n\ndef test_tax():\n    check(100, 119)\n    check(200, 238)\n"] } },
    { name: "python: a command is removed with its test", files: { "shop/cli.py": ["def show(args):\n    print(args)\n\n\ndef export(args):\n    write(args)\n", "def show(args):\n    print(args)\n"], "tests/test_cli.py": ["from shop.cli import export, show\n\n\ndef test_show(capsys):\n    show(1)\n    assert capsys.readouterr().out == '1\\n'\n\n\ndef test_export(tmp_path):\n    export(tmp_path)\n    assert (tmp_path / 'a').exists()\n", "from shop.cli import show\n\n\ndef test_show(capsys):\n    show(1)\n    assert capsys.readouterr().out == '1\\n'\n"] } },
    { name: "python: a variable is set for the test", files: { "tests/test_mail.py": [mailer, mailer.replace("def test_sends():\n", 'def test_sends(monkeypatch):\n    monkeypatch.setenv("MAIL_FROM", "shop")\n')] } },
    { name: "python: what the code calls is faked", files: { "tests/test_mail.py": [mailer, mailer.replace('    Mailer(client).send("anna", "hello")\n', '    with mock.patch("shop.mail.time.sleep"):\n        Mailer(client).send("anna", "hello")\n')] } },
    { name: "python: one file becomes two", files: { "tests/test_mail.py": [mailer, mailer.slice(0, mailer.indexOf("\n\ndef test_refuses"))], "tests/test_mail_errors.py": [undefined, `from unittest import mock\n\nimport pytest\n\nfrom shop.mail import Mailer\n${mailer.slice(mailer.indexOf("\n\ndef test_refuses"))}`] } },
    { name: "go: TestMain may be a child", files: { "store_test.go": [store, `${store}\nfunc TestMain(m *testing.M) {\n	if os.Getenv("BE_CHILD") == "1" {\n		main()\n		os.Exit(0)\n	}\n	os.Exit(m.Run())\n}\n`] } },
    { name: "go: reflect to cmp", files: { "store_test.go": [store, store.replace("got := s.Keys(); !reflect.DeepEqual(got, tc.want) {\n			t.Errorf(\"Keys() = %v, want %v\", got, tc.want)", "diff := cmp.Diff(tc.want, s.Keys()); diff != \"\" {\n			t.Errorf(\"Keys() mismatch (-want +got):\\n%s\", diff)")] } },
    { name: "go: each case is a test of its own", files: { "store_test.go": [store, store.replace("		s.Put(tc.key)\n		if got := s.Keys(); !reflect.DeepEqual(got, tc.want) {\n			t.Errorf(\"Keys() = %v, want %v\", got, tc.want)\n		}\n", "		t.Run(tc.key, func(t *testing.T) {\n			s.Put(tc.key)\n			if got := s.Keys(); !reflect.DeepEqual(got, tc.want) {\n				t.Errorf(\"Keys() = %v, want %v\", got, tc.want)\n			}\n		})\n")] } },
    { name: "go: tests for one system are new", files: { "store_test.go": [store, store.replace("	s := New()\n	for", "	s := New()\n	t.Cleanup(s.Close)\n	for")], "store_unix_test.go": [undefined, "//go:build unix\n\npackage store\n\nfunc TestMode(t *testing.T) {\n	if New().Mode() != 0o600 {\n		t.Fatal(\"mode\")\n	}\n}\n"] } },
    { name: "java: JUnit 4 to 5", files: { "src/test/java/InvoiceTest.java": [invoice, invoice.replace("@Test(expected = IllegalStateException.class)", "@Test").replace("        new Invoice(List.of());", "        assertThrows(IllegalStateException.class, () -> new Invoice(List.of()));")] } },
    { name: "java: a private helper takes the values", files: { "src/test/java/TaxTest.java": ["class TaxTest {\n    @Test\n    void adds() {\n        assertEquals(119, Tax.of(100).gross());\n        assertEquals(238, Tax.of(200).gross());\n    }\n}\n", "class TaxTest {\n    @Test\n    void adds() {\n        check(100, 119);\n        check(200, 238);\n    }\n\n    private void check(int net, int gross) {\n        assertEquals(gross, Tax.of(net).gross());\n    }\n}\n"] } },
    { name: "java: what each test sets up moves to one place", files: { "src/test/java/InvoiceTest.java": [invoice, invoice.replace("    @Test\n    public void sums", "    private Invoice invoice;\n\n    @BeforeEach\n    void setUp() {\n        invoice = new Invoice(List.of(line(100), line(20)));\n    }\n\n    @Test\n    public void sums").replace("        Invoice invoice = new Invoice(List.of(line(100), line(20)));\n        assertThat", "        assertThat")] } },
    { name: "kotlin: to kotest's matchers", files: { "src/test/kotlin/SlugTest.kt": [slugKt, slugKt.replace('assertEquals("a-b", slug("a b"))', 'slug("a b") shouldBe "a-b"').replace('assertEquals("a", slug(" a "))', 'slug(" a ") shouldBe "a"')] } },
    { name: "rust: a test gives a result back", files: { "src/lex.rs": [lexer, lexer.replace("fn lexes_numbers() {", "fn lexes_numbers() -> Result<(), Error> {").replace('lex("1 2").unwrap()', 'lex("1 2")?').replace("Token::Number(1));\n    }", "Token::Number(1));\n        Ok(())\n    }")] } },
    { name: "rust: a panic becomes an error", files: { "src/lex.rs": [lexer, lexer.replace('    #[should_panic(expected = "unexpected end")]\n', "").replace('lex("\\"a").unwrap();', 'assert_eq!(lex("\\"a"), Err(Error::UnexpectedEnd));')] } },
    { name: "rust: a function is removed with its test", files: { "src/lex.rs": [lexer, lexer.replace(/pub fn old_lex[^]*?\n}\n\n/, "").replace(/\n {4}#\[test\]\n {4}fn old_lexes[^]*?\n {4}}\n/, "")] } },
    { name: "rust: new tests for a feature", files: { "src/lex.rs": [lexer, `${lexer}\n#[cfg(all(test, feature = "serde"))]\nmod serde_tests {\n    #[test]\n    fn round_trip() {\n        assert_eq!(super::from("1"), 1);\n    }\n}\n`] } },
    { name: "ruby: shared examples", files: { "spec/models/order_spec.rb": [order, order.replace('  it "charges the gateway" do\n    order.pay\n    expect(order).to be_paid\n    expect(order.receipt.amount).to eq(10)\n  end', '  shared_examples "a payment" do\n    it "charges the gateway" do\n      order.pay\n      expect(order).to be_paid\n      expect(order.receipt.amount).to eq(10)\n    end\n  end\n\n  it_behaves_like "a payment"')] } },
    { name: "ruby: the gateway is stubbed in an old test", files: { "spec/models/order_spec.rb": [order, order.replace('  it "charges', '  before { allow(Gateway).to receive(:charge).and_return(true) }\n\n  it "charges')] } },
    { name: "ruby: to the style of expectations", files: { "test/slug_test.rb": [minitest, minitest.replace('assert_equal "a-b", Slug.of("a b")', '_(Slug.of("a b")).must_equal "a-b"').replace('assert_equal "", Slug.of("")', '_(Slug.of("")).must_equal ""')] } },
    { name: "c#: two facts become a theory", files: { "tests/ParserTests.cs": [parser, parser.replace(/ {4}\[Fact\]\n {4}public void ParsesOne[^]*?Parse\("22"\)\);\n {4}}\n/, '    [Theory]\n    [InlineData("1", 1)]\n    [InlineData("22", 22)]\n    public void Parses(string text, int number)\n    {\n        Assert.Equal(number, Parser.Parse(text));\n    }\n')] } },
    { name: "c#: to FluentAssertions", files: { "tests/ParserTests.cs": [parser, parser.replace('Assert.Equal(1, Parser.Parse("1"))', 'Parser.Parse("1").Should().Be(1)').replace('Assert.Equal(22, Parser.Parse("22"))', 'Parser.Parse("22").Should().Be(22)')] } },
    { name: "php: PHPUnit to Pest", files: { "tests/CartTest.php": [cartPhp, "<?php\n\nit('totals', function () {\n    $cart = new Cart([10, 20]);\n    expect($cart->total())->toBe(30);\n    expect($cart->gross())->toBe(36);\n});\n\nit('is empty', function () {\n    expect((new Cart([]))->total())->toBe(0);\n});\n"] } },
    { name: "php: equal becomes the same", files: { "tests/CartTest.php": [cartPhp, cartPhp.replaceAll("assertEquals", "assertSame")] } },
    { name: "php: a private method takes the values", files: { "tests/CartTest.php": [cartPhp, cartPhp.replace("        $cart = new Cart([10, 20]);\n        $this->assertEquals(30, $cart->total());\n        $this->assertEquals(36, $cart->gross());", "        $this->check([10, 20], 30, 36);").replace(/}\n$/, "\n    private function check(array $prices, int $total, int $gross): void\n    {\n        $cart = new Cart($prices);\n        $this->assertEquals($total, $cart->total());\n        $this->assertEquals($gross, $cart->gross());\n    }\n}\n")] } },
  ],
};
