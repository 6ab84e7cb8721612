/** Where the build put the face landmark models; the folder's name carries a digest of what is in it. */
declare module "virtual:face-mesh-address" {
  export const folder: string;
  export const files: readonly string[];
}
