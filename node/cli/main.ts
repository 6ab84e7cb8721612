#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { Command, CommanderError } from "commander";
import { InputFault } from "./input-fault.ts";

// Keeps what was compiled between runs, in the machine's own folder for such files.
enableCompileCache();

/** Each command's summary, and where it lives; a command's file is read only when it is called. */
const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  serve: {
    summary: "the app and the service behind it",
    load: async () => (await import("./commands/serve.ts")).serveCommand(),
  },
  validate: {
    summary: "every fault in data/, and what is thin",
    load: async () => (await import("./commands/validate.ts")).validateCommand(),
  },
  "find-concern": {
    summary: "concerns that a person's own words point to",
    load: async () => (await import("./commands/find-concern.ts")).findConcernCommand(),
  },
  options: {
    summary: "what could be done for a case, side by side",
    load: async () => (await import("./commands/options.ts")).optionsCommand(),
  },
  brief: {
    summary: "the consultation brief of a case",
    load: async () => (await import("./commands/brief.ts")).briefCommand(),
  },
  pool: {
    summary: "meta-analysis of a table of studies",
    load: async () => (await import("./commands/pool.ts")).poolCommand(),
  },
  rank: {
    summary: "how often each alternative comes first (SMAA)",
    load: async () => (await import("./commands/rank.ts")).rankCommand(),
  },
  registry: {
    summary: "what public registers say of a practitioner",
    load: async () => (await import("./commands/registry.ts")).registryCommand(),
  },
  atlas: {
    summary: "the face under the skin: published measurements, and what lies in a treatment's way",
    load: async () => (await import("./commands/atlas.ts")).atlasCommand(),
  },
};

const usageError = 2;
const inputError = 1;

async function main(words: readonly string[]): Promise<number> {
  const [name] = words;
  const program = new Command("glabella")
    .description("From a concern about your face to a consultation brief.")
    .exitOverride()
    .showHelpAfterError("(add --help for help)");
  const chosen = name === undefined ? undefined : commands[name];
  if (chosen === undefined) {
    for (const [command, { summary }] of Object.entries(commands))
      program.command(command).description(summary);
  } else {
    program.addCommand(overrideExit(await chosen.load()));
  }
  try {
    await program.parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

/** Commander would end the process by itself; the exit codes are ours to set. */
function overrideExit(command: Command): Command {
  command.exitOverride().showHelpAfterError("(add --help for help)");
  for (const child of command.commands) overrideExit(child);
  return command;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageError;
  if (error instanceof InputFault || error instanceof RangeError) {
    process.stderr.write(`${error.message}\n`);
    return inputError;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return inputError;
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
