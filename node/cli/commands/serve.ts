import { existsSync } from "node:fs";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Command, InvalidArgumentError } from "commander";
import { packageFolder } from "../../package-folder.ts";
import { type RegistryService, serviceApp } from "../../service/app.ts";
import { InputFault } from "../input-fault.ts";

interface ServeOptions {
  port: number;
  host: string;
  database?: string;
  examples?: true;
}

const appFolder = join(packageFolder(), "web", "dist");

/** `serve`: the app on this machine, at an address it prints; ends on Ctrl-C. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Serve the app and the service behind it, and print the address.")
    .option("--port <number>", "port to listen on; 0 takes any free one", portNumber, 4174)
    .option("--host <address>", "address to listen on; 0.0.0.0 lets other machines in", "127.0.0.1")
    .option(
      "--database <place>",
      "registers: a folder, or postgres://user@host/name (default: DATABASE_URL, or .glabella/registry)",
    )
    .option("--examples", "answer from made-up registers while no real one was imported")
    .addHelpText("after", "\nExample:\n  npm run -s glabella -- serve --port 8080 --examples")
    .action(async (options: ServeOptions) => {
      if (!existsSync(join(appFolder, "index.html"))) {
        throw new InputFault([
          {
            where: "web/dist",
            rule: "the app must be built",
            found: "no index.html",
            remedy: "Run npm run build.",
          },
        ]);
      }
      const { registryService } = await import("../../service/registry-service.ts");
      const registry = registryService(options.database, options.examples === true);
      try {
        await listen(options.host, options.port, registry);
      } finally {
        await registry.source.close();
      }
    });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError("Give a whole number from 0 to 65535.");
  }
  return port;
}

function listen(host: string, port: number, registry: RegistryService): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: serviceApp(appFolder, registry).fetch, hostname: host, port },
      (address) => {
        const shown = host.includes(":") ? `[${host}]` : host;
        process.stdout.write(`Glabella is at http://${shown}:${address.port}/  (Ctrl-C ends it)\n`);
      },
    );
    server.on("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? portInUse(port) : error);
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    }
  });
}

function portInUse(port: number): InputFault {
  return new InputFault([
    {
      where: `--port ${port}`,
      rule: "the port must be free",
      found: "another program listens there",
      remedy: "Give another one, such as --port 0 for any free port.",
    },
  ]);
}
