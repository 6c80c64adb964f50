import type { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { condition } from '../../../shared/kernel/listing/Condition';
import { fingerprintOf } from '../../../shared/kernel/listing/cursor';
import type { ListSource } from '../../../shared/kernel/listing/keysetPage';
import { readsFor } from '../../../shared/kernel/listing/ListContext';
import type { RecordConnection } from '../../../shared/kernel/records/recordConnection';
import type { CountedRows } from '../counting/CountedRows';
import type { CountedSource } from '../counting/CountedSource';
import { nestedIn } from '../graph/nestedIn';
import type { ProvinceContext } from '../ProvinceContext';
import { evidenceConnections, showEvidence } from './TargetEvidence';

/** Opens the rows that a rule counts, or those of one part of them, in the order of their ids. */
export function openEvidence(
  counted: CountedRows,
  args: ForwardPageArguments,
  context: ProvinceContext,
  part: string | null = null,
): RecordConnection {
  const { sources, counting, knownAt } = counted;
  const conditions = part === null ? [] : [condition('s.part = ?', part)];
  const rowsOf = ({ evidence }: CountedSource): ListSource => ({ from: evidence, conditions });
  const [first, other] = sources;
  const list = {
    ...rowsOf(first),
    ...(other && { among: rowsOf(other) }),
    ordering: { expression: condition('s.id'), nullable: false, direction: 'ASC' as const },
    fingerprint: fingerprintOf([sources.map(({ evidence }) => evidence), part]),
  };
  const reads = readsFor(nestedIn(context));
  return evidenceConnections.open({ reads, list, args, show: showEvidence(counting.kind, knownAt) });
}
