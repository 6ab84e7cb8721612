import { Presets, SingleBar } from "cli-progress";

/** A bar on standard error with what is being done, rows and the time left; nothing where that is no terminal. */
export interface ProgressBar {
  show(part: string, share: number, rows: number | null): void;
  end(): void;
}

/** Below this share nothing can be said of the time left. */
const LEAST_SHARE = 0.02;

export function progressBar(): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      format: "{bar} {percentage} %  {part}{rows}{left}",
    },
    Presets.rect,
  );
  let part = "";
  let started = 0;
  return {
    show(now, share, rows) {
      if (now !== part) started = performance.now();
      const words = {
        part: now,
        rows: rows === null ? "" : `, ${rows.toLocaleString("en")} rows`,
        left: timeLeft((performance.now() - started) / 1000, share),
      };
      if (now !== part) {
        if (part !== "") bar.stop();
        bar.start(1, 0, words);
        part = now;
      }
      bar.update(Math.min(1, share), words);
    },
    end() {
      if (part !== "") bar.stop();
    },
  };
}

/** ", about 2 min left" of work that took so many seconds for its share up to now; empty while nothing can be said. */
export function timeLeft(seconds: number, share: number): string {
  if (!(share >= LEAST_SHARE && share < 1)) return "";
  const left = (seconds * (1 - share)) / share;
  return left < 90 ? `, about ${Math.ceil(left)} s left` : `, about ${Math.round(left / 60)} min left`;
}
