import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import { compileRepresentation, type WriteRepresentation } from './compileRepresentation';
import type { DataObject } from './mergeData';
import type { PlanRun } from './PlanRun';
import { objectsAt } from './positions';
import type { IsSubtype } from './rewriteData';

/** Entities to ask for, each once, however often it stands in the response. */
export interface Gathered {
  /** The objects at the path, in the order of the response. */
  readonly entities: readonly DataObject[];
  /** By entity: the index of its representation; -1 where it is not asked for. */
  readonly indices: readonly number[];
  /** How many representations there are. */
  readonly asked: number;
  /** The representations as JSON text, without the brackets. */
  readonly text: string;
}

/** Finds the entities of a fetch in what has been fetched before it. */
export type GatherEntities = (run: PlanRun) => Gathered;

/** Which entities a fetch adds to, and what of them it is told. */
export interface EntityPlace {
  readonly path: readonly string[];
  readonly requires: readonly QueryPlanSelectionNode[];
  readonly inputRewrites: readonly FetchDataRewrite[] | undefined;
}

function gather(entities: readonly DataObject[], write: WriteRepresentation): Gathered {
  const known = new Map<string, number>();
  let text = '';
  const indices = entities.map((entity) => {
    const own = write(entity);
    if (own === null) return -1;
    const index = known.get(own);
    if (index !== undefined) return index;
    text += known.size === 0 ? own : `,${own}`;
    known.set(own, known.size);
    return known.size - 1;
  });
  return { entities, indices, asked: known.size, text };
}

/**
 * Compiles the gathering of entities. Fetches that begin together at one path mostly need the same of the same
 * entities: what the first has gathered is for all, as long as nothing has been added to the data since.
 */
export function entityGatherer(isSubtype: IsSubtype): (place: EntityPlace) => GatherEntities {
  const byPlace = new Map<string, GatherEntities>();
  return (place) => {
    const key = JSON.stringify(place);
    const known = byPlace.get(key);
    if (known) return known;
    const write = compileRepresentation(place.requires, place.inputRewrites, isSubtype);
    const gatherEntities: GatherEntities = (run) => {
      const last = run.gathered.get(gatherEntities);
      if (last) return last;
      const gathered = gather(objectsAt(run.data, place.path), write);
      run.gathered.set(gatherEntities, gathered);
      return gathered;
    };
    byPlace.set(key, gatherEntities);
    return gatherEntities;
  };
}
