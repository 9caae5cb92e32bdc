import { n as creator, r as rules } from "./secretlint-secretlint-rule-preset-recommend.js";

export { creator, rules };
