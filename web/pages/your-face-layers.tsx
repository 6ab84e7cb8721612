import { layers as all, type LayerId } from "../scene/layers.ts";

interface YourFaceLayersProps {
  layers: ReadonlySet<LayerId>;
  show(layers: ReadonlySet<LayerId>): void;
  nearOnly: boolean;
  showNearOnly(nearOnly: boolean): void;
}

/** What is shown: also the key to how each thing is drawn. */
export function YourFaceLayers({ layers, show, nearOnly, showNearOnly }: YourFaceLayersProps) {
  return (
    <fieldset className="your-face-layers">
      <legend>What is drawn</legend>
      <ul>
        {all.map(({ id, name, drawn }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={layers.has(id)}
                onChange={() => {
                  const next = new Set(layers);
                  if (!next.delete(id)) next.add(id);
                  show(next);
                }}
              />
              <KeyLine layer={id} />
              <span>
                {name}
                <small>{drawn}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <label className="your-face-near">
        <input type="checkbox" checked={nearOnly} onChange={(event) => showNearOnly(event.target.checked)} />
        Of what the treatment could harm, only what it reaches in 1 in 100 people or more
      </label>
    </fieldset>
  );
}

/** A sample of the line, in the colours of the page. */
function KeyLine({ layer }: { layer: LayerId }) {
  return (
    <svg className={`key-line is-${layer}`} viewBox="0 0 28 12" aria-hidden="true">
      {layer === "muscles" ? (
        <path d="M1 3H27M1 6H27M1 9H27" />
      ) : layer === "zones" ? (
        <circle cx="14" cy="6" r="5" />
      ) : layer === "paths" ? (
        <>
          <path className="edge" d="M2 6H26" />
          <path d="M2 6H26" />
        </>
      ) : (
        <path d="M1 6H27" />
      )}
    </svg>
  );
}
