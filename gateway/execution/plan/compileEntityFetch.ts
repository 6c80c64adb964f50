import type { FetchNode } from '@apollo/query-planner';
import { sectorUnavailable } from '../../transport/sectorFailure';
import type { SubgraphReply } from '../../transport/SubgraphTransport';
import { log } from '../../../shared/service/log';
import { compileRepresentation, type WriteRepresentation } from './compileRepresentation';
import { failedFetch, placedErrors, type PlaceError } from './fetchErrors';
import { mergeData, type DataObject } from './mergeData';
import type { PlanRun, PlanStep } from './PlanRun';
import type { PlanScope } from './PlanScope';
import { commonPath, objectsAt, pathsAt, type ResponsePath } from './positions';
import { compileRewrites, renamedKeys } from './rewriteData';
import { compileVariables } from './variablesText';
import { isRecord } from '../../../shared/service/isRecord';

/** Entities to ask for, each once, however often it stands in the response. */
interface Gathered {
  readonly representations: readonly string[];
  /** By entity in the order of `objectsAt`: the index of its representation; -1 where it is not asked for. */
  readonly indices: readonly number[];
}

function gather(entities: readonly DataObject[], write: WriteRepresentation): Gathered {
  const known = new Map<string, number>();
  const representations: string[] = [];
  const indices = entities.map((entity) => {
    const text = write(entity);
    if (text === null) return -1;
    const index = known.get(text);
    if (index !== undefined) return index;
    known.set(text, representations.length);
    return representations.push(text) - 1;
  });
  return { representations, indices };
}

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
  const write = compileRepresentation(requires, node.inputRewrites, scope.isSubtype);
  const rewrite = compileRewrites(outputRewrites, scope.isSubtype);
  const names = renamedKeys(outputRewrites);

  return async (run) => {
    const entities = objectsAt(run.data, path);
    const { representations, indices } = gather(entities, write);
    if (representations.length === 0) return;
    const places = (): ResponsePath[] =>
      pathsAt(run.data, path).filter((_path, at) => (indices[at] ?? -1) >= 0);
    const given = variables(run.given);
    try {
      const text = `{${given}${given === '' ? '' : ','}"representations":[${representations.join()}]}`;
      const reply = await prepared.send(text, run.call);
      if (reply.errors) {
        const placesOf = placer(
          places(),
          indices.filter((index) => index >= 0),
          names,
        );
        run.note(fetch, placedErrors(reply, subgraph, run, placesOf));
      }
      const received = entitiesOf(reply, subgraph, representations.length, run);
      rewrite?.(received);
      entities.forEach((entity, at) => {
        const added = received[indices[at] ?? -1];
        if (isRecord(added)) mergeData(entity, added);
      });
    } catch (failure) {
      run.note(fetch, failedFetch(failure, [commonPath(places())]));
    }
  };
}
