/** What trouble looks like in a tool that nobody described: words and shapes. Data only. */
import type { Rule } from "./rule.ts";

export const genericRules: readonly Rule[] = [
  { tool: "any", words: ["error: ", "error:"], find: /^(?:[\w@./-]{1,60} )?(?:error|ERROR|Error)\b ?:/, kind: "cause", weight: 88, block: { before: 2, after: 6 } },
  { tool: "any", words: ["fatal", "panic", "critical", "emerg"], find: /\b(?:fatal|FATAL|Fatal|panic|PANIC|CRITICAL|EMERG)\b/, kind: "cause", weight: 84, block: { before: 2, after: 5 } },
  { tool: "any", words: ["exception"], find: /\b\w{0,60}Exception\b/, kind: "cause", weight: 72, block: { after: 4 } },
  { tool: "any", words: ["error", "err]", "[err"], find: /\b(?:ERROR|Error|ERR)\b|\berror\b(?! handling|-handling)|\[err(?:or)?\]/, kind: "cause", weight: 66, block: { before: 1, after: 3 } },
  { tool: "any", words: ["fail"], find: /\bFAIL(?:ED|URE|URES|ING)?\b|\b[Ff]ail(?:ed|ure|ures|ing|s)?\b/, kind: "cause", weight: 66, block: { before: 1, after: 3 } },
  { tool: "any", words: ["cannot ", "can't ", "could not", "couldn't", "unable to", "must not", "must be", "did not", "does not", "doesn't", "was not", "is not ", "not found", "not supported", "no such", "unknown ", "not match"], find: /\b(?:[Cc]annot|[Cc]an't|[Cc]ould(?: not|n't)|[Uu]nable to|must (?:not|be)|did not|does(?: not|n't)|was not|is not|not found|not supported|[Nn]o such|[Uu]nknown|not match)\b/, kind: "cause", weight: 58, block: { before: 1, after: 2 } },
  { tool: "any", words: ["invalid", "unexpected", "missing", "mismatch", "undefined", "unresolved", "denied", "refused", "rejected", "violat", "corrupt", "conflict", "illegal", "incompatible", "unsupported", "broken", "abort", "crash", "deadlock", "overflow", "exceed", "wrong", "bad ", "differ", "unsatisf"], find: /\b(?:[Ii]nvalid|[Uu]nexpected|[Mm]issing|[Mm]ismatch(?:ed)?|MISMATCH|[Uu]ndefined|[Uu]nresolved|[Dd]enied|[Rr]efused|[Rr]ejected|[Vv]iolat\w+|[Cc]orrupt\w*|[Cc]onflict\w*|[Ii]llegal|[Ii]ncompatible|[Uu]nsupported|[Bb]roken|[Aa]bort\w*|[Cc]rash\w*|[Dd]eadlock|[Oo]verflow|[Ee]xceed\w*|[Ww]rong|[Bb]ad|[Dd]iffer\w*|[Uu]nsatisf\w+)\b/, kind: "cause", weight: 56, block: { before: 1, after: 2 } },
  { tool: "any", words: ["assert", "expected", "actual", "want", "got"], find: /\b(?:[Aa]ssert\w*|[Ee]xpected|[Aa]ctual|want(?:ed)?|got)\b/, kind: "assert", weight: 60, block: { before: 1, after: 2 } },
  { tool: "any", words: ["warning", "warn"], find: /\b(?:warning|WARNING|Warning|WARN|warn)\b/, kind: "warning", weight: 34, block: { after: 2 } },
  { tool: "versions", words: ["version", "successfully set up"], find: /\b[Vv]ersion:? v?\d+\.\d|^Successfully set up /, kind: "step", weight: 22 },
  { tool: "any", words: ["deprecat"], find: /[Dd]eprecat/, kind: "warning", weight: 14 },
  { tool: "any", words: ["summary", "total", "passed", "failed", "failures"], find: /^(?:[Ss]ummary|[Tt]otal|[Rr]esults?)\b|\b\d+ (?:tests? )?(?:failed|failures?|errors?|broken)\b/, kind: "summary", weight: 76, block: { after: 2 } },
  { tool: "any", words: [".ts:", ".js:", ".tsx:", ".jsx:", ".mjs:", ".rs:", ".c:", ".cc:", ".cpp:", ".h:", ".hpp:", ".rb:", ".java:", ".kt:", ".cs:", ".php:", ".swift:", ".ex:", ".exs:", ".scala:", ".yml:", ".yaml:", ".json:", ".toml:", ".md:", ".rst:", ".sh:", ".vue:", ".css:", ".sql:", ".proto:", ".lua:", ".hs:", ".ml:", ".dart:", ".go:", ".py:", ".ts(", ".cs(", ".js(", ".tsx("], find: /\.[a-z]{1,6}(?::\d+|\(\d+,\d+\))/, kind: "place", weight: 54 },
  { tool: "any", words: ["line "], find: /\b(?:on|at|,) line \d+|^line \d+/, kind: "place", weight: 54 },
];
