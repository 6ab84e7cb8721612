import { chiSquareQuantile } from "../../distributions/index.ts";
import { tau2WhereQIs } from "./paule-mandel.ts";
import { freedom, type Studies } from "./studies.ts";

/**
 * Q-profile interval of tau2 (Viechtbauer 2007): the values that the generalised Q does not reject.
 * Both ends are 0 where even tau2 = 0 leaves less spread than chance would.
 */
export function qProfile(studies: Studies, level: number): [number, number] {
  const df = freedom(studies);
  const error = 1 - level;
  return [
    tau2WhereQIs(studies, chiSquareQuantile(1 - error / 2, df)),
    tau2WhereQIs(studies, chiSquareQuantile(error / 2, df)),
  ];
}
