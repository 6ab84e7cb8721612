/**
 * Specialties of the French register by code (nomenclature TRE_R38 of the Agence du numérique en santé), as far
 * as they concern the face. Older and newer codes of one specialty stand side by side.
 */
export const frenchSpecialties: Readonly<Record<string, string>> = {
  SM10: "Chirurgie plastique, reconstructrice et esthétique",
  SM15: "Dermatologie et vénéréologie",
  SM34: "ORL et chirurgie cervico-faciale",
  SM39: "ORL (older name)",
  SM86: "ORL, audiophonologie option",
  SM38: "Ophtalmologie",
  SM85: "Ophtalmologie (option)",
  SM06: "Chirurgie maxillo-faciale (SM06)",
  SM07: "Chirurgie maxillo-faciale (SM07)",
  SM68: "Chirurgie maxillo-faciale (SM68)",
  SM77: "Chirurgie maxillo-faciale (SM77)",
  SM50: "Stomatologie",
};
