import type { Identity } from '../../../../shared/identity';
import type { SubgraphAnswer } from '../../../../shared/kernel/serving/executeSubgraph';
import { coordinator } from '../../../support/identities';
import type { TestProvince } from './openTestProvince';

let calls = 0;

/** Writes a row of a register of the province, under a key of its own. */
export function writeTo(
  province: TestProvince,
  operation: string,
  input: Record<string, unknown>,
  identity: Identity = coordinator,
): Promise<SubgraphAnswer> {
  calls += 1;
  const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
  return province.ask(
    `mutation ($input: ${type}!) { ${operation}(input: $input) { clientMutationId } }`,
    { input: { clientMutationId: `call ${String(calls)}`, ...input } },
    identity,
  );
}

/** What a notification of the European Union tells, and what a test adds. */
export const notified = (number: number, more: Record<string, unknown> = {}) => ({
  key: `eu-${String(number)}`,
  symbol: `g/tbt/n/eu/${String(number)}`,
  agreement: 'TBT',
  member: 'EU',
  memberName: '欧盟',
  title: '示例',
  products: '示例',
  notifiedOn: `2026-05-${String(10 + number)}`,
  ...more,
});
