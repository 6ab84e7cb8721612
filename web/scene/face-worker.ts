import { expose } from "comlink";
import { createReckoner } from "./reckoner.ts";

expose(createReckoner());
