import { InputFault } from "../cli/input-fault.ts";

/** The file is at fault: nothing of it was kept, and the store is as it was. */
export function fileFault(where: string, rule: string, found: string, remedy: string): InputFault {
  return new InputFault([{ where, rule, found, remedy }]);
}

/** A file that could not be read, in words; anything that is not the file's fault is passed on. */
export function asFileFault(where: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const words: Record<string, string> = {
    ENOENT: "no such file",
    EISDIR: "a folder",
    EACCES: "a file you may not read",
    ENOSPC: "no room left on the disk",
  };
  const found = words[code ?? ""];
  if (found === undefined) return error;
  return fileFault(
    where,
    code === "ENOSPC" ? "the disk must have room for the import" : "the file must be readable",
    found,
    code === "ENOSPC"
      ? "Free some room, or give --database on another disk."
      : "Check the name and the folder.",
  );
}
