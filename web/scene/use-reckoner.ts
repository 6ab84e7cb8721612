import { type Remote, wrap } from "comlink";
import { useEffect, useMemo, useState } from "react";
import type { Face } from "../../portable/anatomy/index.ts";
import { useAtlas } from "../atlas.ts";
import { createReckoner, type Reckoner } from "./reckoner.ts";

/** The reckoner of the page: in a worker, so that turning the face stays smooth while it counts. */
export type RemoteReckoner = Remote<Reckoner>;

/** On the page itself, where the browser has no workers: slower, and the same answers. */
function onThePage(): RemoteReckoner {
  const here = createReckoner();
  const entries = Object.entries(here).map(([name, act]) => [
    name,
    async (...given: unknown[]) => (act as (...given: unknown[]) => unknown)(...given),
  ]);
  return Object.fromEntries(entries) as unknown as RemoteReckoner;
}

function start(): { reckoner: RemoteReckoner; stop(): void } {
  try {
    const worker = new Worker(new URL("./face-worker.ts", import.meta.url), { type: "module" });
    return { reckoner: wrap<Reckoner>(worker), stop: () => worker.terminate() };
  } catch {
    return { reckoner: onThePage(), stop: () => undefined };
  }
}

/** A reckoner that looks at this face; another face makes it look anew. Null until it is ready, or while none is wanted. */
export function useReckoner(
  face: Face | null,
  wanted = true,
): { reckoner: RemoteReckoner; face: Face | null } | null {
  const atlas = useAtlas();
  const [started, setStarted] = useState<RemoteReckoner | null>(null);
  const [looking, setLooking] = useState<{ face: Face | null } | null>(null);

  useEffect(() => {
    if (!wanted) return;
    const { reckoner, stop } = start();
    void reckoner.open(atlas.rows).then(() => setStarted(() => reckoner));
    return () => {
      setStarted(null);
      stop();
    };
  }, [atlas, wanted]);

  useEffect(() => {
    if (started === null) return;
    let left = false;
    void started.look(face).then(() => {
      if (!left) setLooking({ face });
    });
    return () => {
      left = true;
    };
  }, [started, face]);

  return useMemo(
    () =>
      started === null || looking === null || looking.face !== face ? null : { reckoner: started, face },
    [started, looking, face],
  );
}

/** An answer of the reckoner; null while it is counting. `question` must change when what is asked does. */
export function useAnswer<Answer>(
  ready: { reckoner: RemoteReckoner; face: Face | null } | null,
  question: string,
  ask: (reckoner: RemoteReckoner) => Promise<Answer>,
): Answer | null {
  const [kept, setKept] = useState<{ ready: typeof ready; question: string; answer: Answer } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for what is asked
  useEffect(() => {
    if (ready === null) return;
    let left = false;
    void ask(ready.reckoner).then((answer) => {
      if (!left) setKept({ ready, question, answer });
    });
    return () => {
      left = true;
    };
  }, [ready, question]);
  return kept !== null && kept.ready === ready && kept.question === question ? kept.answer : null;
}
