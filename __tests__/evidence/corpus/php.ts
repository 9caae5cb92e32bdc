/** PHP. */
import type { Corpus } from "./case.ts";

const unit = `<?php

use PHPUnit\\Framework\\TestCase;

final class CartTest extends TestCase
{
    public function testSumsUp(): void
    {
        $total = (new Cart([1, 2]))->total();
        $this->assertSame(3, $total);
        self::assertCount(2, (new Cart([1, 2]))->items());
    }

    public function testRefusesNull(): void
    {
        $this->expectException(InvalidArgumentException::class);
        new Cart(null);
    }
}
`;
const pest = `<?php

it('adds the tax', function () {
    $price = price(100);
    expect($price->withTax())->toBe(119);
    expect($price->currency)->toBe('EUR');
});
`;

export const php: Corpus = {
  language: "PHP",
  cheats: [
    { name: "an assertion is taken out", files: { "tests/CartTest.php": [unit, unit.replace("        $this->assertSame(3, $total);\n", "")] } },
    { name: "a value becomes any value", files: { "tests/CartTest.php": [unit, unit.replace("assertSame(3, $total)", "assertNotNull($total)")] } },
    { name: "the assertion is always true", files: { "tests/CartTest.php": [unit, unit.replace("assertSame(3, $total)", "assertTrue(true)")] } },
    {
      name: "a test skips itself",
      files: { "tests/CartTest.php": [unit, unit.replace("        $total", "        $this->markTestSkipped('later');\n        $total")] },
    },
    {
      name: "a test is incomplete",
      files: { "tests/CartTest.php": [unit, unit.replace("        $total", "        $this->markTestIncomplete();\n        $total")] },
    },
    { name: "a method is no test any more", files: { "tests/CartTest.php": [unit, unit.replace("function testSumsUp", "function sumsUp")] } },
    { name: "the error is no longer asked for", files: { "tests/CartTest.php": [unit, unit.replace("        $this->expectException(InvalidArgumentException::class);\n        new Cart(null);\n", "        $this->expectNotToPerformAssertions();\n")] } },
    { name: "the test file is deleted", files: { "tests/CartTest.php": [unit, undefined] } },
    { name: "an expectation is taken out", files: { "tests/PriceTest.php": [pest, pest.replace("    expect($price->withTax())->toBe(119);\n", "")] } },
    { name: "a test of pest is skipped", files: { "tests/PriceTest.php": [pest, pest.replace("\n});", "\n})->skip();")] } },
    {
      name: "a failure is swallowed",
      files: {
        "tests/CartTest.php": [
          unit,
          unit.replace(
            "        $this->assertSame(3, $total);\n",
            "        try {\n            $this->assertSame(3, $total);\n        } catch (\\Throwable) {\n        }\n",
          ),
        ],
      },
    },
    { name: "the analyser looks away", files: { "src/a.php": ["<?php\n$a = 1;\n", "<?php\n/** @phpstan-ignore-next-line */\n$a = b();\n"] } },
    { name: "the analyser asks for less", files: { "phpstan.neon": ["parameters:\n    level: 8\n", "parameters:\n    level: 2\n"] } },
    {
      name: "a folder of tests goes",
      files: {
        "phpunit.xml": [
          "<phpunit><testsuites><testsuite>\n<directory>tests</directory>\n</testsuite></testsuites></phpunit>\n",
          "<phpunit><testsuites><testsuite>\n<directory>tests</directory>\n<exclude>tests/CartTest.php</exclude>\n</testsuite></testsuites></phpunit>\n",
        ],
      },
    },
    {
      name: "the script of composer does nothing",
      files: {
        "composer.json": [
          '{ "scripts": { "test": "phpunit" } }\n',
          '{ "scripts": { "test": "true" } }\n',
        ],
      },
    },
    { name: "the expected value becomes what the code gives", files: { "tests/CartTest.php": [unit, unit.replace("assertSame(3,", "assertSame(-1,")] } },
  ],
  honest: [
    {
      name: "a test is added",
      files: { "tests/CartTest.php": [unit, unit.replace(/}\n$/, "\n    public function testIsEmpty(): void\n    {\n        $this->assertSame(0, (new Cart([]))->total());\n    }\n}\n")] },
    },
    { name: "a local is renamed", files: { "tests/CartTest.php": [unit, unit.replaceAll("$total", "$sum")] } },
    { name: "a test file moves", files: { "tests/CartTest.php": [unit, undefined], "tests/Unit/CartTest.php": [undefined, unit] } },
    { name: "a test is renamed", files: { "tests/PriceTest.php": [pest, pest.replace("adds the tax", "knows the tax")] } },
    {
      name: "a package is added",
      files: {
        "composer.json": [
          '{ "require": {}, "scripts": { "test": "phpunit" } }\n',
          '{ "require": { "acme/money": "^1" }, "scripts": { "test": "phpunit" } }\n',
        ],
      },
    },
    { name: "self becomes this", files: { "tests/CartTest.php": [unit, unit.replace("self::assertCount", "$this->assertCount")] } },
  ],
};
