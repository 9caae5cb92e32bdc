/** C#. */
import type { Corpus } from "./case.ts";

const xunit = `using Xunit;

namespace Shop.Tests;

public class CartTests
{
    [Fact]
    public void SumsUp()
    {
        var total = new Cart(1, 2).Total;
        Assert.Equal(3, total);
        Assert.NotEmpty(new Cart(1).Items);
    }

    [Fact]
    public void RefusesNull()
    {
        Assert.Throws<ArgumentNullException>(() => new Cart(null));
    }
}
`;
const nunit = `using NUnit.Framework;

[TestFixture]
public class PriceTests
{
    [Test]
    public void AddsTheTax()
    {
        Assert.That(new Price(100).WithTax(), Is.EqualTo(119));
        new Price(1).Currency.Should().Be("EUR");
    }
}
`;
const at = "Shop.Tests/CartTests.cs";
const nAt = "Shop.Tests/PriceTests.cs";

export const csharp: Corpus = {
  language: "C#",
  cheats: [
    { name: "an assertion is taken out", files: { [at]: [xunit, xunit.replace("        Assert.Equal(3, total);\n", "")] } },
    { name: "a value becomes any value", files: { [at]: [xunit, xunit.replace("Assert.Equal(3, total)", "Assert.NotNull(total)")] } },
    { name: "a fact is skipped", files: { [at]: [xunit, xunit.replace("[Fact]", '[Fact(Skip = "flaky")]')] } },
    { name: "a method is no fact any more", files: { [at]: [xunit, xunit.replace("    [Fact]\n    public void SumsUp", "    public void SumsUp")] } },
    { name: "any error will do", files: { [at]: [xunit, xunit.replace("Assert.Throws<ArgumentNullException>", "Assert.ThrowsAny<Exception>")] } },
    { name: "the assertion is always true", files: { [at]: [xunit, xunit.replace("Assert.Equal(3, total)", "Assert.True(true)")] } },
    { name: "a test is ignored", files: { [nAt]: [nunit, nunit.replace("    [Test]", '    [Test, Ignore("later")]')] } },
    { name: "a test passes at once", files: { [nAt]: [nunit, nunit.replace("        Assert.That", "        Assert.Pass();\n        Assert.That")] } },
    { name: "a constraint asks for less", files: { [nAt]: [nunit, nunit.replace("Is.EqualTo(119)", "Is.Not.Null")] } },
    { name: "a fluent assertion is taken out", files: { [nAt]: [nunit, nunit.replace('        new Price(1).Currency.Should().Be("EUR");\n', "")] } },
    { name: "the test file is deleted", files: { [at]: [xunit, undefined] } },
    { name: "the compiler looks away", files: { "Shop/A.cs": ["class A {}\n", "#pragma warning disable CS0168\nclass A {}\n"] } },
    {
      name: "coverage looks away",
      files: { "Shop/A.cs": ["class A {}\n", "[ExcludeFromCodeCoverage]\nclass A {}\n"] },
    },
    {
      name: "warnings are no errors any more",
      files: {
        "Directory.Build.props": [
          "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>\n",
          "<Project><PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup></Project>\n",
        ],
      },
    },
    {
      name: "more warnings are ignored",
      files: {
        "Shop/Shop.csproj": [
          '<Project Sdk="Microsoft.NET.Sdk">\n</Project>\n',
          '<Project Sdk="Microsoft.NET.Sdk">\n<PropertyGroup><NoWarn>$(NoWarn);CS8602</NoWarn></PropertyGroup>\n</Project>\n',
        ],
      },
    },
    { name: "the expected value becomes what the code gives", files: { [at]: [xunit, xunit.replace("Assert.Equal(3,", "Assert.Equal(-1,")] } },
  ],
  honest: [
    {
      name: "a fact is added",
      files: { [at]: [xunit, xunit.replace(/}\n$/, "\n    [Fact]\n    public void IsEmpty()\n    {\n        Assert.Empty(new Cart().Items);\n    }\n}\n")] },
    },
    { name: "a local is renamed", files: { [at]: [xunit, xunit.replace("var total", "var sum").replace("3, total", "3, sum")] } },
    { name: "a test file moves", files: { [at]: [xunit, undefined], "Shop.Tests/Carts/CartTests.cs": [undefined, xunit] } },
    {
      name: "a package is added",
      files: {
        "Shop/Shop.csproj": [
          '<Project Sdk="Microsoft.NET.Sdk">\n<ItemGroup>\n</ItemGroup>\n</Project>\n',
          '<Project Sdk="Microsoft.NET.Sdk">\n<ItemGroup>\n<PackageReference Include="Money" Version="1.0.0" />\n</ItemGroup>\n</Project>\n',
        ],
      },
    },
    {
      name: "facts become a theory",
      files: {
        [at]: [
          xunit,
          xunit
            .replace("    [Fact]\n    public void SumsUp()", "    [Theory]\n    [InlineData(1, 2, 3)]\n    [InlineData(0, 0, 0)]\n    public void SumsUp(int a, int b, int sum)")
            .replace("new Cart(1, 2).Total", "new Cart(a, b).Total")
            .replace("Assert.Equal(3, total)", "Assert.Equal(sum, total)"),
        ],
      },
    },
    { name: "a class is renamed", files: { [nAt]: [nunit, nunit.replace("AddsTheTax", "AddsTax")] } },
  ],
};
