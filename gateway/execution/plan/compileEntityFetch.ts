import type { FetchNode } from '@apollo/query-planner';
import { sectorUnavailable } from '../../transport/sectorFailure';
import type { SubgraphReply } from '../../transport/SubgraphTransport';
import { log } from '../../../shared/service/log';
import { failedFetch, placedErrors, type PlaceError } from './fetchErrors';
import type { PlanRun, PlanStep } from './PlanRun';
import type { PlanScope } from './PlanScope';
import { commonPath, pathsAt, type ResponsePath } from './positions';
import { compileRewrites, renamedKeys } from './rewriteData';
import { compileVariables } from './variablesText';
import { isRecord } from '../../../shared/service/isRecord';

/** Entities are matched to what was asked for by position: one too many or too few would hand a row another row's data. */
function entitiesOf(
  { data }: SubgraphReply,
  subgraph: string,
  asked: number,
  run: PlanRun,
): readonly unknown[] {
  if (!data) return [];
  const entities = data._entities;
  if (Array.isArray(entities) && entities.length === asked) return entities;
  const got = Array.isArray(entities) ? entities.length : 'none';
  log.warn('a subgraph failed', { subgraph, requestId: run.call.requestId, asked, got });
  throw sectorUnavailable(subgraph);
}

/** Errors of `_entities` name the representation by its index; the response may hold that entity in many places. */
function placer(
  paths: readonly ResponsePath[],
  indices: readonly number[],
  names: ReadonlyMap<string, string>,
): PlaceError {
  return ([root, index, ...own] = []) => {
    if (root !== '_entities' || typeof index !== 'number') return [commonPath(paths)];
    const named = own.map((step) => names.get(String(step)) ?? step);
    return paths.filter((_path, at) => indices[at] === index).map((path) => [...path, ...named]);
  };
}

/** Compiles a fetch that adds to entities which other fetches have brought. */
export function compileEntityFetch(node: FetchNode, path: readonly string[], scope: PlanScope): PlanStep {
  const { serviceName: subgraph, operation: query, operationName, outputRewrites, requires = [] } = node;
  const fetch = scope.nextFetch();
  const prepared = scope.transport.prepare({ subgraph, query, operationName });
  const variables = compileVariables(node.variableUsages);
  const gather = scope.gathererOf({ path, requires, inputRewrites: node.inputRewrites });
  const rewrite = compileRewrites(outputRewrites, scope.isSubtype);
  const names = renamedKeys(outputRewrites);

  return async (run) => {
    const { entities, indices, asked, text } = gather(run);
    if (asked === 0) return;
    const places = (): ResponsePath[] =>
      pathsAt(run.data, path).filter((_path, at) => (indices[at] ?? -1) >= 0);
    const given = variables(run.given);
    try {
      const sent = `{${given}${given === '' ? '' : ','}"representations":[${text}]}`;
      const reply = await prepared.send(sent, run.call);
      if (reply.errors) {
        const placesOf = placer(
          places(),
          indices.filter((index) => index >= 0),
          names,
        );
        run.note(fetch, placedErrors(reply, subgraph, run, placesOf));
      }
      const received = entitiesOf(reply, subgraph, asked, run);
      rewrite?.(received);
      entities.forEach((entity, at) => {
        const added = received[indices[at] ?? -1];
        if (isRecord(added)) run.add(entity, added);
      });
    } catch (failure) {
      run.note(fetch, failedFetch(failure, [commonPath(places())]));
    }
  };
}
