import { join } from 'node:path';
import { execute, parse } from 'graphql';
import { coordinator } from '../../support/identities';
import { CompiledQuery } from '../../../shared/kernel/execution/CompiledQuery';
import type * as Executing from '../../../shared/kernel/serving/executeSubgraph';
import type { SubgraphRuntime } from '../../../shared/kernel/serving/SubgraphRuntime';
import type { Task, Way } from './Measurer';
import { openSeeded } from './openSeeded';

type Answer = () => unknown;

const caller = { identity: coordinator, requestId: 'bench' };

/** Answers fetches of one subgraph in each way. */
function waysOf(runtime: SubgraphRuntime, { subgraphExecutor }: typeof Executing) {
  const { schema } = runtime;
  const executor = subgraphExecutor(runtime);
  return ({ fetch, way }: Task): Answer => {
    const { query, variables, operationName } = fetch;
    const ways: Record<Way, () => Answer> = {
      whole: () => () => executor({ query, variables, operationName, ...caller }),
      interpreted: () => {
        const document = parse(query);
        return () =>
          execute({ schema, document, variableValues: variables, contextValue: runtime.contextFor(caller) });
      },
      compiled: () => {
        const compiled = CompiledQuery.of(schema, parse(query), operationName);
        return () => compiled?.execute(variables, runtime.contextFor(caller));
      },
    };
    return ways[way]();
  };
}

async function measure(answer: Answer, times: number): Promise<number> {
  const begun = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) await answer();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / times;
}

/** A process that says what answering takes; each fetch is made ready once for each way. */
async function main([checkout = '', folder = '']: string[]): Promise<void> {
  const executing = (await import(
    join(checkout, 'shared', 'kernel', 'serving', 'executeSubgraph')
  )) as typeof Executing;
  const runtimes = await openSeeded(checkout, folder);
  const ways = new Map(runtimes.map((runtime) => [runtime.name, waysOf(runtime, executing)]));
  const answers = new Map<string, Answer>();
  process.on('message', (task: Task) => {
    const name = JSON.stringify([task.way, task.fetch]);
    const answer = answers.get(name) ?? ways.get(task.fetch.subgraph)?.(task);
    if (!answer) throw new Error(`there is no subgraph ${task.fetch.subgraph}`);
    answers.set(name, answer);
    void measure(answer, task.times).then((microseconds) => process.send?.(microseconds));
  });
  process.send?.('ready');
}

void main(process.argv.slice(2));
