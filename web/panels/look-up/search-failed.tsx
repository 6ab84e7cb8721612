import type { Failure } from "./ask-service.ts";
import { type Search, search } from "./search-store.ts";

/** Why a search came to nothing, what to do, and a button that tries the same again. */
export function SearchFailed({ asked, failure }: Extract<Search, { state: "failed" }>) {
  return (
    <>
      <p>{words(failure)}</p>
      <p>
        Nothing you typed is lost. The training, the boards’ own pages and the questions below need no search.
      </p>
      {failure.why === "absent" ? null : (
        <p className="no-print">
          <button type="button" className="button main" onClick={() => void search(asked)}>
            Try again
          </button>
        </p>
      )}
    </>
  );
}

function words(failure: Failure): string {
  switch (failure.why) {
    case "offline":
      return "You are offline. Searching needs a connection; the rest of this page does not.";
    case "away":
      return "The service did not answer. It may be down for a moment.";
    case "slow":
      return "The service took too long to answer. Try again in a moment.";
    case "absent":
      return "There is no search at this address: whoever runs it serves the pages only, without a register.";
    case "unreadable":
      return "The service answered in a way this page cannot read. Load the page anew; if it stays so, tell whoever runs it.";
    case "too-often":
      return `Too many searches came from your network. Wait ${failure.seconds === 1 ? "a second" : `${failure.seconds} seconds`}, then try again.`;
    case "not-now":
      return `The service cannot search now. It says: ${failure.says}`;
    case "refused":
      return `The service did not take this search. It says: ${failure.says}`;
  }
}
