/** The time, and the end of it. */
import type { Clock } from "../world.ts";

export function createClock(stop: AbortController): Clock {
  return {
    now: () => Date.now(),
    instant: (iso) => Date.parse(iso),
    iso: (milliseconds) => new Date(milliseconds).toISOString(),
    stopAfter: (minutes) => {
      setTimeout(
        () =>
          stop.abort(
            `the run took longer than the ${minutes === 1 ? "minute" : `${minutes} minutes`} it was given`,
          ),
        minutes * 60_000,
      ).unref();
    },
    later: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds).unref();
      return () => clearTimeout(timer);
    },
  };
}
