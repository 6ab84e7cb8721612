/** Stands wherever people of a made-up register are shown. */
export function MadeUp() {
  return (
    <p className="note harm made-up">
      <strong>These people are invented.</strong> This service reads a made-up example register, so that you
      can see how it works. Nobody in it exists. Do not take anything here for a real person.
    </p>
  );
}
