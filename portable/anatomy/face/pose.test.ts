import { describe, expect, it } from "vitest";
import { seededUniform } from "../../distributions/index.ts";
import { fitPose } from "./pose.ts";
import type { Vector } from "./vector.ts";

const uniform = seededUniform(2);
const shape = Array.from({ length: 50 }, (): Vector => [100 * uniform(), 140 * uniform(), 60 * uniform()]);
const turned = (degrees: number, [x, y, z]: Vector): Vector => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle) * x + Math.sin(angle) * z, y, -Math.sin(angle) * x + Math.cos(angle) * z];
};

describe("fitting the pose", () => {
  it("finds the turn, the size and the place", () => {
    const seen = shape.map((point): Vector => {
      const [x, y, z] = turned(20, point);
      return [3 * x + 7, 3 * y - 2, 3 * z + 1];
    });
    const pose = fitPose(seen, shape);
    expect(pose.rest).toBeLessThan(1e-9);
    expect(pose.scale).toBeCloseTo(1 / 3, 9);
    expect(pose.yaw).toBeCloseTo(20, 6);
    expect(pose.pitch).toBeCloseTo(0, 6);
    expect(pose.mirrored).toBe(false);
  });

  it("knows a mirror image", () => {
    expect(
      fitPose(
        shape.map(([x, y, z]): Vector => [-x, y, z]),
        shape,
      ).mirrored,
    ).toBe(true);
  });
});
