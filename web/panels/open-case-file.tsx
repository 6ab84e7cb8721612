import "./open-case-file.css";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Fault } from "../../portable/evidence/index.ts";
import { useEvidence } from "../evidence.ts";
import { openCaseFile } from "../store/case-files.ts";
import { useCase } from "../store/use-case.ts";
import { FaultList } from "./fault-list.tsx";

/** Opens a case that was saved to a file; says what is wrong with it when it cannot be read. */
export function OpenCaseFile({ className, children }: { className: string; children: string }) {
  const evidence = useEvidence();
  const { change } = useCase();
  const [faults, setFaults] = useState<Fault[]>([]);
  const go = useNavigate();

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const opened = await openCaseFile(file, evidence);
    if (!opened.ok) return setFaults(opened.faults);
    setFaults([]);
    change(`Opened “${file.name}”`, () => opened.case);
    go(opened.case.concerns.length === 0 ? "/what-bothers-you" : "/your-options");
  }

  return (
    <>
      <label className={`${className} open-case-file`}>
        {children}
        <input
          type="file"
          accept=".json,application/json"
          className="only-read-aloud"
          onChange={(event) => {
            const input = event.target;
            void open(input.files?.[0]).finally(() => {
              input.value = "";
            });
          }}
        />
      </label>
      {faults.length === 0 ? null : (
        <div className="note harm open-case-faults" role="alert">
          <p>
            <strong>That file could not be opened.</strong> Your answers are as they were.
          </p>
          <FaultList faults={faults} />
        </div>
      )}
    </>
  );
}
