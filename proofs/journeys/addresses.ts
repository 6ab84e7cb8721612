/** Every page that has an address, and one that has none. */
export const addresses = [
  "/",
  "/what-bothers-you",
  "/about-you",
  "/your-options",
  "/your-face",
  "/what-matters",
  "/who-is-qualified",
  "/your-brief",
  "/something-went-wrong",
  "/how-we-know",
  "/no-such-page",
] as const;

/** A case that fills every page. */
export const fullCase = {
  version: 1,
  concerns: ["dermatochalasis", "jowls"],
  words: "my eyelids feel heavy and my jaw line is going",
  facts: { age: 58, sex: "female", fitzpatrick: 3, smoker: true, anticoagulant: true, dry_eye: true },
  place: { country: "GB" },
} as const;
