/** Mean and standard deviation of the numbers in a column; NaN stands for "could not be taken" and is passed over. */
export function meanAndSpread(column: Float64Array): { count: number; mean: number; sd: number } {
  let count = 0;
  let sum = 0;
  for (const value of column) {
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
  }
  const mean = sum / count;
  let squares = 0;
  for (const value of column) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  return { count, mean, sd: count > 1 ? Math.sqrt(squares / (count - 1)) : 0 };
}
