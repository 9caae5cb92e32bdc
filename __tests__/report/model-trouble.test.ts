import { describe, expect, it } from "vitest";
import { modelTrouble } from "../../src/report/model-trouble.ts";
import type { Traffic } from "../../src/world.ts";

type Api = Traffic["apis"][number];

function api(answers: Record<number, number>, requests = 9, broken = 0): Api {
  return { upstream: "api.example.com", requests, answers, broken, tokens: undefined };
}

const said = (...apis: readonly Api[]): string | undefined => modelTrouble({ apis });

describe("why a model was of no use", () => {
  it.each<[readonly Api[], string | undefined]>([
    [[], undefined],
    [[api({ 200: 1 })], undefined],
    [[api({ 200: 1, 401: 5 })], undefined],
    [[api({ 401: 5 }), api({ 200: 1 })], undefined],
    [[api({}, 0)], "it never asked the model's API"],
    [[api({}, 2, 2)], "the model's API gave no answer"],
    [[api({}, 1)], "the model's API gave no answer"],
    [[api({ 401: 2 })], "the model's API refused the key (401)"],
    [[api({ 403: 2, 401: 1 })], "the model's API refused the key (401, 403)"],
    [[api({ 401: 2 }), api({}, 0)], "the model's API refused the key (401)"],
    [[api({ 402: 1 })], "the model's API asks for payment (402)"],
    [
      [api({ 429: 1 })],
      "the model's API takes no more requests for now, or the key's budget is used up (429)",
    ],
    [[api({ 500: 3, 529: 1 })], "the model's API failed (500, 529)"],
    [[api({ 429: 1, 500: 3 })], "the model's API answered no request well (429, 500)"],
    [[api({ 404: 1 })], "the model's API answered no request well (404)"],
  ])("of %j is said as %s", (apis, expected) => {
    expect(said(...apis)).toBe(expected);
  });

  it("is not guessed where nobody saw the answers", () => {
    expect(modelTrouble(undefined)).toBeUndefined();
  });
});
