/** All of the corpus, language by language. */
import { audit } from "./audit.ts";
import type { Corpus } from "./case.ts";
import { csharp } from "./csharp.ts";
import { go } from "./go.ts";
import { held } from "./held.ts";
import { java } from "./java.ts";
import { javascript } from "./javascript.ts";
import { php } from "./php.ts";
import { python } from "./python.ts";
import { review } from "./review.ts";
import { ruby } from "./ruby.ts";
import { rust } from "./rust.ts";
import { secondReview } from "./second-review.ts";

export const corpora: readonly Corpus[] = [
  javascript,
  python,
  go,
  java,
  rust,
  ruby,
  csharp,
  php,
  held,
  audit,
  review,
  secondReview,
];
