import "./emergency-numbers.css";
import { useId } from "react";
import type { EmergencyNumbers as Numbers } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { useCase } from "../store/use-case.ts";

/** The rows of `data/emergency/`: the person's country, if it is known, and the one for everywhere else. */
export function useNumbers(): {
  chosen: Numbers | undefined;
  elsewhere: Numbers | undefined;
  all: Numbers[];
} {
  const all = useEvidence().rows.emergency;
  const { case: now } = useCase();
  const country = now.place?.country;
  return {
    chosen: all.find((one) => one.country === country),
    elsewhere: all.find((one) => one.country === "other"),
    all,
  };
}

const dial = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, "")}`;

/** The numbers to ring. The country is the one the person chose, and is never looked up. */
export function EmergencyNumbers({ crisis = true }: { crisis?: boolean }) {
  const { chosen, elsewhere, all } = useNumbers();
  const { setCountry } = useCase();
  const id = useId();
  const shown = chosen ?? elsewhere;
  const named = all
    .filter(({ country }) => country !== "other")
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

  return (
    <div className="emergency-numbers">
      <p className="emergency-country">
        <label htmlFor={id}>Where are you?</label>{" "}
        <select
          id={id}
          value={chosen?.country ?? ""}
          onChange={(event) => setCountry(event.target.value === "" ? undefined : event.target.value)}
        >
          <option value="">Another country, or not said</option>
          {named.map(({ country, name }) => (
            <option key={country} value={country}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {shown === undefined ? null : (
        <dl aria-live="polite">
          <div className="emergency-ambulance">
            <dt>Ambulance</dt>
            <dd>
              {shown.ambulance.map((number, index) => (
                <span key={number}>
                  {index === 0 ? null : <span className="emergency-or"> or </span>}
                  <a href={dial(number)}>{number}</a>
                </span>
              ))}
            </dd>
            {chosen === undefined ? (
              <dd className="emergency-elsewhere">
                This works on mobile phones in many countries. If it does not, ring the emergency number of
                the country you are in.
              </dd>
            ) : null}
          </div>
          {crisis
            ? shown.crisisLines.map(({ name, number, text, url }) => (
                <div key={name}>
                  <dt>{url === undefined ? name : "Someone to talk to"}</dt>
                  <dd>
                    {url === undefined ? null : (
                      <span>
                        <a href={url} rel="noreferrer">
                          {name}
                        </a>
                      </span>
                    )}
                    {number === null ? null : <a href={dial(number)}>{number}</a>}
                    {text === undefined ? null : <span>{text}</span>}
                  </dd>
                </div>
              ))
            : null}
        </dl>
      )}
    </div>
  );
}
