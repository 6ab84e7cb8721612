import type { Refusal } from "./picture.ts";

const instead = "You can choose a photo instead, or use the drawn face.";

/** Why the camera did not start, in plain words, and what can be done. */
export function cameraFault(error: unknown): Refusal {
  const name = error instanceof DOMException ? error.name : "";
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return {
        code: "camera-refused",
        words: `The browser may not use the camera for this page. If you want it to, allow the camera in the browser's settings for this site, and try again. ${instead}`,
      };
    case "NotFoundError":
    case "OverconstrainedError":
      return { code: "no-camera", words: `No camera was found on this device. ${instead}` };
    case "NotReadableError":
    case "AbortError":
      return {
        code: "camera-busy",
        words: `The camera could not be started; another program may be using it. Close that, and try again. ${instead}`,
      };
    default:
      return {
        code: "camera-unavailable",
        words: `This browser gives the page no camera: it does so only over a secure address (https). ${instead}`,
      };
  }
}
