import type { EntityManager } from 'typeorm';
import type { ProposedReview } from '../../../shared/kernel/calendar/reviewSpans';
import { allOf, isOneOf } from '../../../shared/kernel/listing/Condition';
import type { RowSource } from '../../../shared/kernel/listing/rowSources';
import { everKnown, timesOf, type KnownTimes } from './knownTimes';

/** A review proposal as it was known for a time. */
export interface KnownProposal extends ProposedReview, KnownTimes {}

type ProposalRow = KnownProposal & { readonly standardCode: string };

/** The review proposals of standards, by number, as sources have them: a statement a source. */
export async function proposalsOf(
  manager: EntityManager,
  codes: readonly string[],
  sources: readonly RowSource[],
): Promise<Map<string, KnownProposal[]>> {
  const byCode = new Map<string, KnownProposal[]>();
  if (codes.length === 0) return byCode;
  for (const source of sources) {
    const isNow = source.table === 'review_proposal';
    // No proposal is ever gone: those that are there lead to what they were.
    const from = isNow ? 'review_proposal s' : `review_proposal o JOIN ${source.table} s ON s.id = o.id`;
    const which = allOf([isOneOf(isNow ? 's.standardCode' : 'o.standardCode', codes), ...source.meant('s')]);
    const rows = (await manager.query(
      `SELECT s.standardCode AS standardCode, s.evaluationId AS evaluationId, s.openedOn AS openedOn,
              s.settledOn AS settledOn, ${timesOf(source, 's')}
         FROM ${from} WHERE ${which.sql} ORDER BY s.openedOn, s.serial`,
      [...which.values],
    )) as ProposalRow[];
    for (const { standardCode, ...proposal } of rows)
      byCode.set(standardCode, [...(byCode.get(standardCode) ?? []), proposal]);
  }
  return byCode;
}

/** The review proposals of standards, by number, as they are and ever were known: one statement where there are none, else two. */
export async function proposalsEverOf(
  manager: EntityManager,
  codes: readonly string[],
): Promise<Map<string, KnownProposal[]>> {
  const [now, past] = everKnown('review_proposal');
  const proposals = await proposalsOf(manager, codes, [now]);
  for (const [code, before] of await proposalsOf(manager, [...proposals.keys()], [past]))
    proposals.set(code, [...before, ...(proposals.get(code) ?? [])]);
  return proposals;
}
