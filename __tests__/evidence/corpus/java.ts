/** Java and Kotlin. */
import type { Corpus } from "./case.ts";

const cart = `package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CartTest {
    @Test
    void sumsUp() {
        Cart cart = new Cart(1, 2);
        assertEquals(3, cart.total());
        assertEquals(2, cart.size());
    }

    @Test
    void refusesNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Cart(-1));
    }
}
`;
const kotlin = `package shop

import kotlin.test.Test
import kotlin.test.assertEquals

class PriceTest {
    @Test
    fun \`adds the tax\`() {
        val price = Price(100).withTax()
        assertEquals(119, price.cents)
        assertThat(price.currency).isEqualTo("EUR")
    }
}
`;
const at = "src/test/java/shop/CartTest.java";
const ktAt = "src/test/kotlin/shop/PriceTest.kt";
const code: readonly [string, string] = ["class Cart { int a = 1; }\n", "class Cart { int a = 2; }\n"];

export const java: Corpus = {
  language: "Java/Kotlin",
  cheats: [
    {
      name: "an assertion is taken out",
      files: {
        "src/main/java/shop/Cart.java": code,
        [at]: [cart, cart.replace("        assertEquals(2, cart.size());\n", "")],
      },
    },
    {
      name: "a value becomes any value",
      files: { [at]: [cart, cart.replace("assertEquals(3, cart.total())", "assertNotNull(cart)")] },
    },
    {
      name: "a test is disabled",
      files: { [at]: [cart, cart.replace("    @Test\n    void sumsUp", '    @Disabled("flaky")\n    @Test\n    void sumsUp')] },
    },
    {
      name: "a test of JUnit 4 is ignored",
      files: { [at]: [cart, cart.replace("    @Test\n    void sumsUp", "    @Ignore @Test\n    void sumsUp")] },
    },
    { name: "a method is no test any more", files: { [at]: [cart, cart.replace("    @Test\n    void sumsUp", "    void sumsUp")] } },
    {
      name: "an assumption never holds",
      files: { [at]: [cart, cart.replace("        Cart cart", "        assumeTrue(false);\n        Cart cart")] },
    },
    { name: "the test file is deleted", files: { [at]: [cart, undefined] } },
    {
      name: "an assertion of Kotlin is taken out",
      files: { [ktAt]: [kotlin, kotlin.replace("        assertEquals(119, price.cents)\n", "")] },
    },
    {
      name: "a fluent assertion asks for less",
      files: { [ktAt]: [kotlin, kotlin.replace('isEqualTo("EUR")', "isNotNull()")] },
    },
    {
      name: "a failure is swallowed",
      files: {
        [at]: [
          cart,
          cart.replace(
            "        assertEquals(2, cart.size());\n",
            "        try {\n            assertEquals(2, cart.size());\n        } catch (Throwable e) {\n        }\n",
          ),
        ],
      },
    },
    {
      name: "the linter looks away",
      files: {
        "src/main/java/shop/A.java": [
          "class A {\n}\n",
          'class A {\n    @SuppressWarnings("unchecked")\n    void f() {}\n}\n',
        ],
      },
    },
    {
      name: "the compiler of Kotlin looks away",
      files: { "src/main/kotlin/A.kt": ["fun a() = 1\n", '@Suppress("UNCHECKED_CAST")\nfun a() = 1\n'] },
    },
    {
      name: "failures of tests are ignored by Maven",
      files: {
        "pom.xml": [
          "<project><properties><a>1</a></properties></project>\n",
          "<project><properties><a>1</a>\n<maven.test.failure.ignore>true</maven.test.failure.ignore></properties></project>\n",
        ],
      },
    },
    {
      name: "failures of tests are ignored by Gradle",
      files: {
        "build.gradle.kts": [
          "plugins { java }\n",
          "plugins { java }\ntasks.test { ignoreFailures = true }\n",
        ],
      },
    },
    {
      name: "tests are filtered",
      files: {
        "build.gradle": [
          "test {\n  useJUnitPlatform()\n}\n",
          "test {\n  useJUnitPlatform()\n  exclude '**/CartTest*'\n}\n",
        ],
      },
    },
    {
      name: "the minimum of coverage is lowered",
      files: {
        "build.gradle.kts": [
          'rule { limit { minimum = "0.80".toBigDecimal() } }\n',
          'rule { limit { minimum = "0.20".toBigDecimal() } }\n',
        ],
      },
    },
    {
      name: "the expected value becomes what the code gives",
      files: { [at]: [cart, cart.replace("assertEquals(3,", "assertEquals(-1,")] },
    },
  ],
  honest: [
    {
      name: "a test is added",
      files: {
        "src/main/java/shop/Cart.java": code,
        [at]: [
          cart,
          cart.replace(/}\n$/, "\n    @Test\n    void isEmpty() {\n        assertEquals(0, new Cart().total());\n    }\n}\n"),
        ],
      },
    },
    { name: "a local is renamed", files: { [at]: [cart, cart.replaceAll(" cart", " basket").replaceAll("cart.", "basket.")] } },
    {
      name: "a test file moves",
      files: {
        [at]: [cart, undefined],
        "src/test/java/shop/cart/CartTest.java": [undefined, cart.replace("package shop;", "package shop.cart;")],
      },
    },
    {
      name: "a test of an error is added, in the old idiom",
      files: {
        [at]: [
          cart,
          cart.replace(
            /}\n$/,
            '\n    @Test\n    void refusesNull() {\n        try {\n            new Cart(null);\n            fail("it must throw");\n        } catch (NullPointerException expected) {\n        }\n    }\n}\n',
          ),
        ],
      },
    },
    {
      name: "a dependency is added to Gradle",
      files: {
        "build.gradle.kts": [
          'dependencies {\n    testImplementation("org.junit:junit:5")\n}\n',
          'dependencies {\n    implementation("com.acme:money:1.0")\n    testImplementation("org.junit:junit:5")\n    testImplementation("org.assertj:assertj-core:3")\n}\n',
        ],
      },
    },
    {
      name: "a dependency is added to Maven",
      files: {
        "pom.xml": [
          "<project><dependencies>\n</dependencies></project>\n",
          "<project><dependencies>\n<dependency>\n<groupId>com.acme</groupId>\n<artifactId>test-money</artifactId>\n<version>1</version>\n<scope>test</scope>\n</dependency>\n</dependencies></project>\n",
        ],
      },
    },
    {
      name: "assertions become fluent, value for value",
      files: {
        [at]: [
          cart,
          cart
            .replace("assertEquals(3, cart.total())", "assertThat(cart.total()).isEqualTo(3)")
            .replace("assertEquals(2, cart.size())", "assertThat(cart.size()).isEqualTo(2)"),
        ],
      },
    },
    { name: "a test of Kotlin is renamed", files: { [ktAt]: [kotlin, kotlin.replace("adds the tax", "knows the tax")] } },
  ],
};
