/** Runs in a thread of its own: plans the one file it is given, posts the plan and ends. Started by plan-large-file.ts. */
import { parentPort, workerData } from "node:worker_threads";
import { planFile } from "#lib/ingest/plan-file.ts";
import type { PlanTask } from "./plan-large-file.ts";

const { bytes, name, knownSources } = workerData as PlanTask;
parentPort?.postMessage(await planFile(bytes, name, { knownSources }));
