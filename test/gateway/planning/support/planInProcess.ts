/* A process of its own that plans an operation, and says what it has loaded for that. */
import { openPlanner } from '../../../../gateway/planning/openPlanner';
import { textOf } from '../../../architecture/sourceFiles';

async function main(): Promise<void> {
  const planner = await openPlanner(textOf('gateway/supergraph.graphql'));
  const { plan } = await planner.plan('{ standards { nodes { code } } }');
  const packages = Object.keys(require.cache).map(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1],
  );
  const names = [...new Set(packages.filter((name) => name !== undefined))];
  process.stdout.write(`planned ${plan.node?.kind ?? ''}\nloaded ${JSON.stringify(names)}\n`);
  // The planner is left open: an idle one must not keep a process from ending.
}

void main();
