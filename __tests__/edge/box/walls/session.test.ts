/** The line to the program outside, with programs that lie, die or say nothing: never a result that was not said. */
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { perlProgram } from "../../../../src/edge/box/walls/perl.ts";
import { openSession, type Program, type Watch } from "../../../../src/edge/box/walls/session.ts";

const perl = "/usr/bin/perl";

/** Answers the opening of the room, then does this with each order. */
function program(source: string): Program {
  const body = String.raw`
    sub say_frame { syswrite STDOUT, frame(@_) }
    read_frame(\*STDIN); say_frame('o', 'stands');
    while (my ($kind, $body) = read_frame(\*STDIN)) { ${source} }`;
  return { file: perl, arguments: ["-e", perlProgram("x64", [], body)] };
}

const heard = (): Watch & { said: string } => {
  const watch = {
    said: "",
    timeoutMinutes: undefined,
    cancelled: undefined,
    onOutput: (chunk: Uint8Array) => {
      watch.said += Buffer.from(chunk).toString();
    },
  };
  return watch;
};

describe.runIf(existsSync(perl))("a session", () => {
  test("hands over output and end", async () => {
    const session = await openSession(
      program("say_frame('p', 7); say_frame('d', 'a'); say_frame('d', 'b'); say_frame('e', 'exit 3')"),
      [],
    );
    const watch = heard();
    const box = await session.start([], watch);
    expect(box.pid).toBe(7);
    expect(await box.end).toEqual({ kind: "exit", code: 3 });
    expect(watch.said).toBe("ab");
    await session.close();
  });

  test.each([
    ["ends without a word", "say_frame('p', 7); exit 0", "box-died", /it ended \(0\)\. What/],
    ["is killed", "say_frame('p', 7); kill 9, $$", "box-died", /SIGKILL/],
    ["complains", "say_frame('p', 7); print STDERR 'no room left'; exit 1", "box-died", /no room left/],
    ["tells of a dead box", "say_frame('p', 7); say_frame('e', 'killed')", "box-died", /killed from outside/],
    [
      "says that it could not be done",
      "say_frame('p', 7); say_frame('x', 'mount: no')",
      "box-start",
      /: mount: no\.$/,
    ],
    [
      "says something else",
      "say_frame('p', 7); say_frame('e', 'exit maybe')",
      "box-start",
      /without a word that we know/,
    ],
    [
      "sends a frame that nobody knows",
      "say_frame('p', 7); say_frame('q', '')",
      "box-start",
      /unexpected answer/,
    ],
  ])("a program that %s gives no result but an error", async (_, source, code, words) => {
    const session = await openSession(program(source), []);
    const box = await session.start([], heard());
    await expect(box.end).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
    await session.close();
  });

  test("a box that never began is an error too, and the room goes on", async () => {
    const session = await openSession(program("say_frame('x', 'no more processes')"), []);
    for (let turn = 0; turn < 2; turn++) {
      await expect(session.start([], heard())).rejects.toMatchObject({
        message: expect.stringContaining("no more processes"),
      });
    }
    await session.close();
  });

  test.each([
    ["is not there", { file: "/no/such/program", arguments: [] }, /ENOENT/],
    [
      "is refused, as by sudo",
      { file: "/bin/sh", arguments: ["-c", "echo sudo: a password is required >&2; exit 1"] },
      /a password is required/,
    ],
    ["speaks another language", { file: "/bin/sh", arguments: ["-c", "printf 'x\\0\\0\\0\\3abc'"] }, /abc/],
  ])("a program that %s opens no room", async (_, order, words) => {
    await expect(openSession(order, [])).rejects.toMatchObject({
      code: "box-start",
      message: expect.stringMatching(words),
    });
  });

  test("who cannot take the output any more ends the box, and hears of it after its end", async () => {
    const source =
      "if ($kind eq 'R') { say_frame('p', 7); say_frame('d', 'x') for 1 .. 3 } else { say_frame('e', 'killed') }";
    const session = await openSession(program(source), []);
    const box = await session.start([], {
      ...heard(),
      onOutput: () => {
        throw new Error("disk full");
      },
    });
    await expect(box.end).rejects.toThrow("disk full");
    await session.close();
  });

  test("a kill is believed only of a box that was killed", async () => {
    const source = "if ($kind eq 'R') { say_frame('p', 7) } else { say_frame('e', 'exit 0') }";
    const session = await openSession(program(source), []);
    const box = await session.start([], heard());
    box.kill();
    expect(await box.end).toEqual({ kind: "exit", code: 0 });
    await session.close();
  });

  test("an order that was cancelled before it began is killed at once", async () => {
    const source = "if ($kind eq 'R') { say_frame('p', 7) } else { say_frame('e', 'killed') }";
    const session = await openSession(program(source), []);
    const box = await session.start([], { ...heard(), cancelled: AbortSignal.abort() });
    expect(await box.end).toEqual({ kind: "cancelled" });
    await session.close();
  });
});
