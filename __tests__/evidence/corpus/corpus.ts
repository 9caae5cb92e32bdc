/** All of the corpus, language by language. */
import type { Corpus } from "./case.ts";
import { csharp } from "./csharp.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { held } from "./held.ts";
import { javascript } from "./javascript.ts";
import { php } from "./php.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { rust } from "./rust.ts";

export const corpora: readonly Corpus[] = [javascript, python, go, java, rust, ruby, csharp, php, held];
