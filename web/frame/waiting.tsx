/** Shown while the facts or a page are on their way; silent and empty for the blink that this mostly takes. */
export function Waiting() {
  return (
    <p className="waiting quiet" role="status">
      One moment …
    </p>
  );
}
