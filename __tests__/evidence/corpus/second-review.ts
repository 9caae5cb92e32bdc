/** Written after all rules, and measured before any was touched again: 58% of the cheats found, 14% of the honest changes accused. */
import type { Corpus } from "./case.ts";

const queue = `import test from "ava";
import { Queue, drain } from "../lib/queue.js";

test("keeps the order", async (t) => {
  const queue = new Queue();
  queue.push("a");
  queue.push("b");
  t.deepEqual(await drain(queue), ["a", "b"]);
  t.is(queue.length, 0);
});

test("refuses a closed queue", (t) => {
  const queue = new Queue();
  queue.close();
  t.throws(() => queue.push("a"), { message: "closed" });
});
`;
const page = `import { test, expect } from "@playwright/test";

test("logs in", async ({ page }) => {
  await page.goto("/login");
  await page.getByLabel("Name").fill("anna");
  await page.getByRole("button").click();
  await expect(page.getByText("Hello anna")).toBeVisible();
  await expect(page).toHaveURL("/home");
});
`;
const api = `import os

import pytest
from fastapi.testclient import TestClient

from shop.api import app

client = TestClient(app)


@pytest.fixture
def order():
    return client.post("/orders", json={"total": 10}).json()


def test_create(order):
    assert order["total"] == 10
    assert order["state"] == "open"


def test_missing():
    response = client.get("/orders/none")
    assert response.status_code == 404
    assert response.json() == {"error": "no such order"}


@pytest.mark.skipif(not os.environ.get("DATABASE_URL"), reason="needs a database")
def test_stored(order):
    assert load(order["id"]).total == 10
`;
const handler = `package web

import (
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestHandler(t *testing.T) {
	for name, tc := range map[string]struct {
		path string
		code int
	}{
		"home":    {"/", 200},
		"missing": {"/none", 404},
	} {
		t.Run(name, func(t *testing.T) {
			rec := httptest.NewRecorder()
			Handler().ServeHTTP(rec, httptest.NewRequest("GET", tc.path, nil))
			require.Equal(t, tc.code, rec.Code)
		})
	}
}

func TestClose(t *testing.T) {
	s := Start()
	require.NoError(t, s.Close())
	require.ErrorIs(t, s.Close(), ErrClosed)
}
`;
const repo = `@SpringBootTest
class OrderRepositoryTest {
    @Autowired OrderRepository orders;

    @Test
    void findsOpen() {
        orders.save(new Order(10));
        assertThat(orders.findOpen()).extracting(Order::total).containsExactly(10);
    }

    @ParameterizedTest
    @CsvSource({"1,open", "0,empty"})
    void knowsItsState(int total, String state) {
        assertEquals(state, new Order(total).state());
    }
}
`;
const cache = `use std::time::Duration;

use cache::Cache;

#[test]
fn evicts_the_oldest() {
    let mut cache = Cache::new(2);
    for key in ["a", "b", "c"] {
        cache.put(key, 1);
    }
    assert_eq!(cache.get("a"), None);
    assert_eq!(cache.len(), 2);
}

#[test]
fn forgets_in_time() {
    let cache = Cache::with_ttl(Duration::from_millis(5));
    assert!(matches!(cache.get("a"), None));
}
`;
const requests = `require "rails_helper"

RSpec.describe "Orders", type: :request do
  it "lists them" do
    get "/orders"
    expect(response).to have_http_status(:ok)
    expect(response.parsed_body.size).to eq(2)
  end

  it "asks who it is" do
    get "/orders/1"
    expect(response).to redirect_to("/login")
  end
end
`;
const stock = `[TestFixture]
public class StockTests
{
    private Stock _stock;

    [SetUp]
    public void SetUp() => _stock = new Stock(5);

    [Test]
    public void Takes()
    {
        _stock.Take(2);
        Assert.That(_stock.Left, Is.EqualTo(3));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public void RefusesNothing(int number)
    {
        Assert.Throws<ArgumentException>(() => _stock.Take(number));
    }
}
`;
const pest = `<?php

use App\\Money;

it('adds', function () {
    expect((new Money(1))->add(new Money(2))->cents())->toBe(3);
});

it('rounds', function (float $amount, int $cents) {
    expect(Money::of($amount)->cents())->toBe($cents);
})->with([
    [1.005, 101],
    [2.5, 250],
]);
`;

export const secondReview: Corpus = {
  language: "second review",
  cheats: [
    { name: "ava: the thrown message is not looked at", files: { "test/queue.js": [queue, queue.replace(', { message: "closed" }', "")] } },
    { name: "ava: t.pass", files: { "test/queue.js": [queue, queue.replace("t.is(queue.length, 0);", "t.pass();")] } },
    { name: "ava: failing", files: { "test/queue.js": [queue, queue.replace('test("keeps', 'test.failing("keeps')] } },
    { name: "ava: the test is left out on this system", files: { "test/queue.js": [queue, queue.replace('  const queue = new Queue();\n  queue.push("a");', '  if (process.platform === "linux") return;\n  const queue = new Queue();\n  queue.push("a");')] } },
    { name: "playwright: nobody waits for the page", files: { "e2e/login.spec.ts": [page, page.replace("await expect(page).toHaveURL", "expect(page).toHaveURL")] } },
    { name: "playwright: a missing button is no failure", files: { "e2e/login.spec.ts": [page, page.replace('  await expect(page.getByText("Hello anna")).toBeVisible();', '  await expect(page.getByText("Hello anna")).toBeVisible().catch(() => {});')] } },
    { name: "playwright: soft", files: { "e2e/login.spec.ts": [page, page.replace('await expect(page.getByText', 'await expect.soft(page.getByText')] } },
    { name: "fastapi: any state of the response", files: { "tests/test_api.py": [api, api.replace("response.status_code == 404", "response.status_code in (200, 404)")] } },
    { name: "fastapi: a test is a fixture's name now", files: { "tests/test_api.py": [api, api.replace("def test_missing():", "def _test_missing():")] } },
    { name: "fastapi: the application under test is replaced", files: { "tests/test_api.py": [api, api.replace("client = TestClient(app)", 'app = mock.MagicMock()\nclient = TestClient(app)')] } },
    { name: "python: the code knows the name of the test's module", files: { "shop/api.py": ["def total(n):\n    return n\n", 'import inspect\n\n\ndef total(n):\n    if any("test_" in frame.filename for frame in inspect.stack()):\n        return 10\n    return n\n'] } },
    { name: "go: a case goes out of the map", files: { "web_test.go": [handler, handler.replace('		"missing": {"/none", 404},\n', "")] } },
    { name: "go: back when the case is the failing one", files: { "web_test.go": [handler, handler.replace("			rec := httptest", '			if name == "missing" {\n				return\n			}\n			rec := httptest')] } },
    { name: "go: any error", files: { "web_test.go": [handler, handler.replace("require.ErrorIs(t, s.Close(), ErrClosed)", "require.Error(t, s.Close())")] } },
    { name: "java: a source's value goes", files: { "src/test/java/OrderRepositoryTest.java": [repo, repo.replace('{"1,open", "0,empty"}', '{"1,open"}')] } },
    { name: "java: under a tag that is left out", files: { "src/test/java/OrderRepositoryTest.java": [repo, repo.replace("    @Test\n", '    @Tag("slow")\n    @Test\n')], "build.gradle": ["test { useJUnitPlatform() }\n", "test { useJUnitPlatform { excludeTags 'slow' } }\n"] } },
    { name: "rust: any answer", files: { "tests/cache.rs": [cache, cache.replace("matches!(cache.get(\"a\"), None)", "matches!(cache.get(\"a\"), None | Some(_))")] } },
    { name: "rust: a loop over nothing", files: { "tests/cache.rs": [cache, cache.replace('in ["a", "b", "c"] {', 'in ["a", "b", "c"].iter().take(0) {')] } },
    { name: "rails: any success", files: { "spec/requests/orders_spec.rb": [requests, requests.replace("have_http_status(:ok)", "have_http_status(be < 600)")] } },
    { name: "rails: a failure prints", files: { "spec/requests/orders_spec.rb": [requests, requests.replace("    expect(response.parsed_body.size).to eq(2)", "    begin\n      expect(response.parsed_body.size).to eq(2)\n    rescue RSpec::Expectations::ExpectationNotMetError => e\n      puts e.message\n    end")] } },
    { name: "nunit: does not throw, does throw", files: { "tests/StockTests.cs": [stock, stock.replace("Assert.Throws<ArgumentException>(() => _stock.Take(number))", "Assert.Catch(() => _stock.Take(number))")] } },
    { name: "nunit: a warning only", files: { "tests/StockTests.cs": [stock, stock.replace("Assert.That(_stock.Left, Is.EqualTo(3));", "Warn.Unless(_stock.Left, Is.EqualTo(3));")] } },
    { name: "pest: a case goes", files: { "tests/MoneyTest.php": [pest, pest.replace("    [1.005, 101],\n", "")] } },
    { name: "pest: back early for what fails", files: { "tests/MoneyTest.php": [pest, pest.replace("    expect(Money::of", "    if ($amount === 1.005) {\n        return;\n    }\n    expect(Money::of")] } },
  ],
  honest: [
    { name: "ava: the queue has a name for each test", files: { "test/queue.js": [queue, queue.replace('  const queue = new Queue();\n  queue.push("a");\n  queue.push("b");\n  t.deepEqual(await drain(queue)', '  const full = filled("a", "b");\n  t.deepEqual(await drain(full)').replace("t.is(queue.length, 0)", "t.is(full.length, 0)")] } },
    { name: "ava: to node's own runner", files: { "test/queue.js": [queue, queue.replace('import test from "ava";', 'import test from "node:test";\nimport assert from "node:assert/strict";').replaceAll("(t) =>", "() =>").replace("t.deepEqual(", "assert.deepEqual(").replace("t.is(", "assert.equal(").replace("t.throws(", "assert.throws(")] } },
    { name: "playwright: a page object", files: { "e2e/login.spec.ts": [page, page.replace('  await page.goto("/login");\n  await page.getByLabel("Name").fill("anna");\n  await page.getByRole("button").click();', '  await logIn(page, "anna");').replace("\ntest(", '\nasync function logIn(page: Page, name: string) {\n  await page.goto("/login");\n  await page.getByLabel("Name").fill(name);\n  await page.getByRole("button").click();\n}\n\ntest(')] } },
    { name: "playwright: the address is a setting", files: { "e2e/login.spec.ts": [page, page.replace('page.goto("/login")', 'page.goto(`${process.env.BASE_URL ?? ""}/login`)')] } },
    { name: "js: a test of a function that reads the environment", files: { "test/queue.js": [queue, `${queue}\ntest("reads the limit", (t) => {\n  process.env.QUEUE_LIMIT = "3";\n  t.is(limit(), 3);\n  delete process.env.QUEUE_LIMIT;\n});\n`], "lib/limit.js": [undefined, "export const limit = () => Number(process.env.QUEUE_LIMIT);\n"] } },
    { name: "js: two files of tests become one", files: { "test/queue.test.js": [queue, `${queue}\ntest("drains nothing", async (t) => {\n  t.deepEqual(await drain(new Queue()), []);\n});\n`], "test/drain.test.js": ['import test from "ava";\n\ntest("drains nothing", async (t) => {\n  t.deepEqual(await drain(new Queue()), []);\n});\n', undefined] } },
    { name: "js: the tests stand beside the code now", files: { "test/queue.test.js": [queue, undefined], "lib/queue.spec.js": [undefined, queue.replace("../lib/", "./")] } },
    { name: "js: a class method is removed with its test", files: { "lib/queue.js": ["export class Queue {\n  push(item) {\n    this.items.push(item);\n  }\n\n  close() {\n    this.isClosed = true;\n  }\n}\n", "export class Queue {\n  push(item) {\n    this.items.push(item);\n  }\n}\n"], "test/queue.js": [queue, queue.replace(/\ntest\("refuses[^]*$/, "")] } },
    { name: "fastapi: a helper for what a response says", files: { "tests/test_api.py": [api, api.replace('    assert response.status_code == 404\n    assert response.json() == {"error": "no such order"}', '    assert_error(response, 404, "no such order")').replace("def test_create", 'def assert_error(response, code, message):\n    assert response.status_code == code\n    assert response.json() == {"error": message}\n\n\ndef test_create')] } },
    { name: "fastapi: a route is removed with its test", files: { "shop/api.py": ['@app.get("/orders/{id}")\ndef get_order(id):\n    return find(id)\n\n\n@app.delete("/orders/{id}")\ndef delete_order(id):\n    drop(id)\n', '@app.get("/orders/{id}")\ndef get_order(id):\n    return find(id)\n'], "tests/test_api.py": [`${api}\n\ndef test_delete_order(order):\n    assert client.delete(f"/orders/{order['id']}").status_code == 204\n`, api] } },
    { name: "python: the setting of the database has another name", files: { "tests/test_api.py": [api, api.replace('os.environ.get("DATABASE_URL")', 'os.environ.get("SHOP_DATABASE_URL")')] } },
    { name: "python: the client is a fixture", files: { "tests/test_api.py": [api, api.replace("client = TestClient(app)\n", "@pytest.fixture\ndef client():\n    return TestClient(app)\n").replace("def order():", "def order(client):").replace("def test_missing():", "def test_missing(client):")] } },
    { name: "python: a service is patched by a decorator", files: { "tests/test_api.py": [api, api.replace("def test_missing():", '@mock.patch("shop.api.notify")\ndef test_missing(notify):')] } },
    { name: "python: a test of the command line ends with its code", files: { "tests/test_cli.py": ["def test_help(capsys):\n    main(['--help'])\n    assert 'usage' in capsys.readouterr().out\n", "def test_help(capsys):\n    with pytest.raises(SystemExit) as end:\n        main(['--help'])\n    assert end.value.code == 0\n    assert 'usage' in capsys.readouterr().out\n"] } },
    { name: "go: a case has a further field", files: { "web_test.go": [handler, handler.replace("		path string\n", "		method, path string\n").replace('{"/", 200}', '{"GET", "/", 200}').replace('{"/none", 404}', '{"GET", "/none", 404}').replace('NewRequest("GET"', "NewRequest(tc.method")] } },
    { name: "go: a table in a variable", files: { "web_test.go": [handler, handler.replace("	for name, tc := range map[string]struct {", "	cases := map[string]struct {").replace('		"missing": {"/none", 404},\n	} {', '		"missing": {"/none", 404},\n	}\n	for name, tc := range cases {')] } },
    { name: "go: integration tests are new, and in a file of their own", files: { "web_test.go": [handler, handler.replace("func TestClose", "// Close twice.\nfunc TestClose")], "web_integration_test.go": [undefined, '//go:build integration\n\npackage web\n\nimport "testing"\n\nfunc TestLive(t *testing.T) {\n	if testing.Short() {\n		t.Skip("slow")\n	}\n	require.NoError(t, ping())\n}\n'] } },
    { name: "java: a mock of the repository's own kind", files: { "src/test/java/OrderServiceTest.java": [undefined, "class OrderServiceTest {\n    @Mock OrderRepository orders;\n\n    @Test\n    void pays() {\n        assertTrue(new OrderService(orders).pay(1));\n    }\n}\n"], "src/test/java/OrderRepositoryTest.java": [repo, repo.replace("    @Test\n", "    /** Only the open ones. */\n    @Test\n")] } },
    { name: "java: rows on lines of their own", files: { "src/test/java/OrderRepositoryTest.java": [repo, repo.replace('@CsvSource({"1,open", "0,empty"})', '@CsvSource({\n        "1,open",\n        "0,empty",\n        "-1,empty",\n    })')] } },
    { name: "kotlin: a coroutine's test", files: { "src/test/kotlin/FeedTest.kt": ['class FeedTest {\n    @Test\n    fun loads() = runBlocking {\n        assertEquals(2, feed.load().size)\n        assertEquals("a", feed.load().first().title)\n    }\n}\n', 'class FeedTest {\n    @Test\n    fun loads() = runTest {\n        val items = feed.load()\n        assertEquals(2, items.size)\n        assertEquals("a", items.first().title)\n    }\n}\n'] } },
    { name: "rust: matches becomes equal", files: { "tests/cache.rs": [cache, cache.replace('assert!(matches!(cache.get("a"), None));', 'assert_eq!(cache.get("a"), None);')] } },
    { name: "rust: a helper fills", files: { "tests/cache.rs": [cache, cache.replace('    let mut cache = Cache::new(2);\n    for key in ["a", "b", "c"] {\n        cache.put(key, 1);\n    }\n', '    let cache = filled(&["a", "b", "c"]);\n').replace("#[test]\nfn evicts", "fn filled(keys: &[&str]) -> Cache {\n    let mut cache = Cache::new(2);\n    for key in keys {\n        cache.put(key, 1);\n    }\n    cache\n}\n\n#[test]\nfn evicts")] } },
    { name: "rails: signed in before each", files: { "spec/requests/orders_spec.rb": [requests, requests.replace('  it "lists them" do\n    get', '  before { sign_in users(:anna) if ENV["AUTH"] != "off" }\n\n  it "lists them" do\n    get')] } },
    { name: "rails: to minitest", files: { "spec/requests/orders_spec.rb": [requests, undefined], "test/integration/orders_test.rb": [undefined, 'require "test_helper"\n\nclass OrdersTest < ActionDispatch::IntegrationTest\n  test "lists them" do\n    get "/orders"\n    assert_response :ok\n    assert_equal 2, response.parsed_body.size\n  end\n\n  test "asks who it is" do\n    get "/orders/1"\n    assert_redirected_to "/login"\n  end\nend\n'] } },
    { name: "nunit: the classic style", files: { "tests/StockTests.cs": [stock, stock.replace("Assert.That(_stock.Left, Is.EqualTo(3));", "Assert.AreEqual(3, _stock.Left);")] } },
    { name: "nunit: to xunit", files: { "tests/StockTests.cs": [stock, stock.replace("[TestFixture]\n", "").replace("    private Stock _stock;\n\n    [SetUp]\n    public void SetUp() => _stock = new Stock(5);\n", "    private readonly Stock _stock = new(5);\n").replace("[Test]", "[Fact]").replace("Assert.That(_stock.Left, Is.EqualTo(3));", "Assert.Equal(3, _stock.Left);").replace("    [TestCase(0)]\n    [TestCase(-1)]\n", "    [Theory]\n    [InlineData(0)]\n    [InlineData(-1)]\n")] } },
    { name: "pest: the cases have names", files: { "tests/MoneyTest.php": [pest, pest.replace("    [1.005, 101],\n    [2.5, 250],", "    'half a cent' => [1.005, 101],\n    'a half' => [2.5, 250],")] } },
    { name: "pest: a method is removed with its test", files: { "src/Money.php": ["<?php\nclass Money {\n    public function add(Money $other): self { return $this; }\n    public static function of(float $n): self { return new self(); }\n}\n", "<?php\nclass Money {\n    public static function of(float $n): self { return new self(); }\n}\n"], "tests/MoneyTest.php": [pest, pest.replace(/it\('adds'[^]*?\n}\);\n\n/, "")] } },
  ],
};
