/** Ruby. */
import type { Corpus } from "./case.ts";

const spec = `require "cart"

RSpec.describe Cart do
  subject(:cart) { described_class.new(1, 2) }

  it "sums up" do
    total = cart.total
    expect(total).to eq(3)
    expect(cart.size).to eq(2)
  end

  it "refuses nil" do
    expect { described_class.new(nil) }.to raise_error(ArgumentError)
  end
end
`;
const mini = `require "minitest/autorun"

class MoneyTest < Minitest::Test
  def test_adds
    assert_equal 3, Money.new(1) + 2
    refute_nil Money.new(1).currency
  end

  test "has a name" do
    assert_equal "EUR", Money.name
  end
end
`;

export const ruby: Corpus = {
  language: "Ruby",
  cheats: [
    {
      name: "a failed expectation is rescued by its name",
      files: {
        "spec/cart_spec.rb": [
          spec,
          spec.replace("    expect(total).to eq(3)\n", "    begin\n      expect(total).to eq(3)\n    rescue RSpec::Expectations::ExpectationNotMetError\n    end\n"),
        ],
      },
    },
    {
      name: "an expectation is taken out",
      files: { "spec/cart_spec.rb": [spec, spec.replace("    expect(cart.size).to eq(2)\n", "")] },
    },
    { name: "a value becomes any value", files: { "spec/cart_spec.rb": [spec, spec.replace("to eq(3)", "to be_truthy")] } },
    { name: "an example is x-ed", files: { "spec/cart_spec.rb": [spec, spec.replace('it "sums', 'xit "sums')] } },
    { name: "an example is pending", files: { "spec/cart_spec.rb": [spec, spec.replace("    total =", '    pending "later"\n    total =')] } },
    { name: "an example skips itself", files: { "spec/cart_spec.rb": [spec, spec.replace("    total =", "    skip\n    total =")] } },
    { name: "a mark skips", files: { "spec/cart_spec.rb": [spec, spec.replace('it "sums up" do', 'it "sums up", skip: true do')] } },
    { name: "only one example is run", files: { "spec/cart_spec.rb": [spec, spec.replace('it "refuses', 'fit "refuses')] } },
    { name: "any error will do", files: { "spec/cart_spec.rb": [spec, spec.replace("raise_error(ArgumentError)", "raise_error")] } },
    { name: "the spec is deleted", files: { "spec/cart_spec.rb": [spec, undefined] } },
    {
      name: "an assertion is taken out",
      files: { "test/money_test.rb": [mini, mini.replace("    assert_equal 3, Money.new(1) + 2\n", "")] },
    },
    { name: "a method is no test any more", files: { "test/money_test.rb": [mini, mini.replace("def test_adds", "def adds")] } },
    {
      name: "a failure is swallowed",
      files: { "test/money_test.rb": [mini, mini.replace("Money.new(1) + 2\n", "Money.new(1) + 2 rescue nil\n")] },
    },
    {
      name: "the linter looks away",
      files: { "lib/a.rb": ["def a = 1\n", "# rubocop:disable Metrics/MethodLength\ndef a = 1\n"] },
    },
    { name: "a cop is off", files: { ".rubocop.yml": ["Security/Eval:\n  Enabled: true\n", "Security/Eval:\n  Enabled: false\n"] } },
    { name: "coverage looks away", files: { "lib/a.rb": ["def a = 1\n", "# :nocov:\ndef a = 1\n# :nocov:\n"] } },
    {
      name: "the minimum of coverage is lowered",
      files: {
        "spec/spec_helper.rb": [
          'require "simplecov"\nSimpleCov.minimum_coverage 95\n',
          'require "simplecov"\nSimpleCov.minimum_coverage 20\n',
        ],
      },
    },
    {
      name: "rake does nothing",
      files: { Rakefile: ["task :test do\n  sh 'rspec'\nend\n", "task :test do\n  puts 'ok'\nend\n"] },
    },
    { name: "examples are left out", files: { ".rspec": ["--color\n", "--color\n--tag ~slow\n"] } },
    {
      name: "the expected value becomes what the code gives",
      files: { "spec/cart_spec.rb": [spec, spec.replace("eq(3)", "eq(-1)")] },
    },
  ],
  honest: [
    {
      name: "an example is added",
      files: { "spec/cart_spec.rb": [spec, spec.replace(/end\n$/, '\n  it "is not empty" do\n    expect(cart).not_to be_empty\n  end\nend\n')] },
    },
    { name: "a local is renamed", files: { "spec/cart_spec.rb": [spec, spec.replace("total = cart", "sum = cart").replace("expect(total)", "expect(sum)")] } },
    { name: "a spec moves", files: { "spec/cart_spec.rb": [spec, undefined], "spec/shop/cart_spec.rb": [undefined, spec] } },
    {
      name: "examples share a context",
      files: {
        "spec/cart_spec.rb": [
          spec,
          spec.replace(
            '  it "refuses nil" do\n    expect { described_class.new(nil) }.to raise_error(ArgumentError)\n  end\n',
            '  context "without prices" do\n    it "refuses nil" do\n      expect { described_class.new(nil) }.to raise_error(ArgumentError)\n    end\n  end\n',
          ),
        ],
      },
    },
    { name: "a test is renamed", files: { "test/money_test.rb": [mini, mini.replace("test_adds", "test_adds_up")] } },
    {
      name: "a gem is added",
      files: { Gemfile: ['gem "rspec"\n', 'gem "rspec"\ngem "money"\n'], "lib/a.rb": ["def a = 1\n", "def a = 2\n"] },
    },
    { name: "code skips", files: { "lib/a.rb": ["def a = 1\n", "def a\n  skip = pending\n  skip\nend\n"] } },
  ],
};
