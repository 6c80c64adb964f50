import { hash } from 'node:crypto';
import type { OverlapKind } from './overlapKinds';

/** Names a finding: the same one is named alike whenever it is made anew. It is the key of a decision on it. */
export function findingKeyOf(kind: OverlapKind, oneCode: string, otherCode: string): string {
  return `overlap-${hash('sha256', JSON.stringify([kind, oneCode, otherCode]), 'hex').slice(0, 24)}`;
}
