import { kindOfFile, tellingBytes } from "./file-kinds.ts";

/** A picture in this page's memory, upright and no larger than needed; close it when it is no longer shown. */
export interface Picture {
  bitmap: ImageBitmap;
  /** A photo may have been cut; a camera's picture is as wide as the camera sees. */
  from: "photo" | "camera";
  close(): void;
}

/** Why something could not be done, in words for the person. */
export interface Refusal {
  code: string;
  words: string;
}

export type Opened = { ok: true; picture: Picture } | { ok: false; reason: Refusal };

/** More is not gained from a face that fills the picture: the model looks at 192 pixels of it, the irises at 64. */
const longestSide = 1600;
const mostBytes = 100_000_000;
/** Above this a browser may run out of memory before it can make the picture smaller. */
const mostPixels = 130_000_000;

/**
 * Opens a file as a picture: turned as its camera held it (EXIF orientation), and made smaller while it is decoded.
 * Nothing is sent and nothing is stored; the file's bytes are let go when this returns.
 */
export async function openPicture(file: Blob): Promise<Opened> {
  if (file.size === 0) return refuse("empty", "That file is empty. Choose another picture.");
  if (file.size > mostBytes)
    return refuse(
      "too-many-bytes",
      `That file has ${Math.round(file.size / 1_000_000)} megabytes; up to ${mostBytes / 1_000_000} can be opened. ` +
        "Save the picture smaller, or take a new one with the camera.",
    );
  const size = await sizeOf(file);
  if (size === null) return refuse("no-picture", await whyNoPicture(file));
  if (size.width * size.height > mostPixels)
    return refuse(
      "too-many-pixels",
      `That picture has ${Math.round((size.width * size.height) / 1_000_000)} million pixels; ` +
        `up to ${mostPixels / 1_000_000} can be opened. Save it smaller: 2 million are plenty.`,
    );
  try {
    return { ok: true, picture: asPicture(await decode(file, size), "photo") };
  } catch {
    return refuse(
      "no-picture",
      "That picture could not be opened: it may be damaged. Open it in a photo program, save it as JPEG, and choose that file.",
    );
  }
}

export function asPicture(bitmap: ImageBitmap, from: Picture["from"]): Picture {
  return { bitmap, from, close: () => bitmap.close() };
}

/** The same picture with left and right exchanged; the one that is given stays as it is. */
export function mirrored({ bitmap, from }: Picture): Picture {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  context?.setTransform(-1, 0, 0, 1, bitmap.width, 0);
  context?.drawImage(bitmap, 0, 0);
  return asPicture(canvas.transferToImageBitmap(), from);
}

interface Size {
  width: number;
  height: number;
}

/** Width and height as the picture is to be seen, read from its head; null when the browser sees no picture. */
async function sizeOf(file: Blob): Promise<Size | null> {
  // Chosen by its bytes: a browser believes a blob's type, and a file's name decides that.
  const address = URL.createObjectURL(new Blob([file]));
  const image = new Image();
  try {
    await new Promise<void>((resolve, reject) => {
      image.onload = () => resolve();
      image.onerror = () => reject(new Error("no picture"));
      image.src = address;
    });
    const { naturalWidth: width, naturalHeight: height } = image;
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  } finally {
    image.removeAttribute("src");
    URL.revokeObjectURL(address);
  }
}

function decode(file: Blob, { width, height }: Size): Promise<ImageBitmap> {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return createImageBitmap(new Blob([file]), {
    imageOrientation: "from-image",
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
    resizeQuality: "high",
  });
}

/** Said only once the browser has failed: Safari, for one, opens HEIC. */
async function whyNoPicture(file: Blob): Promise<string> {
  const first = new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer());
  switch (kindOfFile(first)) {
    case "heic":
      return (
        "That is a HEIC photo, which this browser cannot open. On an iPhone, share the photo with “Options › Most " +
        "compatible”, or set Settings › Camera › Formats to “Most compatible” and take a new one. On a computer, " +
        "open it in a photo program and save it as JPEG."
      );
    case "pdf":
      return "That is a PDF document, not a picture, whatever its name says. Choose a photo: JPEG, PNG or WebP.";
    case "film":
      return "That is a film, or a kind of picture this browser cannot open. Choose a photo: JPEG, PNG or WebP.";
    case "drawing":
      return "That is a drawing (SVG), not a photo. Choose a photo: JPEG, PNG or WebP.";
    case "raw":
      return "That is a TIFF or a camera's raw file, which this browser cannot open. Save it as JPEG, and choose that file.";
    case "other":
      return "That file is no picture that this browser can open, or it is damaged. Choose a photo: JPEG, PNG or WebP.";
  }
}

function refuse(code: string, words: string): Opened {
  return { ok: false, reason: { code, words } };
}
