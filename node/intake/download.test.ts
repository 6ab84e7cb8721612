import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { download } from "./download.ts";

const content = Buffer.from(Array.from({ length: 200_000 }, (_, at) => at % 251));
const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
let server: Server;
let address: string;
let folder: string;
let requests: { range: string | undefined; agent: string | undefined; ifRange: string | undefined }[];
/** How the server answers; each test sets it. */
let answer: (range: number, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((incoming: IncomingMessage, response) => {
    const ifRange = incoming.headers["if-range"];
    requests.push({
      range: incoming.headers.range,
      agent: incoming.headers["user-agent"],
      ifRange: ifRange?.toString(),
    });
    answer(Number(/bytes=(\d+)-/.exec(incoming.headers.range ?? "")?.[1] ?? 0), response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const listening = server.address();
  address = `http://127.0.0.1:${typeof listening === "object" ? listening?.port : 0}/files/UPDATED.csv`;
});
afterAll(() => server.close());
beforeEach(() => {
  requests = [];
  folder = mkdtempSync(join(tmpdir(), "download-"));
  return () => rmSync(folder, { recursive: true });
});

function whole(response: ServerResponse): void {
  response.writeHead(200, { "Content-Length": content.length }).end(content);
}

function part(range: number, response: ServerResponse): void {
  response
    .writeHead(206, {
      "Content-Range": `bytes ${range}-${content.length - 1}/${content.length}`,
      "Content-Length": content.length - range,
    })
    .end(content.subarray(range));
}

it("downloads a file, names itself, and tells how much is done", async () => {
  answer = (_range, response) => whole(response);
  const shares: number[] = [];
  const path = await download(address, folder, (share) => shares.push(share));
  expect(path).toBe(join(folder, "UPDATED.csv"));
  expect(digest(readFileSync(path))).toBe(digest(content));
  expect(requests[0]?.agent).toBe("Glabella");
  expect(shares.at(-1)).toBe(1);
});

it("goes on where a broken download stopped", async () => {
  answer = (range, response) => {
    if (requests.length > 1) return part(range, response);
    response.writeHead(200, { "Content-Length": content.length });
    response.write(content.subarray(0, 120_000), () => setTimeout(() => response.destroy(), 50));
  };
  const path = await download(address, folder, () => undefined);
  expect(digest(readFileSync(path))).toBe(digest(content));
  expect(requests[1]?.range).toMatch(/^bytes=[1-9]\d*-$/);
});

it("takes the whole file anew from a server that knows no ranges", async () => {
  answer = (_range, response) => {
    if (requests.length > 1) return whole(response);
    response.writeHead(200, { "Content-Length": content.length });
    response.write(content.subarray(0, 120_000), () => setTimeout(() => response.destroy(), 50));
  };
  const path = await download(address, folder, () => undefined);
  expect(digest(readFileSync(path))).toBe(digest(content));
});

it("refuses a file that never has the size the server announces", async () => {
  answer = (range, response) => {
    if (range === 0)
      response
        .writeHead(206, { "Content-Range": `bytes 0-99/${content.length}` })
        .end(content.subarray(0, 100));
    else response.writeHead(206, { "Content-Range": `bytes ${range}-${range}/${content.length}` }).end("x");
  };
  await expect(download(address, folder, () => undefined)).rejects.toThrow(
    /must be downloadable; found \d+ of 200000 bytes came/,
  );
});

it("says what the server said when it does not give the file", async () => {
  answer = (_range, response) => response.writeHead(403).end();
  await expect(download(address, folder, () => undefined)).rejects.toThrow(
    /must give the file; found status 403/,
  );
  await expect(download("ftp://example.org/a.csv", folder, () => undefined)).rejects.toThrow(/https:\/\//);
  await expect(download("nowhere", folder, () => undefined)).rejects.toThrow(/https:\/\//);
});

it("goes on in a later call where an earlier one was killed, and asks whether the file is still the same", async () => {
  answer = (_range, response) => {
    response.writeHead(200, { "Content-Length": content.length, ETag: '"one"' });
    response.write(content.subarray(0, 120_000), () => setTimeout(() => response.destroy(), 20));
  };
  await expect(download(address, folder, () => undefined)).rejects.toThrow(/goes on where it stopped/);
  requests = [];
  answer = part;
  const path = await download(address, folder, () => undefined);
  expect(digest(readFileSync(path))).toBe(digest(content));
  expect(requests[0]).toMatchObject({ range: "bytes=120000-", ifRange: '"one"' });
});

it.each([
  ["a server that looks at the tag", true],
  ["one that does not, by its size", false],
])("never joins the start of one file to the end of a later one: %s", async (_how, looks) => {
  const later = Buffer.concat([Buffer.from("later"), content]);
  let serving = content;
  answer = (range, response) => {
    const same = !looks || requests.at(-1)?.ifRange === `"${serving.length}"`;
    if (range > 0 && same) {
      response
        .writeHead(206, { "Content-Range": `bytes ${range}-${serving.length - 1}/${serving.length}` })
        .end(serving.subarray(range));
      return;
    }
    response.writeHead(200, {
      "Content-Length": serving.length,
      ...(looks ? { ETag: `"${serving.length}"` } : {}),
    });
    if (serving === later) {
      response.end(later);
      return;
    }
    response.write(content.subarray(0, 120_000), () => {
      serving = later;
      setTimeout(() => response.destroy(), 20);
    });
  };
  const path = await download(address, folder, () => undefined);
  expect(digest(readFileSync(path))).toBe(digest(later));
});
