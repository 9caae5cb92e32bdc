import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createClock } from "../../src/edge/clock.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("cancels the run when its time is over, and not before, with a reason for people", () => {
  const stop = new AbortController();
  createClock(stop).stopAfter(60);
  vi.advanceTimersByTime(60 * 60_000 - 1);
  expect(stop.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(stop.signal.reason).toBe("the run took longer than the 60 minutes it was given");
});

it("says a minute as people do", () => {
  const stop = new AbortController();
  createClock(stop).stopAfter(1);
  vi.advanceTimersByTime(60_000);
  expect(stop.signal.reason).toBe("the run took longer than the minute it was given");
});
