/** Where the build put the one file that holds every fact; its name carries a digest of its content. */
declare module "virtual:evidence-address" {
  const address: string;
  export default address;
}

/** The same for the atlas of what lies under the skin. */
declare module "virtual:atlas-address" {
  const address: string;
  export default address;
}

/** The version in package.json. */
declare const __VERSION__: string;
