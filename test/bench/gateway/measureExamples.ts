import { readExamples } from '../../../gateway/console/readExamples';
import type { Example } from '../../../gateway/console/Example';
import { projectFile } from '../../../shared/service/projectFile';
import type { Bench } from './Bench';
import { coldPlans } from './examples/coldPlans';
import { indexIsComplete } from './examples/indexIsComplete';
import { openRealFederation } from './examples/RealFederation';
import { ours } from './gateways/ours';
import { startGateways } from './gateways/startGateways';
import { stock } from './gateways/stock';
import type { Question } from './load/Question';
import { holdContest } from './measure/holdContest';
import { spell } from './report/spell';
import { tableOfQuestion } from './report/tableOfQuestion';

/** Requests under way at any time: here it is the subgraphs and their databases that have most of the work. */
const CONCURRENCY = 10;

function questionOf({ name, title, query, variables }: Example, authorization: string): Question {
  const bodies = [JSON.stringify({ query, variables })];
  return { name, title, bodies, concurrency: CONCURRENCY, headers: { authorization } };
}

/** Measures our gateway and the stock one with the product's own examples, on the product's own subgraphs. */
export async function measureExamples({ options, processes, programs, load }: Bench): Promise<void> {
  const examples = readExamples(projectFile('gateway', 'examples'));
  console.error('starting the subgraphs of the product …');
  const federation = await openRealFederation(processes);
  const contestants = await startGateways([stock, ours], { processes, programs, ...federation });
  const [first] = contestants;
  if (first) await indexIsComplete(first.url, federation.authorization);

  const questions = examples.map((example) => questionOf(example, federation.authorization));
  const tools = { load, subgraphs: null };
  const { results, remarks } = await holdContest(questions, contestants, options, tools);
  await Promise.all(contestants.map(({ program }) => program.end()));
  await federation.close();

  console.log("\nThe product's examples, on its own subgraphs, each a process on SQLite");
  for (const question of questions) {
    console.log(`\n${tableOfQuestion(question, contestants, results.get(question.name) ?? new Map())}`);
  }
  for (const remark of remarks) console.log(remark);
  console.log('\nCold plans, ms: the first of a process, and later ones with a new planner each');
  for (const [name, { first: cold, later }] of await coldPlans(examples, processes)) {
    console.log(`  ${name.padEnd(28)}${spell(cold).padStart(11)}${spell(later).padStart(11)}`);
  }
}
