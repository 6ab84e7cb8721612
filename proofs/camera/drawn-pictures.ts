import { crc32, deflateSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { portrait } from "./portrait.ts";

/** How the portrait is laid on a new picture. */
export interface Drawing {
  width: number;
  height: number;
  /** Degrees, clockwise. */
  turned?: number;
  /** Share of its size, from its upper left corner. */
  scale?: number;
  /** The part of the portrait that fills the picture: left, top, width, height. */
  part?: readonly [number, number, number, number];
  /** How many times beside each other. */
  times?: number;
  brightness?: number;
  mirrored?: boolean;
  blurred?: number;
  /** A cat's face in flat colours instead of the portrait. */
  cat?: boolean;
  type?: "image/jpeg" | "image/png" | "image/webp";
}

/** Makes pictures in a browser of the proof's own, so that they need no other program. */
export async function drawPictures<Name extends string>(
  browser: Browser,
  wanted: Record<Name, Drawing>,
): Promise<Record<Name, Buffer>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const made: Partial<Record<Name, Buffer>> = {};
  for (const [name, drawing] of Object.entries(wanted) as [Name, Drawing][]) {
    const text = await page.evaluate(drawInPage, { base64: portrait.toString("base64"), drawing });
    made[name] = Buffer.from(text, "base64");
  }
  await context.close();
  return made as Record<Name, Buffer>;
}

/** Runs in the page. */
async function drawInPage({ base64, drawing }: { base64: string; drawing: Drawing }): Promise<string> {
  const source = await createImageBitmap(
    new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]),
  );
  const { width, height, turned = 0, scale = 1, times = 1, type = "image/jpeg" } = drawing;
  const canvas = new OffscreenCanvas(width * times, height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.fillStyle = "#999";
  context.fillRect(0, 0, canvas.width, height);
  const filters = [`brightness(${drawing.brightness ?? 1})`];
  if (drawing.blurred !== undefined) filters.push(`blur(${drawing.blurred}px)`);
  context.filter = filters.join(" ");
  if (drawing.cat) {
    const shape = (colour: string, path: string): void => {
      context.fillStyle = colour;
      context.fill(new Path2D(path));
    };
    context.scale(width / 100, height / 100);
    shape("#b7793a", "M50 25C75 25 85 45 82 60C80 80 65 88 50 88C35 88 20 80 18 60C15 45 25 25 50 25Z");
    shape("#b7793a", "M20 50L22 10L45 28ZM80 50L78 10L55 28Z");
    shape("#7ba05b", "M28 50a7 5 0 1 0 14 0a7 5 0 1 0 -14 0ZM58 50a7 5 0 1 0 14 0a7 5 0 1 0 -14 0Z");
    shape("#111", "M34 50a1.5 5 0 1 0 3 0a1.5 5 0 1 0 -3 0ZM63 50a1.5 5 0 1 0 3 0a1.5 5 0 1 0 -3 0Z");
    shape("#d98c8c", "M46 62L54 62L50 67Z");
    context.strokeStyle = "#222";
    context.stroke(
      new Path2D("M50 67V72Q45 77 40 73M50 72Q55 77 60 73M42 68L15 64M42 70L15 74M58 68L85 64M58 70L85 74"),
    );
  } else {
    const [left, top, across, down] = drawing.part ?? [0, 0, source.width, source.height];
    for (let time = 0; time < times; time++) {
      context.setTransform(1, 0, 0, 1, time * width + width / 2, height / 2);
      context.rotate((turned * Math.PI) / 180);
      context.scale(drawing.mirrored ? -1 : 1, 1);
      // A quarter turn of a picture exchanges its sides.
      const [w, h] = turned % 180 === 90 || turned % 180 === -90 ? [height, width] : [width, height];
      context.drawImage(source, left, top, across, down, -w / 2, -h / 2, w * scale, h * scale);
    }
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.92 })).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** A JPEG whose camera was held sideways: the same bytes, with the EXIF orientation that says how to turn it. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("MM\0*", "latin1");
  tiff.writeUInt32BE(8, 4);
  // One entry: tag 0x0112, a short, one of them.
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A grey PNG of any size, from a function of its rows; never in memory as a picture. */
export function greyPng(width: number, height: number, row: (y: number) => Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) raw.set(row(y), y * (width + 1) + 1);
  const chunk = (type: string, data: Buffer): Buffer => {
    const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, check]);
  };
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(raw, { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
