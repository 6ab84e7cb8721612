import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it left the browser: everything that could carry a word. */
export interface Recorded {
  method: string;
  url: string;
  headers: string;
  body: string;
  /** False when it was not for the app's own service; it was then refused. */
  own: boolean;
}

export interface RecordingProxy {
  address: string;
  requests: Recorded[];
  close(): Promise<void>;
}

/**
 * A proxy between the browser and everything: what does not pass here was not sent. It lets the app's own
 * service through and refuses all else, and writes down both.
 *
 * @param own the address of the app's service, `http://127.0.0.1:PORT`
 */
export async function startRecordingProxy(own: string): Promise<RecordingProxy> {
  const requests: Recorded[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? "";
    const isOwn = url.startsWith(`${own}/`);
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = Buffer.concat(chunks);
      requests.push({
        method: incoming.method ?? "",
        url,
        headers: incoming.rawHeaders.join("\n"),
        body: body.toString("latin1"),
        own: isOwn,
      });
      if (!isOwn) {
        outgoing.writeHead(502).end();
        return;
      }
      const onward = request(url, { method: incoming.method, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on("error", () => outgoing.destroy());
      onward.end(body);
    });
  });
  server.on("connect", (incoming, socket) => {
    requests.push({ method: "CONNECT", url: incoming.url ?? "", headers: "", body: "", own: false });
    socket.end("HTTP/1.1 502 Refused\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, requests, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
