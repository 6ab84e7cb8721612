/**
 * Whether `exact`, rounded as `printed` is, is `printed`: within half a unit of its last decimal place, two at
 * least. `printsAs(0.31, 40 / 129)` is true; `printsAs(0.79, 47 / 60)` is false.
 */
export function printsAs(printed: number, exact: number): boolean {
  return Math.abs(printed - exact) <= halfLastPlace(printed) * (1 + 1e-6);
}

/** Whether any whole number of `n` people prints as this share. `countable(0.734, 16)` is false. */
export function countable(printed: number, n: number): boolean {
  const slack = halfLastPlace(printed) * (1 + 1e-6);
  return Math.ceil((printed - slack) * n) <= Math.floor((printed + slack) * n);
}

function halfLastPlace(printed: number): number {
  const [digits = "", exponent = "0"] = String(printed).split("e");
  const places = (digits.split(".")[1] ?? "").length - Number(exponent);
  return 0.5 * 10 ** -Math.max(places, 2);
}
