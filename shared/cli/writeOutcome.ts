import type { WriteOutcome } from '../exchange';
import type { ImportOutcome } from '../kernel/records/ImportOutcome';

/** What became of a row, as an import reports it. */
export function writeOutcome(outcome: ImportOutcome): WriteOutcome {
  if (typeof outcome === 'string') return outcome;
  const { code, others = [], problem: reason, field, value } = outcome;
  const rest = others.map(({ problem, ...each }) => ({ ...each, code, reason: problem }));
  return { code, field, value, reason, ...(rest.length > 0 && { others: rest }) };
}
