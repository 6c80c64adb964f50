import DataLoader from 'dataloader';
import type { ReferenceClosure, ReferenceWalk } from '../ProvinceContext';
import { walkReferences, type StepsFrom } from './walkReferences';

/** All walks of a request together, so that standards on one page share their statements. */
export function walkLoader(stepsFrom: StepsFrom): DataLoader<ReferenceWalk, ReferenceClosure, string> {
  return new DataLoader((walks: readonly ReferenceWalk[]) => walkReferences(walks, stepsFrom), {
    cacheKeyFn: ({ standard, depth }) => `${String(standard.serial)} ${String(depth)}`,
  });
}
