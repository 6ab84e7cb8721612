/** Columns of the last answer, for the next one; held weakly, so that they go when memory is short. */
let spare: WeakRef<Float64Array[]> | null = null;

export function takeSpare(): Float64Array[] {
  const found = spare?.deref() ?? [];
  spare = null;
  return found;
}

export function keepSpare(columns: Float64Array[]): void {
  spare = new WeakRef(columns);
}
