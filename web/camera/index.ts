export { type Landmarker, openLandmarker, type Reading } from "./landmarker.ts";
export { type Opened, openPicture, type Picture, type Refusal } from "./picture.ts";
export { TakePicture } from "./take-picture.tsx";
