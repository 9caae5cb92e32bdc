/** Rust, with tests inside the source and beside it. */
import type { Corpus } from "./case.ts";

const lib = `pub fn total(list: &[i32]) -> i32 {
    list.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_up() {
        let sum = total(&[1, 2]);
        assert_eq!(sum, 3);
        assert!(sum > 0);
    }

    #[test]
    fn takes_nothing() {
        assert_eq!(total(&[]), 0);
    }
}
`;
const outer = `use shop::parse;

#[test]
fn parses() {
    let item = parse("1 apple").unwrap();
    assert_eq!(item.name, "apple");
    assert!(matches!(parse("x"), Err(Error::NoCount)));
}
`;

export const rust: Corpus = {
  language: "Rust",
  cheats: [
    {
      name: "an assertion inside the source is taken out",
      files: { "src/lib.rs": [lib, lib.replace("        assert_eq!(sum, 3);\n", "").replace(".sum()", ".sum::<i32>() - 1")] },
    },
    {
      name: "equality becomes a sign",
      files: { "src/lib.rs": [lib, lib.replace("assert_eq!(sum, 3)", "assert!(sum != 99)")] },
    },
    {
      name: "a test is ignored",
      files: { "src/lib.rs": [lib, lib.replace("    #[test]\n    fn sums", "    #[test]\n    #[ignore]\n    fn sums")] },
    },
    {
      name: "a test should panic",
      files: {
        "tests/parse.rs": [outer, outer.replace("#[test]\nfn parses", "#[test]\n#[should_panic]\nfn parses")],
      },
    },
    { name: "a function is no test any more", files: { "tests/parse.rs": [outer, outer.replace("#[test]\nfn parses", "fn parses")] } },
    {
      name: "an assertion is taken out",
      files: { "tests/parse.rs": [outer, outer.replace('    assert_eq!(item.name, "apple");\n', "")] },
    },
    { name: "any error will do", files: { "tests/parse.rs": [outer, outer.replace('matches!(parse("x"), Err(Error::NoCount))', 'parse("x").is_err()')] } },
    { name: "the test module goes", files: { "src/lib.rs": [lib, lib.slice(0, lib.indexOf("\n#[cfg(test)]"))] } },
    { name: "the test file is deleted", files: { "tests/parse.rs": [outer, undefined] } },
    {
      name: "the compiler looks away",
      files: { "src/main.rs": ["fn main() {}\n", "#[allow(dead_code)]\nfn unused() {}\nfn main() {}\n"] },
    },
    {
      name: "the whole crate looks away",
      files: { "src/main.rs": ["fn main() {}\n", "#![allow(warnings)]\nfn main() {}\n"] },
    },
    {
      name: "lints are allowed in the manifest",
      files: {
        "Cargo.toml": [
          '[package]\nname = "a"\n\n[lints.clippy]\nunwrap_used = "deny"\n',
          '[package]\nname = "a"\n\n[lints.clippy]\nunwrap_used = "allow"\n',
        ],
      },
    },
    {
      name: "tests get another runner",
      files: {
        ".cargo/config.toml": [undefined, '[target.x86_64-unknown-linux-gnu]\nrunner = "true"\n'],
      },
    },
    {
      name: "the library's tests are off",
      files: {
        "Cargo.toml": ['[package]\nname = "a"\n', '[package]\nname = "a"\n\n[lib]\ntest = false\n'],
      },
    },
    {
      name: "the expected value becomes what the code gives",
      files: { "src/lib.rs": [lib, lib.replace("assert_eq!(sum, 3)", "assert_eq!(sum, 2)")] },
    },
  ],
  honest: [
    {
      name: "a test inside the source is added",
      files: {
        "src/lib.rs": [
          lib,
          lib.replace(/}\n$/, "\n    #[test]\n    fn takes_one() {\n        assert_eq!(total(&[4]), 4);\n    }\n}\n"),
        ],
      },
    },
    { name: "a local is renamed", files: { "src/lib.rs": [lib, lib.replaceAll("sum,", "all,").replaceAll("sum >", "all >").replace("let sum", "let all")] } },
    {
      name: "the code before the tests changes, with an assertion of its own",
      files: {
        "src/lib.rs": [
          lib.replace("    list.iter()", "    assert!(list.len() < 9);\n    list.iter()"),
          lib,
        ],
      },
    },
    {
      name: "tests move out of the source",
      files: {
        "src/lib.rs": [lib, lib.slice(0, lib.indexOf("\n#[cfg(test)]"))],
        "src/tests.rs": [
          undefined,
          "use super::*;\n\n#[test]\nfn sums_up() {\n    let sum = total(&[1, 2]);\n    assert_eq!(sum, 3);\n    assert!(sum > 0);\n}\n\n#[test]\nfn takes_nothing() {\n    assert_eq!(total(&[]), 0);\n}\n",
        ],
      },
    },
    {
      name: "an assertion gets a message",
      files: { "tests/parse.rs": [outer, outer.replace('item.name, "apple")', 'item.name, "apple", "of {item:?}")')] },
    },
    {
      name: "a dependency is added",
      files: {
        "Cargo.toml": [
          '[package]\nname = "a"\n\n[dependencies]\n\n[lints.clippy]\nunwrap_used = "deny"\n',
          '[package]\nname = "a"\n\n[dependencies]\nserde = "1"\n\n[lints.clippy]\nunwrap_used = "deny"\n',
        ],
      },
    },
    {
      name: "a slow test is added that is ignored by default",
      files: {
        "tests/slow.rs": [undefined, "#[test]\n#[ignore]\nfn all_primes() {\n    assert_eq!(shop::count(), 78498);\n}\n"],
      },
    },
  ],
};
