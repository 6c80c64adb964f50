import { join } from 'node:path';
import type { Example } from '../../../../gateway/console/Example';
import { projectFile } from '../../../../shared/service/projectFile';
import type { Processes } from '../processes/Processes';
import type { ColdPlan } from './coldPlan';

/** Plans each example in a process that has planned nothing before. */
export async function coldPlans(
  examples: readonly Example[],
  processes: Processes,
): Promise<ReadonlyMap<string, ColdPlan>> {
  const register = projectFile('test', 'support', 'registerTypescript.cjs');
  const supergraph = projectFile('gateway', 'supergraph.graphql');
  const plans = new Map<string, ColdPlan>();
  for (const { name } of examples) {
    const operation = projectFile('gateway', 'examples', `${name}.graphql`);
    const args = ['-r', register, join(__dirname, 'coldPlan.ts'), supergraph, operation];
    const program = processes.start({ name: `planning ${name}`, args });
    plans.set(name, JSON.parse(await program.ready()) as ColdPlan);
    await program.end();
  }
  return plans;
}
