import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import type yauzl from "yauzl";
import { fileFault } from "./file-fault.ts";
import { openZip, type ZipMember } from "./zip-member.ts";

/** The deactivation report has 350,000 rows of two cells; a sheet past these is none. */
const MOST_BYTES = 1e9;
const MOST_STRINGS = 5_000_000;

/** Writes the first sheet of an .xlsx workbook as CSV, cell by cell, and gives the path; formulas are not run. */
export async function workbookToCsv(path: string, folder: string, as: string): Promise<string> {
  const { zip, members } = await openZip(path);
  try {
    const sheet = members
      .filter(({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
      .sort((one, other) => one.name.localeCompare(other.name, "en", { numeric: true }))[0];
    if (sheet === undefined) {
      throw fileFault(path, "a workbook must hold a sheet", "none", "Save the report as .xlsx or .csv anew.");
    }
    const strings = members.find(({ name }) => name === "xl/sharedStrings.xml");
    const shared = strings === undefined ? [] : await sharedStrings(path, zip, strings);
    const target = join(folder, as);
    const out = createWriteStream(target);
    let held = "";
    let cells: string[] = [];
    let text = "";
    let at = 0;
    let kind = "";
    let reading = false;
    await parse(path, zip, sheet, {
      open(name, attributes) {
        if (name === "row") cells = [];
        else if (name === "c") {
          at = columnOf(attributes.r ?? "", cells.length);
          kind = attributes.t ?? "";
          text = "";
        } else if (name === "v" || name === "t") reading = true;
      },
      text(part) {
        if (reading) text += part;
      },
      close(name) {
        if (name === "v" || name === "t") reading = false;
        else if (name === "c") cells[at] = kind === "s" ? (shared[Number(text)] ?? "") : text;
        else if (name === "row") {
          held += `${Array.from(cells, (cell) => `"${(cell ?? "").replaceAll('"', "'").replace(/\s+/g, " ")}"`).join(",")}\n`;
        }
      },
      async pause() {
        if (held.length < 65_536) return;
        const part = held;
        held = "";
        if (!out.write(part)) await once(out, "drain");
      },
    });
    out.end(held);
    await once(out, "close");
    return target;
  } finally {
    zip.close();
  }
}

async function sharedStrings(path: string, zip: yauzl.ZipFile, member: ZipMember): Promise<string[]> {
  const list: string[] = [];
  let text = "";
  let reading = false;
  await parse(path, zip, member, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") reading = true;
    },
    text(part) {
      if (reading) text += part;
    },
    close(name) {
      if (name === "t") reading = false;
      else if (name === "si") list.push(text);
      if (list.length > MOST_STRINGS) throw tooLarge(path);
    },
  });
  return list;
}

interface Handlers {
  open(name: string, attributes: Record<string, string>): void;
  text(part: string): void;
  close(name: string): void;
  pause?(): Promise<void>;
}

async function parse(path: string, zip: yauzl.ZipFile, member: ZipMember, handlers: Handlers): Promise<void> {
  if (member.bytes > MOST_BYTES) throw tooLarge(path);
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(member.entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => handlers.open(name, attributes));
  parser.on("text", (part) => handlers.text(part));
  parser.on("closetag", ({ name }) => handlers.close(name));
  parser.on("error", (error) => {
    throw fileFault(
      path,
      "a workbook must be well-formed",
      error.message.slice(0, 200),
      "Save it anew, or as CSV.",
    );
  });
  stream.setEncoding("utf8");
  for await (const chunk of stream) {
    parser.write(String(chunk));
    await handlers.pause?.();
  }
  parser.close();
}

/** `B7` is column 1; a cell that does not say where it stands comes next. */
function columnOf(reference: string, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return next;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function tooLarge(path: string): Error {
  return fileFault(
    path,
    `a workbook may hold at most ${MOST_BYTES / 1e6} MB`,
    "more",
    "Download the report again.",
  );
}
