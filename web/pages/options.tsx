import "./options.css";
import { useState } from "react";
import { Link } from "react-router";
import { compare, concernName, listed, specialtyName } from "../../portable/brief/index.ts";
import { useEvidence } from "../evidence.ts";
import { Page } from "../frame/page.tsx";
import { ConcernSwitch } from "../panels/concern-switch.tsx";
import { SourcesDialog } from "../panels/sources-dialog.tsx";
import { useCase } from "../store/use-case.ts";
import { useOptionsAnswer } from "./options-answer.ts";
import { OptionsAsks } from "./options-asks.tsx";
import { useCompared } from "./options-compared.ts";
import { OptionsList } from "./options-list.tsx";
import { OptionsNotes } from "./options-notes.tsx";
import { OptionsPick } from "./options-pick.tsx";
import { OptionsTable } from "./options-table.tsx";
import { WhatFollowsFor } from "./what-follows.tsx";

export default function Options() {
  const { case: now } = useCase();
  const [first] = now.concerns;
  const [chosen, choose] = useState<string | null>(null);
  if (first === undefined) return <NothingChosen />;
  const concern = chosen !== null && now.concerns.includes(chosen) ? chosen : first;
  return <OptionsOf concern={concern} choose={choose} />;
}

function NothingChosen() {
  return (
    <Page
      title="First: what bothers you?"
      lead="What could be done depends on what bothers you. Choose that first, and come back."
    >
      <p className="actions">
        <Link className="button main" to="/what-bothers-you">
          What bothers you
        </Link>
      </p>
    </Page>
  );
}

function OptionsOf({ concern, choose }: { concern: string; choose(concern: string): void }) {
  const evidence = useEvidence();
  const answer = useOptionsAnswer();
  const { pair, choose: comparePair } = useCompared(answer, concern);
  const name = concernName(concern, evidence);
  const comparison = compare(answer, concern, pair, evidence);
  const ofConcern = answer.options.filter((option) => option.concerns.includes(concern));
  const shown = ofConcern.filter((option) => pair.includes(option.treatment));
  const weighed = ofConcern.filter(({ verdict }) => verdict !== "closed").length > 1;
  return (
    <SourcesDialog>
      <Page
        className="options"
        title={`${name}: what could be done`}
        lead="Three ways to go. Each dot is one of a hundred people; what is rarer is drawn for ten thousand, each brick a hundred. Full dots are as good as certain, pale dots likely, outlined dots possible. No row is a promise, and doing nothing is a real choice."
      >
        <ConcernSwitch legend="What you look at" concern={concern} choose={choose} />
        <FirstContact />
        <nav className="options-parts sans no-print" aria-label="On this page">
          <a href="#options-table">Side by side</a>
          <a href="#options-list">All {ofConcern.length} options, and what is unsafe for you</a>
          {weighed ? <a href="#what-follows">Which fits you?</a> : null}
        </nav>
        <OptionsAsks ask={answer.ask} />
        <OptionsNotes shown={shown} />
        <div id="options-table">
          <OptionsPick answer={answer} concern={concern} pair={pair} choose={comparePair} />
          <OptionsTable comparison={comparison} name={name} />
        </div>
        <OptionsList options={ofConcern} ask={answer.ask} pair={pair} choose={comparePair} />
        {weighed ? <WhatFollowsFor concern={concern} /> : null}
        <p className="actions">
          <Link className="button main" to="/your-brief">
            Your brief
          </Link>
          <Link className="button" to="/your-face">
            See what lies under the skin there
          </Link>
          <Link className="button" to="/about-you">
            Change what you told us
          </Link>
        </p>
      </Page>
    </SourcesDialog>
  );
}

function FirstContact() {
  const { firstContact } = useOptionsAnswer();
  const who = firstContact.map(specialtyName);
  return (
    <p className="options-first">
      <strong>Whom to see first:</strong>{" "}
      {who.length === 0
        ? "nobody for cosmetic work. Start with your family doctor."
        : `${listed(who, "or")}.`}
    </p>
  );
}
