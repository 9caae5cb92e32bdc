/** The actions that written workflows use, by commit, with the version beside it, and how ours is named in one. Data only. */

export const pins = {
  checkout: "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
  node: "actions/setup-node@53b83947a5a98c8d113130e565377fae1a50d02f # v6.3.0",
  python: "actions/setup-python@a309ff8b426b58ec0e2a45f0f869d46889d02405 # v6.2.0",
  uv: "astral-sh/setup-uv@cec208311dfd045dd5311c1add060b2062131d57 # v8.0.0",
  go: "actions/setup-go@4a3601121dd01d1626a1e23e37211e3254c1c06c # v6.4.0",
  java: "actions/setup-java@be666c2fcd27ec809703dec50e508c2fdc7f6654 # v5.2.0",
  upload: "actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0",
  download: "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
} as const;

/** A workflow's `uses` that starts this action, or calls its reusable workflow. */
export const usesUs = /\/gatehouse(?:\/\.github\/workflows\/gatehouse\.ya?ml)?@/;

/** As the README names this action. */
export const ourAction = "gatehouse-action/gatehouse@v1";
