import type { Finding } from "../../portable/evidence/index.ts";
import { drawDotPlot, toneOf, writeNumber } from "../../portable/pictures/index.ts";
import { useEvidence } from "../evidence.ts";
import { OddsPicture } from "./odds-picture.tsx";

const labelOf = (finding: Finding, author: string | null, year: number | null): string =>
  `${author ?? "Authors not recorded"}${year === null ? "" : `, ${year}`}: ${finding.n === null ? "people not stated" : `${writeNumber(finding.n)} people`}`;

/** Several studies that counted shares of people, one line each with the margin they printed; nothing for fewer than two. */
export function SourcesPlot({ findings }: { findings: readonly string[] }) {
  const evidence = useEvidence();
  const shares = findings
    .map((id) => evidence.finding.get(id))
    .filter((one) => one !== undefined && one.measure === "proportion" && one.value !== null);
  const [first] = shares;
  if (first === undefined || shares.length < 2) return null;
  const outcome = evidence.outcome.get(first.outcome);
  const kind = outcome?.kind === "benefit" || outcome?.kind === "harm" ? outcome.kind : "practical";
  const rows = shares.map((finding) => {
    const source = evidence.source.get(finding?.source ?? "");
    const { low = null, high = null } = finding?.interval ?? {};
    return {
      label: labelOf(finding ?? first, source?.firstAuthor ?? null, source?.year ?? null),
      centre: finding?.value ?? null,
      span: low === null || high === null ? null : ([low, high] as [number, number]),
    };
  });
  const drawing = drawDotPlot(
    {
      rows,
      scale: "plain",
      noDifference: null,
      tone: toneOf(kind),
      write: (share) => `${writeNumber(Math.round(share * 10_000) / 100)} of 100`,
    },
    `What each of ${shares.length} studies counted`,
    rows
      .map(({ label, centre }) => `${label}: ${writeNumber(Math.round((centre ?? 0) * 10_000) / 100)} of 100`)
      .join(". "),
  );
  return (
    <div className="sources-plot">
      <OddsPicture drawing={drawing} />
    </div>
  );
}
