import { type Atlas, readFace } from "../../portable/anatomy/index.ts";
import { InputFault } from "../cli/input-fault.ts";
import { readJsonFile } from "../cli/read-case-file.ts";

/** 478 landmarks are about 30 kB. */
const LARGEST_LANDMARKS_BYTES = 8 * 1024 * 1024;

/** Reads landmarks from a file, or from standard input for `-`, into the frame of the atlas. Throws `InputFault` with every reason. */
export async function readFaceFile(path: string, atlas: Atlas) {
  const read = readFace(await readJsonFile(path, LARGEST_LANDMARKS_BYTES), atlas);
  if (!read.ok) throw new InputFault(read.faults);
  return { face: read.face, pose: read.pose };
}
