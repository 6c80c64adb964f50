import { workloadSectors } from '../workload/workloadSectors';
import { requestText, type FloorPlan, type PoolOf } from './FloorPlan';

const BEFORE = Buffer.from('{"data":{');
const BETWEEN = Buffer.from(',');
const AFTER = Buffer.from('}}');

/** What stands between the braces of an answer's data. */
function fieldsOf(answer: Buffer): Buffer {
  return answer.subarray(BEFORE.length, answer.length - AFTER.length);
}

/** Each sector has its own root field: their bytes are put one after the other. */
export function sixRootsPlan(poolOf: PoolOf): FloorPlan {
  const parts = workloadSectors.map(({ name }) => ({
    sector: poolOf(name),
    query: `query Q4($first: Int!, $offset: Int!, $nonce: Int) { ${name}(nonce: $nonce) { stats { total current mandatory } standards(first: $first, offset: $offset) { id code title } } }`,
  }));
  return async (variables) => {
    const answers = await Promise.all(
      parts.map(({ sector, query }) => sector.post(requestText(query, variables))),
    );
    const pieces = answers.flatMap((answer, index) =>
      index === 0 ? [fieldsOf(answer)] : [BETWEEN, fieldsOf(answer)],
    );
    return Buffer.concat([BEFORE, ...pieces, AFTER]);
  };
}
