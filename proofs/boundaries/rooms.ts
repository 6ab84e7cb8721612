/**
 * Which rooms of `portable/` each room may read: those to its left on the route of one question.
 * A room that is not listed may not exist.
 */
export const mayRead: Record<string, readonly string[]> = {
  distributions: [],
  evidence: [],
  case: ["evidence"],
  words: ["evidence"],
  burden: ["evidence", "case"],
  anatomy: ["evidence", "distributions"],
  registry: ["evidence", "distributions"],
  synthesis: ["evidence", "distributions"],
  safety: ["evidence", "case"],
  options: ["evidence", "case", "words", "synthesis", "safety"],
  choice: ["evidence", "case", "distributions", "synthesis", "safety", "options"],
  pictures: ["evidence", "synthesis", "options"],
  brief: [
    "evidence",
    "case",
    "words",
    "synthesis",
    "safety",
    "burden",
    "options",
    "choice",
    "pictures",
    "anatomy",
    "registry",
  ],
  fhir: ["evidence", "case", "options", "brief"],
};

/** Which platforms each platform may read; `data` holds no program, and only `web/` takes a file of it into its bundle. */
export const platformMayRead: Record<string, readonly string[]> = {
  portable: [],
  node: ["portable"],
  web: ["portable", "data"],
  setup: ["portable", "node"],
  bench: ["portable", "node", "setup"],
  proofs: ["portable", "node", "web", "setup", "bench"],
};

export const drawerNames = ["utils", "util", "helpers", "helper", "common", "core", "shared", "misc", "lib"];
