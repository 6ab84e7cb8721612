import { pictureStyle } from "../../portable/pictures/index.ts";

/**
 * Gives the page the look that pictures have on paper too. A sheet made by script is allowed where a style
 * written into the page is not.
 */
function adopt(style: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

let adopted = false;

/** Adopts the style of pictures once, however many pages show them. */
export function adoptPictureStyle(): void {
  if (!adopted) adopt(pictureStyle);
  adopted = true;
}

export { adopt as adoptStyle };
