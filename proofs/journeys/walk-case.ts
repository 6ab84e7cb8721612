import type { Locator, Page } from "playwright-core";
import type { Case } from "../../portable/case/index.ts";
import type { Evidence, Fact, FactValue } from "../../portable/evidence/index.ts";
import type { Hands } from "./hands.ts";
import { settled } from "./visit.ts";

/** What the app showed on the way. */
export interface Walked {
  /** What each alarm said to do, in the order in which they took the page over. */
  alarms: string[];
  /** The facts that were asked. */
  asked: string[];
}

/** More pages of questions than any case leads through. */
const MOST_PAGES = 80;

/** Walks from the start to the options as the person of a case would, saying all that the case says. */
export async function walkCase(page: Page, person: Case, evidence: Evidence, hands: Hands): Promise<Walked> {
  const walked: Walked = { alarms: [], asked: [] };
  await page.goto("/");
  await settled(page);
  await hands.press(page.getByRole("link", { name: "Begin", exact: true }));
  await page.locator(".face-map").waitFor();

  for (const id of person.concerns) {
    const concern = evidence.concern.get(id);
    const region = concern?.regions[0];
    if (concern === undefined || region === undefined) throw new Error(`no such concern: ${id}`);
    await hands.point(region, "The whole face");
    await hands.choose(
      page.locator(".in-region").getByRole("checkbox", { name: new RegExp(`^${concern.name}`) }),
    );
  }
  if (person.words !== undefined)
    await hands.type(page.getByRole("textbox", { name: "In your own words" }), person.words);
  await hands.press(page.getByRole("link", { name: /^Go on with/ }));
  await page.getByRole("heading", { level: 1, name: "What bothers you?" }).waitFor({ state: "detached" });

  for (let turn = 0; turn < MOST_PAGES; turn += 1) {
    const state = await whereNow(page);
    if (state === "all asked") {
      await leading(page, () =>
        hands.press(page.locator("main").getByRole("link", { name: "Your options" })),
      );
      await settled(page);
      return walked;
    }
    if (state === "alarm") await readAlarm(page, hands, walked);
    else if (state === "signs") await tickSigns(page, person, evidence, hands, walked);
    else await answerQuestions(page, person, evidence, hands, walked);
  }
  throw new Error(`still asking after ${MOST_PAGES} pages: ${await page.locator("main h1").textContent()}`);
}

type State = "alarm" | "signs" | "questions" | "all asked";

async function whereNow(page: Page): Promise<State> {
  const marks: [State, Locator][] = [
    ["alarm", page.locator(".alarm-page")],
    ["signs", page.locator(".warning-signs")],
    ["questions", page.locator(".about-you-questions")],
    ["all asked", page.locator(".all-asked")],
  ];
  await marks
    .map(([, mark]) => mark)
    .reduce((any, mark) => any.or(mark))
    .first()
    .waitFor();
  for (const [state, mark] of marks) if (await mark.isVisible()) return state;
  return whereNow(page);
}

/** Does something that leads to another page, and waits until that page stands. */
async function leading(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.locator("main h1").elementHandle();
  await act();
  await page.waitForFunction((old) => !old?.isConnected, before);
}

async function readAlarm(page: Page, hands: Hands, walked: Walked): Promise<void> {
  walked.alarms.push(...(await page.locator(".alarm h2").allTextContents()));
  await leading(page, () => hands.press(page.getByRole("button", { name: "I have read this. Go on" })));
}

const named = (evidence: Evidence, question: string): Fact => {
  const fact = evidence.rows.facts.find((one) => one.question === question);
  if (fact === undefined) throw new Error(`the app asks what no fact asks: ${question}`);
  return fact;
};

async function tickSigns(
  page: Page,
  person: Case,
  evidence: Evidence,
  hands: Hands,
  walked: Walked,
): Promise<void> {
  const labels = await page.locator(".warning-signs label").all();
  const facts = await Promise.all(
    labels.map(async (label) => named(evidence, (await label.locator(".sign-question").textContent()) ?? "")),
  );
  walked.asked.push(...facts.map(({ id }) => id));
  for (const [index, fact] of facts.entries()) {
    const box = labels[index]?.getByRole("checkbox");
    if (person.facts[fact.id] === true && box !== undefined) await hands.choose(box);
  }
  const allKnown = facts.every(({ id }) => typeof person.facts[id] === "boolean");
  const button = allKnown ? /^(None of these|Only what I ticked)$/ : /^I am not sure/;
  await leading(page, () => hands.press(page.getByRole("button", { name: button })));
  if (allKnown) return;
  // Of the signs left open, those the person does know are said one by one.
  for (const { id, question } of facts.filter((fact) => person.facts[fact.id] === false)) {
    if ((await whereNow(page)) === "alarm") await readAlarm(page, hands, walked);
    const given = page.locator(".answers-given");
    if (!(await given.evaluate((details) => (details as HTMLDetailsElement).open)))
      await hands.press(given.locator("summary"));
    await leading(page, () =>
      hands.press(given.getByRole("link", { name: `Change: ${question}`, exact: true })),
    );
    await leading(page, () => hands.press(page.getByRole("button", { name: "None of these", exact: true })));
    if (person.facts[id] !== false) throw new Error(`${id} is not false`);
  }
}

async function answerQuestions(
  page: Page,
  person: Case,
  evidence: Evidence,
  hands: Hands,
  walked: Walked,
): Promise<void> {
  const questions = await page.locator(".about-you-questions > div").all();
  for (const question of questions) {
    const fact = named(evidence, ((await question.locator("legend").textContent()) ?? "").trim());
    walked.asked.push(fact.id);
    const value = person.facts[fact.id];
    if (value === undefined) continue;
    await answer(question, fact, value, evidence, hands);
    if ((await page.locator(".alarm-page").count()) > 0) return;
  }
  await leading(page, () => hands.press(page.getByRole("button", { name: "Go on", exact: true })));
}

async function answer(
  question: Locator,
  fact: Fact,
  value: FactValue,
  evidence: Evidence,
  hands: Hands,
): Promise<void> {
  const radio = (name: string): Locator => question.getByRole("radio", { name, exact: true });
  if (typeof value === "boolean") return hands.choose(radio(value ? "Yes" : "No"));
  if (value === null) return hands.choose(radio(fact.nullMeans ?? "Never"));
  if (Array.isArray(value)) {
    if (value.length === 0)
      return hands.choose(question.getByRole("checkbox", { name: "None of these", exact: true }));
    for (const one of value) {
      const medicine = evidence.rows.medicines.find(({ id }) => id === one);
      if (medicine === undefined || fact.id !== "medications") {
        const label = fact.options?.find((option) => option.value === one)?.label ?? one;
        await hands.choose(question.getByRole("checkbox", { name: label, exact: true }));
      } else {
        await hands.type(question.getByRole("combobox"), medicine.names[0] ?? one);
        await hands.press(question.getByRole("button", { name: "Add" }));
      }
    }
    return;
  }
  if (fact.type === "choice") {
    const label = fact.options?.find((option) => option.value === value)?.label ?? String(value);
    return hands.choose(radio(label));
  }
  return hands.type(question.getByRole("textbox"), String(value));
}
