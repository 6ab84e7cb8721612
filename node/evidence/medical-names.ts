/**
 * Names that have no plainer word and that people will hear from their doctor. In a reading grade each counts
 * as one short word. The list is kept small: a word with a plain twin does not belong here.
 */
export const medicalNames: readonly string[] = [
  "azelaic acid",
  "body dysmorphic disorder",
  "botulinum toxin",
  "calcium hydroxylapatite",
  "deoxycholic acid",
  "dermatologist",
  "hyaluronic acid",
  "hyaluronidase",
  "hydroquinone",
  "isotretinoin",
  "keloid",
  "melanoma",
  "melasma",
  "myasthenia",
  "poly-L-lactic acid",
  "radiofrequency",
  "rosacea",
  "tetracycline",
  "tranexamic acid",
  "vitiligo",
];
