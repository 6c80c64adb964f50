import type {
  AdoptionFact,
  DraftingFact,
  PlainDate,
  ReferenceFact,
  ReplacementFact,
  ReviewFact,
} from '../kernel/catalogue/StandardFacts';
import { statusOn } from '../kernel/catalogue/standardRules';
import type { ColumnKey } from './columns';
import type { ExchangeRow } from './ExchangeRow';
import { withoutEmpty } from './RecordForm';

/** A standard as JSONL writes it: by column, absent where there is nothing to say. */
export type ExchangeRecord = Readonly<Partial<Record<ColumnKey, unknown>>>;

const replacement = ({ code, partial }: ReplacementFact) => (partial ? { code, partial } : code);
const reference = ({ code, clause }: ReferenceFact) => (clause === null ? code : { code, clause });
const adoption = ({ document, degree }: AdoptionFact) => ({ code: document, degree });
const review = ({ on, conclusion, note }: ReviewFact) =>
  note === null ? { on, conclusion } : { on, conclusion, note };

function body({ name, creditCode, role }: DraftingFact, index: number): unknown {
  const usual = role === (index === 0 ? 'LEAD' : 'PARTICIPANT');
  if (usual && creditCode === null) return name;
  return { name, ...(creditCode === null ? {} : { creditCode }), role };
}

/** The exchange record of a standard, without what is empty; the status is that of the given day. */
export function recordOf({ facts, sector }: ExchangeRow, today: PlainDate): ExchangeRecord {
  const record: Record<ColumnKey, unknown> = {
    code: facts.code,
    title: facts.title,
    titleEn: facts.titleEn,
    level: facts.level,
    nature: facts.nature,
    status: statusOn(facts, today),
    issuedOn: facts.issuedOn,
    effectiveOn: facts.effectiveOn,
    withdrawnOn: facts.withdrawnOn,
    ics: facts.ics,
    ccs: facts.ccs,
    replaces: facts.replaces.map(replacement),
    replacedBy: facts.replacedBy.map(replacement),
    adopts: facts.adoptions.map(adoption),
    references: facts.references.map(reference),
    department: facts.competentDepartment,
    committee: facts.committee,
    drafting: facts.drafting.map(body),
    reviews: facts.reviews.map(review),
    region: facts.region,
    industries: facts.industries,
    sector,
    source: facts.source,
    provenance: facts.provenance,
  };
  return withoutEmpty(record);
}
