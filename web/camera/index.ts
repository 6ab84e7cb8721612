export { TakePicture } from "./take-picture.tsx";
