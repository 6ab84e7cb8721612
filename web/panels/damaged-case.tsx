import type { Fault } from "../../portable/evidence/index.ts";
import { Page } from "../frame/page.tsx";
import { download } from "../store/case-files.ts";
import { today } from "../store/today.ts";
import { useCase } from "../store/use-case.ts";
import { FaultList } from "./fault-list.tsx";

/** Stands in for every page of the route while the saved case cannot be read. */
export function DamagedCase({ text, faults }: { text: string; faults: Fault[] }) {
  const { startAfresh } = useCase();
  const save = () => download(`glabella-damaged-${today()}.txt`, text, "text/plain");
  return (
    <Page
      title="Your saved answers cannot be read"
      lead="They were kept on this device, and something has changed them since. Nothing was overwritten. You can keep them as a file, then start afresh."
    >
      <details>
        <summary>What is wrong with them</summary>
        <FaultList faults={faults} />
      </details>
      <p className="actions">
        <button type="button" className="button main" onClick={startAfresh}>
          Start afresh
        </button>
        <button type="button" className="button" onClick={save}>
          Keep the old answers as a file
        </button>
      </p>
    </Page>
  );
}
