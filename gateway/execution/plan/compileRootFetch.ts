import type { FetchNode } from '@apollo/query-planner';
import { failedFetch, placedErrors } from './fetchErrors';
import { lostFields } from './lostFields';
import type { PlanScope } from './PlanScope';
import type { PlanRun, PlanStep } from './PlanRun';
import { objectsAt, pathsAt, type ResponsePath } from './positions';
import { compileRewrites, renamedKeys } from './rewriteData';
import { readReply } from './readReply';
import { compileVariables } from './variablesText';
import { isRecord } from '../../../shared/service/isRecord';

/** Compiles a fetch that starts at the root of a subgraph. Below a path (a payload that leads back to the root) it adds to each object there. */
export function compileRootFetch(node: FetchNode, path: readonly string[], scope: PlanScope): PlanStep {
  const { serviceName: subgraph, operation: query, operationName, outputRewrites } = node;
  const fetch = scope.nextFetch();
  const prepared = scope.transport.prepare({ subgraph, query, operationName });
  const variables = compileVariables(node.variableUsages);
  const rewrite = compileRewrites(outputRewrites, scope.isSubtype);
  const names = renamedKeys(outputRewrites);
  const lost = ({ data, coerced }: PlanRun): readonly ResponsePath[] => {
    const keys = lostFields(query, operationName, coerced).map((key) => names.get(key) ?? key);
    return pathsAt(data, path).flatMap((place) => keys.map((key) => [...place, key]));
  };

  return async (run) => {
    const targets = path.length === 0 ? [run.data] : objectsAt(run.data, path);
    if (targets.length === 0) return;
    try {
      const sent = run.sent?.[fetch];
      const reply = await (sent
        ? readReply(sent, subgraph, run.call)
        : prepared.send(`{${variables(run.given)}}`, run.call));
      if (reply.errors) {
        const above = pathsAt(run.data, path);
        const placesOf = (own: ResponsePath = []): readonly ResponsePath[] => {
          const named = own.map((step) => names.get(String(step)) ?? step);
          return above.map((place) => [...place, ...named]);
        };
        run.note(fetch, placedErrors(reply, subgraph, run, placesOf));
      }
      if (!isRecord(reply.data)) return;
      rewrite?.(reply.data);
      for (const target of targets) run.add(target, reply.data);
    } catch (failure) {
      run.note(fetch, failedFetch(failure, lost(run)));
    }
  };
}
