import { registeredSpecialtyName } from "../../portable/registry/index.ts";
import { useEvidence } from "../evidence.ts";
import type { Family } from "../panels/look-up/look-up-pages.tsx";
import { SourceName } from "../panels/source-name.tsx";
import { Basis } from "./qualified-united-states.tsx";

/** What is known of a country other than the United States: its register, its specialties, its rules. */
export function QualifiedAbroad({ country, family }: { country: string; family: Family }) {
  const rules = useEvidence().rows.qualifications.countries.find((one) => one.country === country);
  if (rules === undefined) {
    return (
      <section aria-labelledby="training">
        <h2 id="training">The training that covers it</h2>
        <p className="unknown">We have no rules for this country.</p>
        <p>
          Ask the body that licenses doctors there for the specialties whose training covers this treatment.
        </p>
      </section>
    );
  }
  const { surgical, organLimited, dermatology } = rules.coreSpecialties;
  const surgery = family.kind !== "medical";
  const skin = family.kind !== "surgical";
  return (
    <section aria-labelledby="training">
      <h2 id="training">What to look for</h2>
      <p>
        The register:{" "}
        {rules.register.url === null ? (
          <strong>{rules.register.name}</strong>
        ) : (
          <a href={rules.register.url} rel="noreferrer">
            {rules.register.name}
          </a>
        )}
        . Look the person up there, in one of these specialties:
      </p>
      <ul className="qualified-boards">
        {surgery ? <Specialties names={surgical} note={null} /> : null}
        {surgery ? <Specialties names={organLimited ?? []} note="Only on its own part of the body" /> : null}
        {skin ? <Specialties names={dermatology} note={null} /> : null}
      </ul>
      <h3>Rules worth knowing there</h3>
      <ul>
        {rules.points.map(({ text, sources }) => (
          <li key={text}>
            {text}{" "}
            <span className="sans quiet">
              {sources.map((source, at) => (
                <span key={source}>
                  {at === 0 ? null : "; "}
                  <SourceName id={source} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {rules.toConfirm.length === 0 ? null : (
        <p className="sans quiet">Nobody has confirmed yet: {rules.toConfirm.join("; ")}.</p>
      )}
      <Basis family={family} />
    </section>
  );
}

function Specialties({ names, note }: { names: readonly string[]; note: string | null }) {
  return names.map((name) => (
    <li key={name}>
      <strong>{registeredSpecialtyName(name)}</strong>
      {note === null ? null : <span className="quiet">{note}</span>}
    </li>
  ));
}
