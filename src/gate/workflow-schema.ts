/** Decides which parts of a CI workflow are looked at, and of what type they are. What they mean is decided elsewhere. */
import * as v from "valibot";
import { anyMapping, looseMapping, mustBe } from "../settings/checked.ts";

const scalar = v.union([v.string(), v.number(), v.boolean()], "text, a number, true or false");
/** Absent and `null` are the same in a workflow. */
const maybe = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema);
const variables = v.pipe(anyMapping, v.record(v.string(), v.nullable(scalar)));
/** An expression may stand for the whole mapping. */
const environment = maybe(v.lazy((env) => (typeof env === "string" ? v.string() : variables)));
const defaults = maybe(
  looseMapping({
    run: maybe(
      looseMapping({
        shell: maybe(v.string(mustBe.text)),
        "working-directory": maybe(v.string(mustBe.text)),
      }),
    ),
  }),
);

export const workflowSchema = looseMapping({ env: environment, defaults, jobs: looseMapping({}) });

const strategySchema = looseMapping({ matrix: v.optional(v.unknown()) });

export const jobSchema = looseMapping({
  uses: maybe(v.string(mustBe.text)),
  "runs-on": maybe(v.unknown()),
  env: environment,
  defaults,
  strategy: maybe(v.lazy((strategy) => (typeof strategy === "string" ? v.string() : strategySchema))),
  container: maybe(v.unknown()),
  services: maybe(v.unknown()),
  if: maybe(scalar),
  "timeout-minutes": maybe(v.union([v.string(), v.number()], "a number")),
  "continue-on-error": maybe(scalar),
  steps: maybe(v.array(v.unknown(), "a list of steps")),
});

export const stepSchema = looseMapping({
  name: maybe(scalar),
  uses: maybe(v.string(mustBe.text)),
  with: maybe(v.unknown()),
  run: maybe(v.string(mustBe.text)),
  shell: maybe(v.string(mustBe.text)),
  env: environment,
  "working-directory": maybe(v.string(mustBe.text)),
  "timeout-minutes": maybe(v.union([v.string(), v.number()], "a number")),
  if: maybe(scalar),
  "continue-on-error": maybe(scalar),
  background: maybe(scalar),
});

export type Job = v.InferOutput<typeof jobSchema>;
export type Step = v.InferOutput<typeof stepSchema>;
export type Environment = v.InferOutput<typeof environment>;
export type Values = Readonly<Record<string, string | number | boolean | null>>;
export type RunDefaults = {
  readonly shell?: string | null | undefined;
  readonly "working-directory"?: string | null | undefined;
};
