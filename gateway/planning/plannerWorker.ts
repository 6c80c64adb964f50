/* A thread that plans operations of the supergraph whose SDL is its `workerData`; it speaks in PlannerReplies. */
import '../disableTelemetry';
import { parentPort, workerData } from 'node:worker_threads';
import { parse, printSchema } from 'graphql';
import { DomainError } from '../../shared/errors';
import type { PlannerReply, PlanRequest } from './plannerMessages';
import { SupergraphPlanner } from './SupergraphPlanner';

/** Runs a piece of work whose outcome, good or bad, is to be told. */
function tell(work: () => PlannerReply): void {
  let reply: PlannerReply;
  try {
    reply = work();
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    reply =
      error instanceof DomainError
        ? { kind: 'refused', code: error.code, message }
        : { kind: 'failed', message, stack };
  }
  parentPort?.postMessage(reply);
}

tell(() => {
  const planner = new SupergraphPlanner(String(workerData));
  const { schema, subgraphs, ownFields } = planner;
  parentPort?.on('message', ({ query, operationName }: PlanRequest) => {
    tell(() => ({ kind: 'planned', planned: planner.plan(parse(query), operationName) }));
  });
  return { kind: 'ready', summary: { apiSdl: printSchema(schema), subgraphs, ownFields } };
});
