import type { Identity } from '../../shared/identity';
import type { Answer } from '../gateway/support/ask';
import type { Asker } from './askerOf';

const WRITTEN = 'clientMutationId standard { id code version status withdrawnOn }';

/** The operations that write a catalogue of standards, for a sector's type prefix such as `PublicManagement`. */
const operations = {
  register: (type: string) =>
    `mutation ($input: Register${type}StandardInput!) { write: register${type}Standard(input: $input) { ${WRITTEN} } }`,
  update: (type: string) =>
    `mutation ($input: Update${type}StandardInput!) { write: update${type}Standard(input: $input) { ${WRITTEN} } }`,
  withdraw: (type: string) =>
    `mutation ($input: Withdraw${type}StandardInput!) { write: withdraw${type}Standard(input: $input) { ${WRITTEN} } }`,
  review: (type: string) =>
    `mutation ($input: Record${type}ReviewInput!) { write: record${type}Review(input: $input) { ${WRITTEN} } }`,
};

export type StandardWrite = keyof typeof operations;

/** The standard as a write left it. */
export interface WrittenStandard {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly status: string;
  readonly withdrawnOn: string | null;
}

/** Writes a standard of a sector, as an identity; the idempotency key is a new one unless the input has one. */
export type StandardWriter = (
  write: StandardWrite,
  type: string,
  input: Readonly<Record<string, unknown>>,
  identity: Identity | null,
) => Promise<Answer>;

let calls = 0;

/** Writes through whatever the asker asks: the gateway, or a subgraph. */
export function standardWriter(ask: Asker): StandardWriter {
  return (write, type, input, identity) => {
    calls += 1;
    const given = { clientMutationId: `write ${String(calls)}`, ...input };
    return ask(operations[write](type), { input: given }, identity);
  };
}

/** What was written. @throws when it was refused */
export function writtenBy({ data, errors }: Answer): WrittenStandard {
  if (errors) throw new Error(JSON.stringify(errors));
  return (data?.write as { standard: WrittenStandard }).standard;
}
