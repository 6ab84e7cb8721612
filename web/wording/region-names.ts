import type { Region } from "../../portable/evidence/index.ts";
import { faceRegions } from "../panels/face/regions.ts";

/** A part of the face as a person would name it. */
export function regionName(region: Region): string {
  return faceRegions.find((one) => one.region === region)?.name ?? region.replaceAll("-", " ");
}
