import "./how-we-know.css";
import { useMemo } from "react";
import type { Certainty, Evidence, Finding, Source } from "../../portable/evidence/index.ts";
import { certaintyDots, certaintyWords } from "../../portable/pictures/index.ts";
import { evidenceDigest, useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { SourceName } from "../panels/source-name.tsx";
import { dateWords } from "../wording/dates.ts";

const steps: { certainty: Certainty; means: string }[] = [
  { certainty: "high", means: "More studies would hardly change the number." },
  { certainty: "moderate", means: "The number is probably near the truth, and could still move." },
  { certainty: "low", means: "The number may be well off." },
  { certainty: "very-low", means: "Few or weak studies: the number is hardly more than a first guess." },
];

const kinds: { kind: Source["kind"]; name: string }[] = [
  { kind: "paper", name: "Research papers" },
  { kind: "guideline", name: "Guidelines" },
  { kind: "label", name: "Official labels of medicines and devices" },
  { kind: "agency", name: "Regulators and public agencies" },
  { kind: "professional-body", name: "Professional bodies" },
  { kind: "statistics", name: "Statistics" },
  { kind: "register", name: "Registers" },
  { kind: "web", name: "Other pages" },
];

export default function HowWeKnow() {
  const evidence = useEvidence();
  const { sources, findings, burden, corrections, rules } = evidence.rows;
  const read = useMemo(() => count([...findings, ...burden].map(({ seenIn }) => seenIn)), [findings, burden]);
  const gaps = useMemo(() => countGaps(evidence), [evidence]);
  const times = useMemo(() => countTimes(findings), [findings]);
  const latest = corrections
    .map(({ correctedOn }) => correctedOn)
    .toSorted()
    .at(-1);
  const secondary = rules.filter((rule) => rule.secondary).length;

  return (
    <Page
      className="how-we-know"
      title="How we know"
      lead="Where each number comes from, how it is made, and what nobody knows yet."
    >
      <section aria-labelledby="numbers">
        <h2 id="numbers">Where the numbers come from</h2>
        <p>
          Glabella holds {number(findings.length + burden.length)} figures from {number(sources.length)}{" "}
          sources. Each figure is one result of one study, label or guideline, kept with whom it counted, over
          what time, and how sure it is. A figure without a source is not loaded.
        </p>
        <p>
          Most were not read in full: {number(read("abstract"))} come from the paper’s summary,{" "}
          {number(read("full-text"))} from the whole paper, {number(read("label") + read("guideline"))} from a
          label or guideline, and {number(read("secondary"))} from someone who quotes the source.
        </p>
      </section>

      <section aria-labelledby="made">
        <h2 id="made">How a number on a page is made</h2>
        <ul>
          <li>
            <strong>One study:</strong> its own result, with the span that chance alone could explain.
          </li>
          <li>
            <strong>Several studies that measured the same thing:</strong> they are put together, and the page
            also shows how much a new clinic could differ from them.
          </li>
          <li>
            <strong>Studies that measured different things:</strong> they are not mixed. You see them side by
            side, from the lowest to the highest.
          </li>
          <li>
            <strong>No harm seen in a small study</strong> does not mean none can happen. None among 100
            people can still mean up to 3 in 100.
          </li>
          <li>
            <strong>A harm that was only counted elsewhere,</strong> for the same treatment on another
            concern, is shown too. It is marked as indirect, and as less sure. A benefit is never borrowed
            like that.
          </li>
          <li>
            <strong>Waiting</strong> shows people in studies who got nothing, or a dummy treatment. If no
            study had such people, it says “not known”.
          </li>
        </ul>
      </section>

      <section aria-labelledby="sure">
        <h2 id="sure">How sure</h2>
        <dl className="how-sure">
          {steps.map(({ certainty, means }) => {
            const { words, filled } = certaintyWords(certainty);
            return (
              <div key={certainty}>
                <dt>
                  <span aria-hidden="true">{certaintyDots(filled)}</span> {words}
                </dt>
                <dd>{means}</dd>
              </div>
            );
          })}
        </dl>
        <p className="quiet">These are the four steps of GRADE, which guideline makers use.</p>
      </section>

      <section aria-labelledby="safe">
        <h2 id="safe">How it decides what is unsafe</h2>
        <p>
          {number(rules.length)} safety rules are checked against what you say. The strictest one wins, and
          every rule that applies is shown with its source. A rule whose answer is missing never lets a
          treatment pass as safe: the page asks. {number(secondary)} rules rest on a source that we read only
          through a summary or a copy.
        </p>
      </section>

      <section aria-labelledby="choosing">
        <h2 id="choosing">How it works out what fits you</h2>
        <p>
          You are asked what matters to you before any order is shown. Then the options are weighed thousands
          of times. Each time their numbers are taken from all that is likely, and your weights from all that
          your answers leave open. What you see is how often each option came first.
        </p>
        <ul>
          <li>
            <strong>A share is no promise.</strong> “First in 60 of 100” means ahead in 60 of 100 ways it
            could be, by much or by little. Two that are close are not told apart, and nothing is called best.
          </li>
          <li>
            <strong>What nobody has measured</strong> can be anything that is possible. It is never taken as
            none, and never as average.
          </li>
          <li>
            <strong>What a safety rule closes</strong> is not weighed. No answer can open it.
          </li>
          <li>
            <strong>What it cannot tell:</strong> the numbers come from different people and studies, and it
            knows only the things that you are asked about.
          </li>
        </ul>
        <p>
          The method is stochastic multicriteria acceptability analysis (
          <a href="https://sal.aalto.fi/publications/abstracts/plah01.html" rel="noreferrer">
            Lahdelma and Salminen 2001
          </a>
          ). Why asking first helps is told by{" "}
          <a href="https://doi.org/10.1177/0272989X211037946" rel="noreferrer">
            Witteman and others 2021
          </a>
          . Every step, and what it was checked against, stands in the program’s file{" "}
          <code>docs/methods/choosing.md</code>.
        </p>
      </section>

      <section aria-labelledby="not-known">
        <h2 id="not-known">What is not known</h2>
        <p>
          There are {number(gaps.pairs)} pairs of a concern and a treatment. For {number(gaps.noBenefit)} of
          them we hold no number for how often it helps, and for {number(gaps.noHarm)} none for how often it
          harms when done for that concern. Where a number is missing, the page says so.
        </p>
        <p>
          Time is short in most studies: of the figures that state one, {number(times.withinAYear)} were
          measured within a year of the treatment and {number(times.later)} later. For{" "}
          {number(times.notStated)} no time is stated. The people studied may differ from you in age, skin and
          health: each figure says who they were.
        </p>
      </section>

      <section aria-labelledby="who">
        <h2 id="who">Who made this, and who paid</h2>
        <p>
          <strong>No clinician has reviewed it yet.</strong> Until one has, every page says so. Nobody paid
          for it: no clinic, maker or insurer. It sells nothing, carries no advertising, and earns nothing
          when you choose one thing over another. Its program and its facts are open to anyone to check.
        </p>
        <p>
          A figure changes when its source changes, or when someone shows that it is wrong. What was changed,
          and why, is listed below.
        </p>
        <dl className="versions">
          <div>
            <dt>Version</dt>
            <dd>{__VERSION__}</dd>
          </div>
          <div>
            <dt>Facts</dt>
            <dd>
              {evidenceDigest}
              {latest === undefined ? null : `, last corrected on ${dateWords(latest)}`}
            </dd>
          </div>
        </dl>
      </section>

      <section aria-labelledby="corrections">
        <h2 id="corrections">Corrections</h2>
        <details>
          <summary>{number(corrections.length)} changes to figures as they were first gathered</summary>
          <ul className="how-list">
            {corrections.map(({ id, row, field, reason, correctedOn }) => (
              <li key={id}>
                <strong>
                  {row}, {field}
                </strong>{" "}
                ({dateWords(correctedOn)}): {reason}
              </li>
            ))}
          </ul>
        </details>
      </section>

      <section aria-labelledby="sources">
        <h2 id="sources">All sources</h2>
        <p className="quiet">
          Links go to papers, regulators and guideline bodies. Other sources are named without a link.
        </p>
        {kinds.map(({ kind, name }) => {
          const listed = sources.filter((source) => source.kind === kind);
          return listed.length === 0 ? null : (
            <details key={kind}>
              <summary>
                {name} ({number(listed.length)})
              </summary>
              <ul className="how-list">
                {listed.map((source) => (
                  <li key={source.id}>
                    <SourceName id={source.id} />
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </section>
    </Page>
  );
}

const number = (value: number): string => value.toLocaleString("en");

function count<T>(values: readonly T[]): (value: T) => number {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return (value) => counts.get(value) ?? 0;
}

function countTimes(findings: readonly Finding[]): { withinAYear: number; later: number; notStated: number } {
  const stated = findings.flatMap(({ followUpWeeks }) => followUpWeeks ?? []);
  const withinAYear = stated.filter((weeks) => weeks <= 52).length;
  return { withinAYear, later: stated.length - withinAYear, notStated: findings.length - stated.length };
}

/** How many pairs of a concern and one of its treatments have no figure of their own for benefit, for harm. */
function countGaps(evidence: Evidence): { pairs: number; noBenefit: number; noHarm: number } {
  const held = new Set(
    evidence.rows.findings.map(({ concern, treatment, outcome }) => {
      return `${concern} ${treatment} ${evidence.outcome.get(outcome)?.kind}`;
    }),
  );
  const pairs = evidence.rows.concerns.flatMap(({ id, options }) =>
    options.map((option) => `${id} ${option}`),
  );
  const without = (kind: string): number => pairs.filter((pair) => !held.has(`${pair} ${kind}`)).length;
  return { pairs: pairs.length, noBenefit: without("benefit"), noHarm: without("harm") };
}
