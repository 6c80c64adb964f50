import DataLoader from 'dataloader';
import type { Database } from '../../../shared/database';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ReferenceClosure, ReferenceWalk, RelationLoaders } from '../ProvinceContext';
import { citedSteps, citingSteps } from './referenceSteps';
import { createReplacementLoader } from './replacementLoader';
import { walkReferences, type StepsFrom } from './walkReferences';

/** All walks of a request together, so that standards on one page share their statements. */
function walkLoader(stepsFrom: StepsFrom): DataLoader<ReferenceWalk, ReferenceClosure, string> {
  return new DataLoader((walks: readonly ReferenceWalk[]) => walkReferences(walks, stepsFrom), {
    cacheKeyFn: ({ standard, depth }) => `${String(standard.serial)} ${String(depth)}`,
  });
}

/** The loaders of one request over what standards say of each other. */
export function createRelationLoaders(database: Database, today: PlainDate): RelationLoaders {
  return {
    replacements: createReplacementLoader(database),
    citing: walkLoader(citingSteps(database)),
    cited: walkLoader(citedSteps(database, today)),
  };
}
