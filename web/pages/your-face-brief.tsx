import type { SeenOnFace } from "../store/case-keeping.ts";
import { useCase } from "../store/use-case.ts";

/** Puts what is seen of one treatment into the brief, as a drawing and as words, or takes it out. */
export function PutInBrief({ treatment, name, region, own }: SeenOnFace & { name: string }) {
  const { visit, note } = useCase();
  const isThis = (one: SeenOnFace): boolean => one.treatment === treatment && one.region === region;
  const isIn = visit.seenOnFace.some((one) => isThis(one) && one.own === own);
  const others = (all: SeenOnFace[]): SeenOnFace[] => all.filter((one) => !isThis(one));
  return (
    <p className="actions no-print">
      <button
        type="button"
        className="button"
        onClick={() =>
          note((now) => ({
            ...now,
            seenOnFace: isIn
              ? others(now.seenOnFace)
              : [...others(now.seenOnFace), { treatment, region, own }],
          }))
        }
      >
        {isIn ? "Take it out of my brief" : "Put this in my brief"}
        <span className="only-read-aloud">: {name}</span>
      </button>
      <span className="sans quiet" role="status">
        {isIn ? "In your brief: a drawing from the front, and the same in words. No photo." : ""}
      </span>
    </p>
  );
}
