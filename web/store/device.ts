/** The two stores a browser keeps for one site; either may be blocked, and then nothing is kept. */
export interface Device {
  read(key: string): string | null;
  /** False when the browser refused. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

function device(open: () => Storage): Device {
  return {
    read(key) {
      try {
        return open().getItem(key);
      } catch {
        return null;
      }
    },
    write(key, text) {
      try {
        open().setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
    remove(key) {
      try {
        open().removeItem(key);
      } catch {
        // Blocked: nothing was kept, so nothing is left to remove.
      }
    },
  };
}

/** Lasts until it is wiped. */
export const keptOnDevice: Device = device(() => localStorage);

/** Lasts as long as this tab: reloading keeps it, closing forgets it. */
export const keptThisVisit: Device = device(() => sessionStorage);
