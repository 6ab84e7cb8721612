import { separateStreams } from "../../distributions/index.ts";
import type { Problem } from "../problem.ts";
import { drawValues } from "../value-draws.ts";
import type { WeightDraws } from "../weight-draws.ts";
import { type InformationValue, informationValues } from "./information-value.ts";

/** What it would be worth to know each measurement of a problem, over `draws` draws of its values. */
export function problemInformation(
  problem: Problem,
  weights: WeightDraws,
  draws: number,
): InformationValue[] {
  return informationValues(drawValues({ ...problem, draws }, separateStreams(problem.seed)), weights);
}
