/** The steps of the route, in order; each is one page. */
export const steps = [
  { to: "/what-bothers-you", name: "What bothers you" },
  { to: "/about-you", name: "About you" },
  { to: "/your-options", name: "Your options" },
  { to: "/your-face", name: "Your face" },
  { to: "/what-matters", name: "What matters to you" },
  { to: "/who-is-qualified", name: "Who is qualified" },
  { to: "/your-brief", name: "Your brief" },
] as const;
