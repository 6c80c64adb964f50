import { parseArgs } from 'node:util';
import { badField } from '../../../shared/errors';
import { gateways } from './gateways';
import type { BenchGateway } from './gateways/BenchGateway';
import { shapes, type Shape } from './workload/shapes';

/** What is to be measured. */
export interface BenchOptions {
  /** Rounds that count. */
  readonly rounds: number;
  /** Requests of each round; null is as many as there is time for. */
  readonly requests: number | null;
  readonly gateways: readonly BenchGateway[];
  readonly shapes: readonly Shape[];
  /** Whether the product's examples are measured too. */
  readonly hasExamples: boolean;
  /** Whether the chart of the documentation is drawn anew. */
  readonly hasChart: boolean;
}

const EXAMPLES = 'examples';

function countOf(field: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw badField(field, text, `"${text}" is not a whole number from 1 to 999,999`);
  return Number(text);
}

/** Those of the known that a list names; all when there is no list. */
function chosen(field: string, list: string | undefined, known: readonly string[]): ReadonlySet<string> {
  const names = list?.split(',') ?? known;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw badField(field, unknown, `"${unknown}" is not one of ${known.join(', ')}`);
  return new Set(names);
}

/** Reads `--rounds N --requests N --only stock,ours --shapes Q1,Q2,examples --chart`. @throws BAD_USER_INPUT */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '3' },
      requests: { type: 'string' },
      only: { type: 'string' },
      shapes: { type: 'string' },
      chart: { type: 'boolean', default: false },
    },
  });
  const keys = chosen(
    '--only',
    values.only,
    gateways.map(({ key }) => key),
  );
  const names = chosen('--shapes', values.shapes, [...shapes.map(({ name }) => name), EXAMPLES]);
  return {
    rounds: countOf('--rounds', values.rounds),
    requests: values.requests === undefined ? null : countOf('--requests', values.requests),
    gateways: gateways.filter(({ key }) => keys.has(key)),
    shapes: shapes.filter(({ name }) => names.has(name)),
    hasExamples: names.has(EXAMPLES),
    hasChart: values.chart,
  };
}
