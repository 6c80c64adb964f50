import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../../shared/service/projectFile';
import type { Bench } from './Bench';
import { startGateways } from './gateways/startGateways';
import { questionOfShape } from './load/questionOfShape';
import { holdContest } from './measure/holdContest';
import { memoryOf } from './measure/memoryOf';
import { chartOfResults } from './report/chartOfResults';
import { drawBarChart } from './report/chart/drawBarChart';
import { listOfVerdicts, verdictsOn } from './report/promises';
import { tableOfMemory } from './report/tableOfMemory';
import { tableOfQuestion } from './report/tableOfQuestion';
import { composeWorkload } from './workload/composeWorkload';

/** Measures all gateways on the workload, prints what came of it, and tells how it stands with what is promised. */
export async function measureShapes({ options, processes, programs, load }: Bench): Promise<void> {
  const subgraphs = processes.start({
    name: 'the subgraphs',
    args: [join(programs, 'subgraphs.js')],
    isTold: true,
  });
  const addresses = JSON.parse(await subgraphs.ready()) as Record<string, string>;
  const supergraph = join(processes.folder, 'workload.graphql');
  writeFileSync(supergraph, composeWorkload(addresses));
  const setting = { processes, programs, supergraph, subgraphs: addresses, dataDir: null };
  const contestants = await startGateways(options.gateways, setting);

  const questions = options.shapes.map(questionOfShape);
  const { results, remarks } = await holdContest(questions, contestants, options, { load, subgraphs });
  const memories = new Map(contestants.map(({ key, program }) => [key, memoryOf(program.pid)]));
  await Promise.all(
    [...contestants.map(({ program }) => program), subgraphs].map((program) => program.end()),
  );

  for (const question of questions) {
    console.log(`\n${tableOfQuestion(question, contestants, results.get(question.name) ?? new Map())}`);
  }
  console.log(`\n${tableOfMemory(contestants, memories)}`);
  for (const remark of remarks) console.log(remark);
  console.log(`\n${listOfVerdicts(verdictsOn(results, memories))}`);
  if (options.hasChart) {
    const chart = drawBarChart(chartOfResults(results, contestants));
    writeFileSync(projectFile('shared', 'docs', 'gateway-bench.svg'), chart);
  }
}
