import { Presets, SingleBar } from "cli-progress";

/** A bar on standard error with what is being done, rows and the time left; nothing where that is no terminal. */
export interface ProgressBar {
  show(part: string, share: number, rows: number | null): void;
  end(): void;
}

export function progressBar(): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      format: "{bar} {percentage} %  {part}{rows}  {eta_formatted} left",
    },
    Presets.rect,
  );
  let part = "";
  return {
    show(now, share, rows) {
      const counted = rows === null ? "" : `, ${rows.toLocaleString("en")} rows`;
      const words = { part: now, rows: counted };
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
