/** How tests look in the languages that are known: what declares one, what asserts, what is a comment. Data; it judges none. */

export interface Language {
  readonly name: string;
  /** Of the file's name, without the dot. */
  readonly extensions: readonly string[];
  /** Where an assertion begins in a line. Global. */
  readonly assertion: RegExp;
  /** The line that declares a test; group `name`. */
  readonly test: RegExp;
  /** A function that is a test only with one of these in the lines above it; group `name` of `marked`. */
  readonly marked?: { readonly by: RegExp; readonly declaration: RegExp };
  /** Any function's declaration, a test's or not. */
  readonly callable: RegExp;
  readonly lineComment: RegExp;
  /** Tests stand in the source file itself, from this line on. */
  readonly inside?: RegExp;
}

const slashes = /(?:^|\s)\/\/.*$/;
const hash = /(?:^|\s)#.*$/;

const languages: readonly Language[] = [
  {
    name: "JavaScript",
    extensions: ["js", "jsx", "ts", "tsx", "mjs", "cjs", "mts", "cts", "vue", "svelte"],
    assertion:
      /(?<![\w.$])(?:expect(?:TypeOf)?\s*\(|(?:sinon\.|chai\.)?assert(?:\.\w+)*\s*\(|t\.(?:assert\.)?(?:is|not|deepEqual|equal|same|throws|ok|true|false|truthy|like|match|regex|notThrows|strictSame)\s*\(|should\.)|(?<=[\w)\]])\.should\b/g,
    test: /(?<![\w.$])[xf]?(?:it|test|specify)(?:\.\w+)*\s*\(\s*(["'`])(?<name>.+?)\1|^\s*\]\)\s*\(\s*(["'`])(?<method>.+?)\3/,
    callable:
      /(?<![\w.$])function\s+\w+|\b(?:const|let)\s+\w+\s*=\s*(?:async\s*)?(?:\([^()]{0,300}\)|\w+)(?:\s*:[\w\s<>[\].|]{1,80})?\s*=>/,
    lineComment: slashes,
  },
  {
    name: "Python",
    extensions: ["py", "pyi"],
    assertion:
      /(?<![\w.])(?:assert\b|self\.assert\w+|self\.fail\w*|pytest\.(?:raises|warns|deprecated_call)|raises\()|\.assert_(?:called|not_called|any_call|has_calls|awaited)\w*/g,
    test: /^\s*(?:async\s+)?def\s+(?<name>test\w*)\s*\(/,
    callable: /^\s*(?:async\s+)?def\s+\w+/,
    lineComment: hash,
  },
  {
    name: "Go",
    extensions: ["go"],
    assertion:
      /(?<![\w.])(?:[tb]\.(?:Error|Errorf|Fatal|Fatalf|Fail|FailNow)\(|(?:assert|require|is|qt|g|c)\.\w+\(|\w+\.(?:Require\(\)\.|Assert\(\)\.)?(?:Equal\w*|NotEqual\w*|NoError\w*|Error(?:Is|As|Contains)|True|False|Nil|NotNil|Len|Contains|ElementsMatch|JSONEq|YAMLEq|Empty|NotEmpty|Zero|Panics\w*|InDelta|WithinDuration|Eventually\w*)\(|Expect\(|Ω\()/g,
    test: /^func\s+(?:\(\w+\s+[\w*.[\]]+\)\s+)?(?<name>(?:Test|Fuzz|Example)(?![a-z])\w*)\s*\(/,
    callable: /^func\s+(?:\([^)]*\)\s*)?\w+/,
    lineComment: slashes,
  },
  {
    name: "Java",
    extensions: ["java", "kt", "kts", "groovy", "scala"],
    assertion:
      /(?<![\w])(?:(?:Assert(?:ions)?\.)?assert\w*\s*[({<]|verify\s*\(|expectThat\s*\(|fail\s*\(|shouldThrow\w*\s*[<{])|\s(?:shouldBe|shouldNotBe|shouldContain\w*|mustBe)\b/g,
    test: /\b(?:void|fun)\s+(?<name>test\w*)\s*\(|(?<![\w.])x?(?:test|it|should|scenario|expect)\s*\(\s*"(?<method>[^"]+)"/,
    marked: {
      by: /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property)\b/,
      declaration: /\b(?:void|fun)\s+(?<name>`[^`]+`|\w+)\s*\(/,
    },
    callable: /\b(?:void|fun)\s+(?:`[^`]+`|\w+)\s*\(/,
    lineComment: slashes,
  },
  {
    name: "Rust",
    extensions: ["rs"],
    assertion:
      /(?<!\w)(?:debug_)?assert\w*!\s*[([{]|(?<!\w)insta::assert\w*!\s*\(|(?<=#\[)should_panic\s*\(\s*expected\b/g,
    test: /^\s*fn\s+(?<name>test_\w+_without_mark)\b/,
    marked: {
      by: /#\[(?:\w+::)*(?:test|rstest|test_case|quickcheck|proptest|case)\b/,
      declaration: /^\s*(?:pub\s+)?(?:async\s+)?fn\s+(?<name>\w+)/,
    },
    callable: /^\s*(?:pub\s+)?(?:async\s+)?fn\s+\w+/,
    lineComment: slashes,
    inside: /^\s*#\[cfg\((?:all\()?test\b/,
  },
  {
    name: "Ruby",
    extensions: ["rb"],
    assertion:
      /(?<![\w.])(?:expect\s*[({]|expect\s+\w|is_expected\b|assert(?:_\w+)?[ (]|refute(?:_\w+)?[ (]|flunk\b)|\.(?:should|should_not|must_\w+|wont_\w+)\b/g,
    test: /^\s*(?:(?:[xf]?(?:it|specify|example|scenario)|test)[ (]+(["'])(?<name>.+?)\1|def\s+(?<method>test_\w+))/,
    callable: /^\s*def\s+\w+/,
    lineComment: hash,
  },
  {
    name: "C#",
    extensions: ["cs"],
    assertion:
      /(?<!\w)(?:Class|Collection|String)?Assert\.(?!Pass|Ignore|Inconclusive)\w+\s*[(<]|\.Should\(\)|\.ShouldBe\w*\(|\.Verify\(/g,
    test: /\b(?:void|Task)\s+(?<name>Test\w+_without_mark)\s*\(/,
    marked: {
      by: /\[(?:[^\]]*\W)?(?:Fact|Theory|Test|TestCase|TestCaseSource|TestMethod|DataTestMethod)\b/,
      declaration: /\b(?:void|Task|ValueTask)\s+(?<name>\w+)\s*(?:<\w+>)?\(/,
    },
    callable: /\b(?:void|Task|ValueTask)\s+\w+\s*\(/,
    lineComment: slashes,
  },
  {
    name: "PHP",
    extensions: ["php", "phpt"],
    assertion:
      /(?<!\w)(?:(?:self|static)::|\$this->)?(?:assert\w+\s*\(|expectException\w*\s*\(|expectOutput\w*\s*\()|(?<![\w>$])expect\s*\(|(?:->|::)should\w*\(/g,
    test: /\bfunction\s+(?<name>test\w*)\s*\(|^\s*(?:it|test)\(\s*(["'])(?<method>.+?)\2/,
    marked: { by: /#\[Test\b|@test\b/, declaration: /\bfunction\s+(?<name>\w+)\s*\(/ },
    callable: /\bfunction\s+\w+\s*\(/,
    lineComment: /(?:^|\s)(?:\/\/|#(?!\[)).*$/,
  },
];

const byExtension = new Map(
  languages.flatMap((language) => language.extensions.map((extension) => [extension, language] as const)),
);

export function languageOf(path: string): Language | undefined {
  return byExtension.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}
