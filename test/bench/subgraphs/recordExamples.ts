import { readExamples } from '../../../gateway/console/readExamples';
import { projectFile } from '../../../shared/service/projectFile';
import { operations } from '../../plans/operations';
import { recordFetches, type AskedOperation } from '../../support/recordFetches';
import { openSeeded } from './openSeeded';

/** The examples, and after them the operations that the plans are tested with. */
function askedOperations(): AskedOperation[] {
  return [
    ...readExamples(projectFile('gateway', 'examples')),
    ...Object.entries(operations).map(([name, query]) => ({ name, query, variables: {} })),
  ];
}

/**
 * A process that tells what the gateway fetches. It is one of its own, because a gateway follows its requests through
 * every await, and on Node 20 that makes each of them dearer for as long as the process lives.
 */
async function main([folder = '']: string[]): Promise<void> {
  const runtimes = await openSeeded(projectFile(), folder);
  const fetches = await recordFetches(runtimes, askedOperations());
  process.send?.(fetches, () => process.exit(0));
}

void main(process.argv.slice(2));
