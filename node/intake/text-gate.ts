import { Transform } from "node:stream";
import { fileFault } from "./file-fault.ts";

/** The longest line let through, in bytes; the longest real one (a register row of 330 columns) has a few thousand. */
export const LONGEST_LINE_BYTES = 1_000_000;

/** Told now and then how much of a text has passed. */
export type Passed = (bytes: number, rows: number) => void;

/** Bytes between two tellings. */
const TELL_EVERY = 8 << 20;

/**
 * Looks at a text file as it passes: refuses a NUL byte (a workbook, or text in UTF-16) and a line longer than any
 * register has, so that the engine behind it never meets one. Holds no more than one chunk.
 *
 * @param where the file's name for messages
 */
export function textGate(
  where: string,
  tell: Passed,
  longest = LONGEST_LINE_BYTES,
): { check(bytes: Buffer): void } {
  let sinceLineEnd = 0;
  let passed = 0;
  let rows = 0;
  return {
    check(bytes) {
      if (bytes.includes(0)) {
        throw fileFault(
          where,
          "a register must be text in UTF-8",
          `a NUL byte near byte ${passed + bytes.indexOf(0)}`,
          "Save it as CSV in UTF-8: this looks like a workbook, a binary file or UTF-16.",
        );
      }
      let from = 0;
      while (from < bytes.length) {
        const end = bytes.indexOf(10, from);
        const length = (end < 0 ? bytes.length : end) - from;
        if (sinceLineEnd + length > longest) {
          throw fileFault(
            where,
            `no line may be longer than ${longest} bytes`,
            `a longer one near byte ${passed + from}`,
            "The file is damaged or is not a register; download it again.",
          );
        }
        if (end < 0) {
          sinceLineEnd += length;
          break;
        }
        rows++;
        sinceLineEnd = 0;
        from = end + 1;
      }
      if (Math.floor((passed + bytes.length) / TELL_EVERY) > Math.floor(passed / TELL_EVERY)) {
        tell(passed + bytes.length, rows);
      }
      passed += bytes.length;
    },
  };
}

/** The gate as a stream. */
export function gatedText(where: string, tell: Passed): Transform {
  const gate = textGate(where, tell);
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      try {
        gate.check(bytes);
        done(null, bytes);
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
