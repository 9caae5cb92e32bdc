/** How much an assertion asks, and whether two ask the same. It compares statements, not what they mean when run. */

export type Strength = "nothing" | "little" | "something";

const order: readonly Strength[] = ["nothing", "little", "something"];

/** Words of assertions themselves, in the styles of all languages; what is left of a statement is what it is about. */
const vocabulary =
  /^(?:(?:debug_)?[aA]ssert\w*|expect\w*|Expect|[sS]hould\w*|is_expected|to|not|be|be_\w+|to[A-Z]\w*|not_to|to_not|eq|eql|equals?|equal_to|strictEqual|deepEqual|deepStrictEqual|Equal\w*|NotEqual\w*|is[A-Z]\w*|Is|That|Be|Same|raises?|raise_error|throws?[A-Z]\w*|throws?|Throws\w*|rejects|resolves|refute\w*|must_\w+|require|NoError|times|Times|Once|AtMost\w*|AtLeast\w*|Exactly|Never|at(?:Least|Most)\w*|never|only|That\w*|t|self|this|and|or|in|is|if|unless|with|as|Value|value)$/;
const constants = /^(?:true|false|null|nil|none|undefined|nan)$/i;
const token = /"(?:[^"\\]|\\.)*"|\d[\w.]*|[A-Za-z_$][\w$]*!?|[^\s\w]/g;

export interface Tokens {
  readonly literals: readonly string[];
  readonly names: readonly string[];
  /** The statement with every name of the code under test alike. */
  readonly shape: string;
}

export function tokensOf(statement: string): Tokens {
  const literals: string[] = [];
  const names: string[] = [];
  const shape: string[] = [];
  const isChain = /^(?:await )?(?:expect|assertThat|is_expected)\b/.test(statement);
  let depth = 0;
  for (const [found] of statement.matchAll(token)) {
    if ("([{".includes(found)) depth += 1;
    if (")]}".includes(found)) depth -= 1;
    // `at.least` of `expect(a).to.be.at.least(2)`: what stands outside all brackets is the assertion's own.
    const isOwn = (isChain && depth === 0) || vocabulary.test(found.replace(/!$/, ""));
    if (/^["\d]/.test(found) || constants.test(found)) literals.push(found);
    else if (/^[A-Za-z_$]/.test(found) && !isOwn) {
      names.push(found);
      shape.push("_");
      continue;
    }
    shape.push(found);
  }
  return { literals, names, shape: shape.join(" ") };
}

/** Always true, whatever the code does. */
const asksNothing: readonly RegExp[] = [
  /\bor True\b|\|\|(?:true|1)\b|\bor 1$/,
  /^expect\((.+)\)\.(?:toBe|toEqual|toStrictEqual|to\.equal)\(\1\)$/,
  /^expect\((.+)\)\.to eq\(\1\)$/,
  /^\w+(?:\.\w+|!)*[( ](?:t,)?([\w.]{1,80}),\1\)?$/,
  /^assert ([\w.]{1,80})==\1$/,
];

/** What it asks about needs no name: the answer to the request before it. */
const implied = /^assert_(?:redirected_to|response|template|select|emails|routing|recognizes|generates)\b/;

/** True for far more than the one right answer. */
const asksLittle: readonly RegExp[] = [
  /\.toBe(?:Defined|Truthy|GreaterThan\w*|LessThan\w*|InstanceOf)\(|\.not\.to(?:BeNull|BeUndefined|BeFalsy|Throw|Be|Equal)\b|expect\.any(?:thing)?\(|\.to\.be\.(?:ok|exist)|\.to\.exist/,
  /^assert(?:\.ok)?\((?!.*(?:==|\.includes\(|\.equals\(|deepEqual)).*\)$/,
  /^assert\.(?:doesNotThrow|notEqual|notStrictEqual|exists|isDefined|isOk)\(/,
  /^assert (?!.*(?:==| in ))|\bis not None$|^assert .*!=/,
  /^assert(?:IsNotNone|IsInstance|NotEqual|Greater\w*|Less\w*|NotNull|NotEmpty|NotSame|InstanceOf|DoesNotThrow|IsObject|IsArray|IsString)\b/,
  /^assertTrue\((?!.*(?:==|\.equals\(| in |\.contains\())/,
  /raises\((?:Base)?Exception\)|Throws(?:Any)?(?:Async)?<(?:System\.)?Exception>|assertThrows\((?:Exception|Throwable|RuntimeException)(?:\.class|::class)|expectException\(\\?(?:Throwable|Exception)\b/,
  /^(?:assert|require|is)\.(?:NotNil|NotEmpty|NotEqual|NotZero|Error|True|IsType|Greater\w*|Less\w*)\(/,
  /\.(?:isNotNull|isNotEmpty|isInstanceOf|isNotEqualTo|isPresent)\(/,
  /Is\.Not\.(?:Null|Empty|EqualTo)|Is\.(?:Greater|Less)Than|Assert\.(?:NotNull|IsNotNull|NotEmpty|NotEqual|AreNotEqual|IsInstanceOfType|IsType|True|IsTrue)\((?!.*(?:==|Equals\())|\.Should\(\)\.NotBe/,
  /\.(?:to be_truthy|to be_present|not_to be_nil|to_not be_nil|not_to eq|to be_a\b|to be_an\b)|raise_error$|^refute_nil|^assert_not_nil|^assert_raises(?:\(StandardError\)| StandardError)/,
  /^(?:debug_)?assert!\((?!.*(?:==|matches!))|^(?:debug_)?assert_ne!/,
  /\bat(?:Least|Most)\w*\(|\bTimes\.At(?:Least|Most)|\.to\.be\.(?:at\.(?:least|most)|above|below|rejected$|a\(|an\()|\.rejects\.toThrow\(\)|toThrow\(\)$/,
  /toMatch\(\/\.[*+]\/\)|assert_called(?:_once)?\(\)|,_\)$|,Ok\(_\)|,Some\(_\)/,
  /(?:assertRaises|raises)\((?:Base)?Exception\b/,
  /^expect\(.*\)->(?:not->toBeNull|toBeTruthy|not->toThrow|toBeObject|toBeArray|toBeInstanceOf)\(/,
];

export function strengthOf(statement: string): Strength {
  const { names, literals } = tokensOf(statement);
  if (implied.test(statement)) return "something";
  const isFailure = /(?:^|\.)fail\w*!?[ (]|^flunk/.test(statement);
  if (asksNothing.some((pattern) => pattern.test(statement))) return "nothing";
  if (names.length === 0 && !isFailure && (literals.length > 0 || /\(\)$/.test(statement))) return "nothing";
  return asksLittle.some((pattern) => pattern.test(statement)) ? "little" : "something";
}

/** What a comparison needs of a statement, taken once. */
export interface Asked {
  readonly statement: string;
  readonly strength: Strength;
  readonly isNegated: boolean;
  readonly tokens: Tokens;
}

export function askedBy(statement: string): Asked {
  return {
    statement,
    strength: strengthOf(statement),
    isNegated: isNegated(statement),
    tokens: tokensOf(statement),
  };
}

export function isWeaker(one: Asked, than: Asked): boolean {
  return order.indexOf(one.strength) < order.indexOf(than.strength);
}

/** Asked of the same things, in other words or with more of them, and not less strictly. */
export function asksTheSame(after: Asked, before: Asked): boolean {
  if (isWeaker(after, before) || after.isNegated !== before.isNegated) return false;
  if (alternatives(after) > alternatives(before)) return false;
  const { tokens: now } = after;
  const { tokens: old } = before;
  if (now.shape === old.shape) return true;
  const less = without([...old.literals, ...old.names], [...now.literals, ...now.names]);
  if (less.length > 0) return false;
  const more = without([...now.literals, ...now.names], [...old.literals, ...old.names]);
  // A further number may be a tolerance, so it is shown.
  return !more.some((word) => /^\d/.test(word) || /^(?:abs|rel|delta|places|approx)$/.test(word));
}

/** `matches!(a, None | Some(_))` holds for more than `matches!(a, None)`. */
function alternatives({ statement }: Asked): number {
  return statement.match(/\|\|?|\bor\b|\bOr\b/g)?.length ?? 0;
}

/** From 0 (nothing in common) to 1. */
export function likeness(one: string, other: string): number {
  const a = new Set(one.match(token));
  const b = new Set(other.match(token));
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}

function isNegated(statement: string): boolean {
  const marks = statement.match(
    /\bnot\b|not_to|to_not|!=|(?<!\w)!(?=[\w(])|\bassert_ne!|\brefute|(?:\b|[a-z])Not[A-Z]?|\bisnt\b/g,
  );
  return (marks?.length ?? 0) % 2 === 1;
}

function without(words: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
