/**
 * Registers print capitals; a name or a city that has any small letter is left as it is.
 * `readable("HOLLOWBROOK-LARK")` is `Hollowbrook-Lark`.
 */
export function readable(printed: string): string {
  if (printed !== printed.toUpperCase() || /^(?:II|III|IV)$/.test(printed)) return printed;
  return printed.toLowerCase().replace(/(^|[\s'’-])\p{L}/gu, (start) => start.toUpperCase());
}
