/** Written after the rules, in other styles than the rest, to see what the rules are worth on what they were not made for. */
import type { Corpus } from "./case.ts";

const chai = `const { expect } = require("chai");
const sinon = require("sinon");
const Mailer = require("../lib/mailer");

describe("Mailer", function () {
  let send;

  beforeEach(function () {
    send = sinon.stub();
  });

  it("sends one mail a person", async function () {
    await new Mailer(send).greet(["a@example.com", "b@example.com"]);
    expect(send.callCount).to.equal(2);
    sinon.assert.calledWith(send, "a@example.com");
  });

  it("rejects an empty list", async function () {
    await expect(new Mailer(send).greet([])).to.be.rejectedWith("nobody");
  });
});
`;
const vue = `import { mount } from "@vue/test-utils";
import Counter from "../Counter.vue";

test("counts", async () => {
  const wrapper = mount(Counter);
  await wrapper.find("button").trigger("click");
  expect(wrapper.text()).toContain("1");
  expect(wrapper.emitted("change")).toHaveLength(1);
  expect(wrapper.emitted("change")[0]).toEqual([1]);
});
`;
const mocked = `from unittest import mock

import pytest
from django.test import TestCase

from shop.models import Order


class OrderTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.order = Order.objects.create(total=10)

    def test_pay(self):
        with mock.patch("shop.gateway.charge") as charge:
            self.order.pay()
        charge.assert_called_once_with(10)
        self.assertIs(self.order.paid, True)
        self.assertQuerySetEqual(Order.objects.open(), [])

    def test_double_pay(self):
        self.order.pay()
        with self.assertRaisesMessage(ValueError, "paid already"):
            self.order.pay()
`;
const suite = `package api

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/suite"
)

type APISuite struct{ suite.Suite }

func (s *APISuite) TestStatus() {
	res := get("/status")
	s.Equal(http.StatusOK, res.Code)
	s.JSONEq("{}", res.Body.String())
}

func TestAPI(t *testing.T) { suite.Run(t, new(APISuite)) }

func TestDiff(t *testing.T) {
	got := load()
	want := Config{Port: 80}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("load() mismatch (-want +got):\\n%s", diff)
	}
}
`;
const kotest = `class ParserTest : FunSpec({
    test("parses a number") {
        parse("1").value shouldBe 1
        shouldThrow<ParseException> { parse("x") }
    }
})
`;
const mockito = `@ExtendWith(MockitoExtension.class)
class OrderServiceTest {
    @Mock Gateway gateway;
    @InjectMocks OrderService service;

    @Test
    void chargesOnce() {
        when(gateway.charge(10)).thenReturn(true);
        service.pay(new Order(10));
        verify(gateway, times(1)).charge(10);
        assertThat(service.open()).hasSize(0).doesNotContainNull();
    }
}
`;
const tokio = `use rstest::rstest;

#[rstest]
#[case("1", 1)]
#[case("22", 22)]
fn parses(#[case] text: &str, #[case] number: u32) {
    assert_eq!(parse(text), Ok(number));
}

#[tokio::test]
async fn connects() -> anyhow::Result<()> {
    let client = Client::connect().await?;
    assert_matches!(client.state(), State::Open { .. });
    Ok(())
}
`;
const rails = `require "test_helper"

class UserTest < ActiveSupport::TestCase
  setup do
    @user = users(:anna)
  end

  test "is invalid without a name" do
    @user.name = nil
    assert_not @user.valid?
    assert_includes @user.errors[:name], "can't be blank"
    assert_difference -> { User.count }, 1 do
      @user.dup.save!(validate: false)
    end
  end
end
`;
const shoulda = `using FluentAssertions;

public class ClockTests
{
    [Theory]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    public async Task Speaks(int hour, string word)
    {
        var spoken = await new Clock().SpeakAsync(hour);
        spoken.Should().Be(word);
        _speaker.Verify(s => s.Say(word), Times.Once);
    }
}
`;
const laravel = `<?php

class OrderTest extends TestCase
{
    #[Test]
    public function it_pays(): void
    {
        $response = $this->postJson('/orders', ['total' => 10]);
        $response->assertStatus(201)->assertJson(['paid' => true]);
        $this->assertDatabaseHas('orders', ['total' => 10]);
    }

    #[DataProvider('totals')]
    public function testTotals(int $total): void
    {
        $this->assertGreaterThan(0, $total);
    }

    public static function totals(): array
    {
        return [
            [1],
            [20],
        ];
    }
}
`;

export const held: Corpus = {
  language: "held back",
  cheats: [
    { name: "chai: a call is not looked at", files: { "test/mailer.js": [chai, chai.replace('    sinon.assert.calledWith(send, "a@example.com");\n', "")] } },
    { name: "chai: at least", files: { "test/mailer.js": [chai, chai.replace("to.equal(2)", "to.be.at.least(0)")] } },
    { name: "chai: no word of the error", files: { "test/mailer.js": [chai, chai.replace('to.be.rejectedWith("nobody")', "to.be.rejected")] } },
    { name: "vue: any length", files: { "src/__tests__/Counter.spec.ts": [vue, vue.replace("toHaveLength(1)", "toBeTruthy()")] } },
    { name: "vue: matches anything", files: { "src/__tests__/Counter.spec.ts": [vue, vue.replace('toContain("1")', "toMatch(/.*/)")] } },
    { name: "jest: retries", files: { "jest.setup.js": ["", "jest.retryTimes(5);\n"], "src/a.js": ["a\n", "b\n"] } },
    { name: "jest: the module under test is mocked away", files: { "src/__tests__/Counter.spec.ts": [vue, vue.replace("\ntest(", '\njest.mock("../Counter.vue", () => ({}));\n\ntest(').replace('  expect(wrapper.emitted("change")[0]).toEqual([1]);\n', "")] } },
    { name: "vitest: a timeout becomes a skip", files: { "src/__tests__/Counter.spec.ts": [vue, vue.replace('test("counts"', 'test.skipIf(process.env.CI)("counts"')] } },
    { name: "django: the call's values are not looked at", files: { "shop/tests/test_order.py": [mocked, mocked.replace("charge.assert_called_once_with(10)", "charge.assert_called()")] } },
    { name: "django: the message is not looked at", files: { "shop/tests/test_order.py": [mocked, mocked.replace('self.assertRaisesMessage(ValueError, "paid already")', "self.assertRaises(Exception)")] } },
    { name: "django: a whole class is skipped", files: { "shop/tests/test_order.py": [mocked, mocked.replace("class OrderTests", '@unittest.skip("slow")\nclass OrderTests')] } },
    { name: "django: a module is skipped", files: { "shop/tests/test_order.py": [mocked, mocked.replace("\n\nclass OrderTests", "\n\npytestmark = pytest.mark.skip\n\n\nclass OrderTests")] } },
    { name: "python: tests under a condition of the environment", files: { "shop/tests/test_order.py": [mocked, mocked.replace("    def test_pay", '    @unittest.skipUnless(os.environ.get("FULL"), "slow")\n    def test_pay')] } },
    { name: "python: assertion becomes a print", files: { "tests/test_a.py": ["def test_a():\n    assert f(1) == 2\n", "def test_a():\n    print(f(1) == 2)\n"] } },
    { name: "python: a tuple is always true", files: { "tests/test_a.py": ["def test_a():\n    assert f(1) == 2\n", 'def test_a():\n    assert (f(1) == 2, "must be two")\n'] } },
    { name: "python: mypy ignores errors of a module", files: { "pyproject.toml": ["[tool.mypy]\nstrict = true\n", '[tool.mypy]\nstrict = true\n\n[[tool.mypy.overrides]]\nmodule = "shop.*"\nignore_errors = true\n'] } },
    { name: "python: tox runs another thing", files: { "tox.ini": ["[testenv]\ncommands = pytest\n", "[testenv]\ncommands = python -c 'pass'\n"] } },
    { name: "go: a suite's assertion goes", files: { "api_test.go": [suite, suite.replace("	s.Equal(http.StatusOK, res.Code)\n", "")] } },
    { name: "go: a suite's method is no test", files: { "api_test.go": [suite, suite.replace("func (s *APISuite) TestStatus", "func (s *APISuite) status")] } },
    { name: "go: the difference is only logged", files: { "api_test.go": [suite, suite.replace("t.Fatalf(", "t.Logf(")] } },
    { name: "go: only short tests in make", files: { Makefile: ["test:\n\tgo test ./...\n", "test:\n\tgo test -short ./...\n"] } },
    { name: "kotest: a test is x-ed", files: { "src/test/kotlin/ParserTest.kt": [kotest, kotest.replace('test("parses', 'xtest("parses')] } },
    { name: "kotest: an assertion goes", files: { "src/test/kotlin/ParserTest.kt": [kotest, kotest.replace('        parse("1").value shouldBe 1\n', "")] } },
    { name: "mockito: any number of times", files: { "src/test/java/OrderServiceTest.java": [mockito, mockito.replace("times(1)", "atLeast(0)")] } },
    { name: "mockito: a check goes", files: { "src/test/java/OrderServiceTest.java": [mockito, mockito.replace("        verify(gateway, times(1)).charge(10);\n", "")] } },
    { name: "gradle: tests are off", files: { "build.gradle": ["plugins { id 'java' }\n", "plugins { id 'java' }\ntest.enabled = false\n"] } },
    { name: "gradle: a class is filtered", files: { "build.gradle.kts": ["tasks.test { useJUnitPlatform() }\n", 'tasks.test { useJUnitPlatform()\n filter { excludeTestsMatching("*OrderServiceTest") } }\n'] } },
    { name: "rust: a case goes", files: { "tests/parse.rs": [tokio, tokio.replace('#[case("22", 22)]\n', "")] } },
    { name: "rust: any state", files: { "tests/parse.rs": [tokio, tokio.replace("State::Open { .. }", "_")] } },
    { name: "rust: built for a feature only", files: { "tests/parse.rs": [tokio, `#![cfg(feature = "slow")]\n${tokio}`] } },
    { name: "rails: an assertion goes", files: { "test/models/user_test.rb": [rails, rails.replace("    assert_not @user.valid?\n", "")] } },
    { name: "rails: skip with a condition", files: { "test/models/user_test.rb": [rails, rails.replace("    @user.name = nil\n", "    skip if ENV['CI']\n    @user.name = nil\n")] } },
    { name: "c#: a row goes", files: { "Tests/ClockTests.cs": [shoulda, shoulda.replace('    [InlineData(2, "two")]\n', "")] } },
    { name: "c#: times", files: { "Tests/ClockTests.cs": [shoulda, shoulda.replace("Times.Once", "Times.AtMostOnce")] } },
    { name: "c#: warnings level", files: { "Shop.csproj": ["<Project>\n<TreatWarningsAsErrors>true</TreatWarningsAsErrors>\n</Project>\n", "<Project>\n</Project>\n"] } },
    { name: "laravel: a status is not looked at", files: { "tests/Feature/OrderTest.php": [laravel, laravel.replace("assertStatus(201)->", "")] } },
    { name: "laravel: an attribute goes", files: { "tests/Feature/OrderTest.php": [laravel, laravel.replace("    #[Test]\n", "")] } },
    { name: "laravel: a row goes", files: { "tests/Feature/OrderTest.php": [laravel, laravel.replace("            [20],\n", "")] } },
    { name: "phpunit: failures stop nothing", files: { "phpunit.xml": ['<phpunit failOnWarning="true">\n</phpunit>\n', '<phpunit failOnWarning="false">\n</phpunit>\n'] } },
  ],
  honest: [
    { name: "chai: a stub is renamed", files: { "test/mailer.js": [chai, chai.replaceAll("send", "deliver")] } },
    { name: "chai: one assertion becomes two", files: { "test/mailer.js": [chai, chai.replace('    sinon.assert.calledWith(send, "a@example.com");\n', '    sinon.assert.calledWith(send, "a@example.com");\n    sinon.assert.calledWith(send, "b@example.com");\n')] } },
    { name: "vue: the test is wrapped in a describe", files: { "src/__tests__/Counter.spec.ts": [vue, vue.replace("\ntest(", '\ndescribe("Counter", () => {\ntest(').replace(/}\);\n$/, "});\n});\n")] } },
    { name: "vue: a variable for a repeated call", files: { "src/__tests__/Counter.spec.ts": [vue, vue.replace('  expect(wrapper.emitted("change")).toHaveLength(1);\n  expect(wrapper.emitted("change")[0]).toEqual([1]);', '  const changes = wrapper.emitted("change");\n  expect(changes).toHaveLength(1);\n  expect(changes[0]).toEqual([1]);')] } },
    { name: "django: a test is split", files: { "shop/tests/test_order.py": [mocked, mocked.replace("        self.assertIs(self.order.paid, True)\n", "").replace("    def test_double_pay", "    def test_is_paid(self):\n        self.order.pay()\n        self.assertIs(self.order.paid, True)\n\n    def test_double_pay")] } },
    { name: "django: a helper for two tests", files: { "shop/tests/test_order.py": [mocked, mocked.replace("        charge.assert_called_once_with(10)\n        self.assertIs(self.order.paid, True)\n", "        self.check(charge)\n").replace("    def test_double_pay", "    def check(self, charge):\n        charge.assert_called_once_with(10)\n        self.assertIs(self.order.paid, True)\n\n    def test_double_pay")] } },
    { name: "python: a marker for the whole module", files: { "shop/tests/test_order.py": [mocked, mocked.replace("\n\nclass OrderTests", "\n\npytestmark = pytest.mark.django_db\n\n\nclass OrderTests")] } },
    { name: "python: f-strings and quotes", files: { "tests/test_a.py": ["def test_a():\n    assert f('x') == 'y'\n", 'def test_a():\n    assert f("x") == "y", f"got {f(1)}"\n'] } },
    { name: "go: a suite gets a test", files: { "api_test.go": [suite, suite.replace("func TestAPI(", "func (s *APISuite) TestMissing() {\n	s.Equal(http.StatusNotFound, get(\"/none\").Code)\n}\n\nfunc TestAPI(")] } },
    { name: "go: want becomes inline", files: { "api_test.go": [suite, suite.replace("	want := Config{Port: 80}\n", "").replace("cmp.Diff(want, got)", "cmp.Diff(Config{Port: 80}, got)")] } },
    { name: "kotest: a test is added", files: { "src/test/kotlin/ParserTest.kt": [kotest, kotest.replace(/}\)\n$/, '    test("parses zero") {\n        parse("0").value shouldBe 0\n    }\n})\n')] } },
    { name: "mockito: a static import", files: { "src/test/java/OrderServiceTest.java": [mockito, mockito.replace("verify(gateway", "Mockito.verify(gateway")] } },
    { name: "mockito: a mock is renamed", files: { "src/test/java/OrderServiceTest.java": [mockito, mockito.replaceAll("gateway", "bank")] } },
    { name: "rust: a case is added", files: { "tests/parse.rs": [tokio, tokio.replace('#[case("22", 22)]\n', '#[case("22", 22)]\n#[case("0", 0)]\n')] } },
    { name: "rust: anyhow goes", files: { "tests/parse.rs": [tokio, tokio.replace(" -> anyhow::Result<()>", "").replace("await?;", "await.unwrap();").replace("    Ok(())\n", "")] } },
    { name: "rails: a fixture is renamed", files: { "test/models/user_test.rb": [rails, rails.replaceAll("@user", "@person")] } },
    { name: "rails: a gem comes from the same place", files: { "Gemfile.lock": ["GEM\n  remote: https://rubygems.example/\n  specs:\n    rails (8.0)\n", "GEM\n  remote: https://rubygems.example/\n  specs:\n    rails (8.0)\n    money (1.0)\n"] } },
    { name: "c#: a row is added", files: { "Tests/ClockTests.cs": [shoulda, shoulda.replace('    [InlineData(2, "two")]\n', '    [InlineData(2, "two")]\n    [InlineData(3, "three")]\n')] } },
    { name: "c#: the namespace goes to one line", files: { "Tests/ClockTests.cs": [shoulda, shoulda.replace("public class", "namespace Shop;\n\npublic class")] } },
    { name: "laravel: a row is added", files: { "tests/Feature/OrderTest.php": [laravel, laravel.replace("            [20],\n", "            [20],\n            [300],\n")] } },
    { name: "laravel: the chain is broken into lines", files: { "tests/Feature/OrderTest.php": [laravel, laravel.replace("$response->assertStatus(201)->assertJson", "$response\n            ->assertStatus(201)\n            ->assertJson")] } },
    { name: "a script that builds is added, and one that formats", files: { "package.json": ['{\n  "scripts": {\n    "test": "jest"\n  }\n}\n', '{\n  "scripts": {\n    "build": "tsc",\n    "format": "prettier .",\n    "test": "jest"\n  }\n}\n'] } },
    { name: "a tool's number changes in the code", files: { "src/retry.ts": ["export const retries = 2;\n", "export const retries = 5;\n"] } },
    { name: "a file about skipping is added with its test", files: { "src/skip.py": [undefined, "def skip(items, n):\n    return items[n:]\n"], "tests/test_skip.py": [undefined, "from src.skip import skip\n\n\ndef test_skip():\n    assert skip([1, 2], 1) == [2]\n"] } },
  ],
};
