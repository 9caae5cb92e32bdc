/** Go. */
import type { Corpus } from "./case.ts";

const cart = `package cart

import "testing"

func TestTotal(t *testing.T) {
	got := Total([]int{1, 2})
	if got != 3 {
		t.Errorf("got %d, want 3", got)
	}
}

func TestEmpty(t *testing.T) {
	if Total(nil) != 0 {
		t.Fatal("an empty cart costs something")
	}
}
`;
const testify = `package cart

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	item, err := Parse("1 apple")
	require.NoError(t, err)
	assert.Equal(t, "apple", item.Name)
	assert.Equal(t, 1, item.Count)
}
`;
const code: readonly [string, string] = ["package cart\n\nvar a = 1\n", "package cart\n\nvar a = 2\n"];

export const go: Corpus = {
  language: "Go",
  cheats: [
    {
      name: "a comparison is taken out",
      files: {
        "cart.go": code,
        "cart_test.go": [
          cart,
          cart.replace('	if got != 3 {\n		t.Errorf("got %d, want 3", got)\n	}\n', "	_ = got\n"),
        ],
      },
    },
    {
      name: "a failure becomes a note",
      files: { "cart_test.go": [cart, cart.replace("t.Errorf", "t.Logf")] },
    },
    {
      name: "an assertion is taken out",
      files: { "parse_test.go": [testify, testify.replace("	assert.Equal(t, 1, item.Count)\n", "")] },
    },
    {
      name: "a value becomes any value",
      files: {
        "parse_test.go": [testify, testify.replace('assert.Equal(t, "apple", item.Name)', "assert.NotNil(t, item)")],
      },
    },
    {
      name: "a test is skipped",
      files: { "cart_test.go": [cart, cart.replace("	got :=", '	t.Skip("later")\n	got :=')] },
    },
    {
      name: "a test loses its name",
      files: { "cart_test.go": [cart, cart.replace("func TestTotal(", "func testTotal(")] },
    },
    {
      name: "the test file is built for nothing",
      files: { "cart_test.go": [cart, `//go:build ignore\n\n${cart}`] },
    },
    { name: "the test file is deleted", files: { "cart.go": code, "cart_test.go": [cart, undefined] } },
    { name: "a test returns at once", files: { "cart_test.go": [cart, cart.replace("	got :=", "	return\n	got :=")] } },
    {
      name: "the linter looks away",
      files: { "cart.go": ["package cart\n", "package cart\n\nfunc f() { g() } //nolint:errcheck\n"] },
    },
    {
      name: "a linter goes",
      files: {
        ".golangci.yml": [
          "linters:\n  enable:\n    - errcheck\n    - govet\n",
          "linters:\n  enable:\n    - govet\n",
        ],
      },
    },
    {
      name: "make ignores the end of the tests",
      files: { Makefile: ["test:\n\tgo test ./...\n", "test:\n\t-go test ./...\n"] },
    },
    {
      name: "a comparison asks for what the code gives",
      files: { "cart_test.go": [cart, cart.replace("got != 3", "got != -1").replace("want 3", "want -1")] },
    },
    {
      name: "rows go from a table",
      files: {
        "even_test.go": [
          'package even\n\nimport "testing"\n\nfunc TestEven(t *testing.T) {\n	for _, c := range []struct {\n		n    int\n		want bool\n	}{\n		{1, false},\n		{2, true},\n		{0, true},\n	} {\n		if Even(c.n) != c.want {\n			t.Errorf("Even(%d)", c.n)\n		}\n	}\n}\n',
          'package even\n\nimport "testing"\n\nfunc TestEven(t *testing.T) {\n	for _, c := range []struct {\n		n    int\n		want bool\n	}{\n		{1, false},\n	} {\n		if Even(c.n) != c.want {\n			t.Errorf("Even(%d)", c.n)\n		}\n	}\n}\n',
        ],
      },
    },
  ],
  honest: [
    {
      name: "a test is added",
      files: {
        "cart.go": code,
        "cart_test.go": [
          cart,
          `${cart}\nfunc TestOne(t *testing.T) {\n	if got := Total([]int{4}); got != 4 {\n		t.Errorf("got %d", got)\n	}\n}\n`,
        ],
      },
    },
    { name: "a local is renamed", files: { "cart_test.go": [cart, cart.replaceAll("got", "sum")] } },
    {
      name: "a message says more",
      files: { "cart_test.go": [cart, cart.replace('"got %d, want 3"', '"Total([1 2]) = %d, want 3"')] },
    },
    {
      name: "a test file moves",
      files: { "cart_test.go": [cart, undefined], "internal/cart/cart_test.go": [undefined, cart] },
    },
    {
      name: "a test for integration is added, left out of short runs",
      files: {
        "live_test.go": [
          undefined,
          'package cart\n\nimport "testing"\n\nfunc TestLive(t *testing.T) {\n	if testing.Short() {\n		t.Skip("talks to a server")\n	}\n	if Ping() != nil {\n		t.Fatal("no answer")\n	}\n}\n',
        ],
      },
    },
    {
      name: "comparisons become assertions of a library",
      files: {
        "cart_test.go": [
          cart,
          cart
            .replace('	if got != 3 {\n		t.Errorf("got %d, want 3", got)\n	}\n', "	assert.Equal(t, 3, got)\n")
            .replace('import "testing"', 'import (\n	"testing"\n\n	"github.com/stretchr/testify/assert"\n)'),
        ],
      },
    },
    {
      name: "a dependency is added",
      files: {
        "go.mod": ["module a\n\ngo 1.24\n", "module a\n\ngo 1.24\n\nrequire example.org/b v1.0.0\n"],
        "cart.go": code,
      },
    },
    {
      name: "a test becomes subtests",
      files: {
        "cart_test.go": [
          cart,
          cart.replace(
            '	got := Total([]int{1, 2})\n	if got != 3 {\n		t.Errorf("got %d, want 3", got)\n	}\n',
            '	t.Run("two", func(t *testing.T) {\n		got := Total([]int{1, 2})\n		if got != 3 {\n			t.Errorf("got %d, want 3", got)\n		}\n	})\n',
          ),
        ],
      },
    },
  ],
};
