import type { ReferenceFact, StandardFacts } from '../../../shared/kernel/catalogue/StandardFacts';
import type { ChangeEntry } from '../../../shared/kernel/changes/ChangeEntry';
import type { SectorKey } from '../../../shared/kernel/sectorKeys';
import { standardFacts } from '../../support/standardFacts';
import { generatedStandards } from '../generatedStandards';
import { storedIn } from '../../province/support/openTestIndex';
import { seededRandom } from '../seededRandom';
import { draftersOf, regionOf } from './generatedBodies';

/** References of each standard: with 500,000 of them 2,000,000. */
export const REFERENCES = 4;

/** A generated standard and the sector that holds it. */
export interface IndexedFacts {
  readonly sector: SectorKey;
  readonly facts: StandardFacts;
}

/** So many earlier standards, the first far more often than the last, as in real catalogues; half of them by edition. */
function referencesTo(codes: readonly string[], random: () => number): ReferenceFact[] {
  const cited = new Set<number>();
  while (cited.size < Math.min(REFERENCES, codes.length)) cited.add(Math.floor(random() ** 2 * codes.length));
  return [...cited].map((at, ordinal) => {
    const code = codes[at] ?? '';
    const dated = ordinal % 2 === 0;
    return { code: dated ? code : code.replace(/-\d{4}$/, ''), dated, clause: '2' };
  });
}

/** So many standards that cite each other, the same in every run. */
export function* generatedIndex(count: number): Generator<IndexedFacts> {
  const random = seededRandom(20_191_231);
  const codes: string[] = [];
  for (const {
    code,
    title,
    sector,
    issuedOn,
    effectiveOn,
    withdrawnOn,
    ics,
    ccs,
    replaces,
  } of generatedStandards(count)) {
    const facts = standardFacts({
      code,
      title,
      issuedOn: issuedOn as string,
      effectiveOn: effectiveOn as string,
      withdrawnOn: (withdrawnOn as string | undefined) ?? null,
      ics: ics as string[],
      ccs: ccs as string[],
      region: regionOf(code),
      drafting: draftersOf(random),
      replaces: ((replaces as string[] | undefined) ?? []).map((each) => ({ code: each, partial: false })),
      references: referencesTo(codes, random),
    });
    codes.push(code);
    yield { sector: sector as SectorKey, facts };
  }
}

/** The row of a sector's log that registers a standard, or writes it anew; what chains rows is not read by the index. */
export function entryOf(folder: string, facts: StandardFacts, version: number, at: Date): ChangeEntry {
  const after = storedIn(folder, facts, version);
  return {
    seq: 0,
    at: at.toISOString(),
    actor: 'bench',
    action: version === 1 ? 'REGISTER' : 'UPDATE',
    kind: 'STANDARD',
    entity: after.id,
    before: null,
    after,
    previousHash: '',
    hash: '',
  };
}
