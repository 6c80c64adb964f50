/** A calendar day, `YYYY-MM-DD`. */
export type PlainDate = string;

export type StandardLevel =
  'INTERNATIONAL' | 'NATIONAL' | 'SECTOR' | 'LOCAL' | 'GROUP' | 'ENTERPRISE' | 'METROLOGY';
export type StandardNature = 'MANDATORY' | 'RECOMMENDED' | 'GUIDANCE';
export type AdoptionDegree = 'IDT' | 'MOD' | 'NEQ';
export type DraftingRole = 'LEAD' | 'PARTICIPANT';
export type ReviewConclusion = 'CONTINUE' | 'REVISE' | 'WITHDRAW';
/** Where a row comes from: facts read in a source, or rows made up for demonstration. */
export type Provenance = 'SOURCED' | 'SYNTHETIC';

/** A body that drafted the standard, as printed; the credit code only where it is known. */
export interface DraftingFact {
  readonly name: string;
  readonly creditCode: string | null;
  readonly role: DraftingRole;
}

/** A document this one adopts, e.g. `ISO 690:2010`, and to what degree (GB/T 1.2). */
export interface AdoptionFact {
  readonly document: string;
  readonly degree: AdoptionDegree;
}

/** Another standard, by its normal number, that this one replaces or is replaced by. */
export interface ReplacementFact {
  readonly code: string;
  readonly partial: boolean;
}

/** A normative reference, by normal number; dated when the year is given. */
export interface ReferenceFact {
  readonly code: string;
  readonly dated: boolean;
  readonly clause: string | null;
}

/** One review of the standard and what it concluded. */
export interface ReviewFact {
  readonly on: PlainDate;
  readonly conclusion: ReviewConclusion;
  readonly note: string | null;
}

/**
 * All a sector knows of one standard, as one plain value: what a registration brings, what the change log keeps
 * before and after a write, what the provincial index is built from, and what export writes. Tables are its projection.
 */
export interface StandardFacts {
  /** Normal form of the number, e.g. `DB32/T 3920-2020`. */
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly level: StandardLevel;
  readonly nature: StandardNature;
  readonly issuedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly withdrawnOn: PlainDate | null;
  /** Class codes, in the order given; unknown ones are kept. */
  readonly ics: readonly string[];
  readonly ccs: readonly string[];
  readonly industries: readonly string[];
  /** GB/T 2260 code. */
  readonly region: string | null;
  /** Committee in charge: code such as `SAC/TC 269` where known, and the name as printed. */
  readonly committee: { readonly code: string | null; readonly name: string } | null;
  readonly competentDepartment: string | null;
  readonly drafting: readonly DraftingFact[];
  readonly adoptions: readonly AdoptionFact[];
  readonly replaces: readonly ReplacementFact[];
  readonly replacedBy: readonly ReplacementFact[];
  readonly references: readonly ReferenceFact[];
  readonly reviews: readonly ReviewFact[];
  /** Where the facts were read, as text. */
  readonly source: string | null;
  readonly provenance: Provenance;
  /** What only this sector records: the columns its own record class adds, by property name. */
  readonly own: Readonly<Record<string, string | number | boolean | null>>;
}

/** A standard as stored: its facts, its id and the version that an update must name. */
export interface StoredStandard extends StandardFacts {
  readonly id: string;
  readonly version: number;
}
