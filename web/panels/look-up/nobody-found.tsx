import { Link } from "react-router";
import type { SearchAnswer, SearchRequest } from "../../../portable/registry/index.ts";
import { MadeUp } from "./made-up.tsx";

interface Props {
  request: SearchRequest;
  answer: SearchAnswer;
}

/** That nobody was found, what it means, and what to try. */
export function NobodyFound({ request, answer }: Props) {
  return (
    <>
      {answer.fictional ? (
        <>
          <MadeUp />
          <p>
            It holds only a few people. To see how it works, look up the name Marigold Quilfeather, the number
            2000000069, or people near the postal code 98101.
          </p>
        </>
      ) : null}
      <p>
        <strong>This clears nobody and accuses nobody.</strong> It only says that the registers read here hold
        nobody like that.
      </p>
      <ul>
        {tips(request).map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      {request.number === undefined ? null : (
        <p className="no-print">
          <Link
            className="button"
            to="/who-is-qualified"
            replace={false}
            state={{ person: `${request.number.length === 10 ? "npi" : "rpps"}:${request.number}` }}
          >
            What to ask about this number
          </Link>
        </p>
      )}
    </>
  );
}

function tips({ name, number, place }: SearchRequest): string[] {
  if (number !== undefined)
    return [
      "Compare the number with the paper it stands on.",
      "Ask for the full name, and look that up as well.",
      "Beauty therapists and laser technicians have no number in any register we can read.",
    ];
  if (name !== undefined)
    return [
      "Try the surname alone, an earlier surname, or the first name in full.",
      ...(place === undefined ? [] : ["Leave out where they work."]),
      "Ask for their number. It finds the right person among many of one name.",
    ];
  return [
    "Look further around, or leave out the city.",
    "A place finds people with a specialty of the face only. To find anyone else, look up their name.",
  ];
}
