import type { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { condition } from '../../../shared/kernel/listing/Condition';
import { fingerprintOf } from '../../../shared/kernel/listing/cursor';
import { readsFor } from '../../../shared/kernel/listing/ListContext';
import type { RecordConnection } from '../../../shared/kernel/records/recordConnection';
import type { CountedRows } from '../counting/CountedRows';
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
  const { evidence, counting } = counted;
  const list = {
    from: evidence,
    conditions: part === null ? [] : [condition('s.part = ?', part)],
    ordering: { expression: condition('s.id'), nullable: false, direction: 'ASC' as const },
    fingerprint: fingerprintOf([evidence, part]),
  };
  const reads = readsFor(nestedIn(context));
  return evidenceConnections.open({ reads, list, args, show: showEvidence(counting.kind) });
}
