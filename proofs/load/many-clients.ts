import { Agent, request } from "node:http";

/** A question, and what its answer must be. */
export interface Asked {
  body: unknown;
  /** Keys of the people answered, in their order. */
  ids: readonly string[];
}

export interface Load {
  answered: number;
  wrong: number;
  failed: number;
  /** Milliseconds, sorted. */
  times: number[];
}

/** Many clients, each asking one thing after another for a while; each answer is compared with what it must be. */
export async function manyClients(
  address: string,
  clients: number,
  milliseconds: number,
  questions: readonly Asked[],
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const load: Load = { answered: 0, wrong: 0, failed: 0, times: [] };
  const until = performance.now() + milliseconds;
  const client = async (number: number): Promise<void> => {
    for (let turn = number; performance.now() < until; turn++) {
      const asked = questions[turn % questions.length];
      if (asked === undefined) throw new Error("nothing to ask");
      const started = performance.now();
      try {
        const { status, body } = await post(agent, `${address}/api/practitioners`, asked.body);
        if (status !== 200) load.failed++;
        else if (JSON.stringify(idsOf(body)) !== JSON.stringify(asked.ids)) load.wrong++;
        else load.answered++;
      } catch {
        load.failed++;
      }
      load.times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  agent.destroy();
  load.times.sort((one, other) => one - other);
  return load;
}

/** The keys of the people in an answer of the service. */
export function idsOf(body: string): string[] {
  const { practitioners } = JSON.parse(body) as { practitioners: { id: string }[] };
  return practitioners.map(({ id }) => id);
}

function post(agent: Agent, address: string, body: unknown): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      address,
      { agent, method: "POST", headers: { "Content-Type": "application/json" } },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          text += part;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
  });
}
