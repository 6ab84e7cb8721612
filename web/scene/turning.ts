import type { Turn } from "./stage/face-stage.ts";

/** How far the faces of the page are turned: shared by all of them, and kept outside React, so that turning redraws nothing else. */
export interface Turning {
  now(): Turn;
  set(next: Turn): void;
  /** Calls back at every turn; the answer ends that. */
  follow(listener: (turn: Turn) => void): () => void;
}

/** Further round, and one would look at the inside of the mesh. */
const farthest = { yaw: 80, pitch: 45 };

export function createTurning(): Turning {
  const listeners = new Set<(turn: Turn) => void>();
  let now: Turn = { yaw: 0, pitch: 0 };
  return {
    now: () => now,
    set({ yaw, pitch }) {
      const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
      now = { yaw: within(yaw, farthest.yaw), pitch: within(pitch, farthest.pitch) };
      for (const listener of listeners) listener(now);
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function turnedBy({ yaw, pitch }: Turn, more: Partial<Turn>): Turn {
  return { yaw: yaw + (more.yaw ?? 0), pitch: pitch + (more.pitch ?? 0) };
}
