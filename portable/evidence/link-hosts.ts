/**
 * Hosts of regulators, public health services and bodies that issue guidelines: the only addresses, beside
 * DOIs, PubMed and PMC, that a page may link to. A host allows every host below it.
 */
export const linkHosts: readonly string[] = [
  "ahpra.gov.au",
  "anzca.edu.au",
  "assemblee-nationale.fr",
  "cdc.gov",
  "cfm.org.br",
  "clinicaltrials.gov",
  "cpso.on.ca",
  "ec.europa.eu",
  "ema.europa.eu",
  "fda.gov",
  "gmc-uk.org",
  "gov.uk",
  "hscni.net",
  "kaypahoito.fi",
  "mbc.ca.gov",
  "medicalboard.gov.au",
  "medlineplus.gov",
  "medsafe.govt.nz",
  "nhs.uk",
  "nice.org.uk",
  "nlm.nih.gov",
  "who.int",
];
