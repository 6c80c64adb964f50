import type { PlainDate, Provenance, ReviewConclusion } from '../catalogue/StandardFacts';

/** What was looked at, how much it counts, and how well the standard does in it. */
export interface IndicatorFact {
  readonly name: string;
  /** Above 0; indicators count in proportion to their weights. */
  readonly weight: number;
  /** 0 to 100. */
  readonly score: number;
  readonly remark: string | null;
}

/** A document that an evaluation rests on, named by its digest so that nobody can exchange it. */
export interface EvidenceFact {
  readonly name: string;
  /** SHA-256 of its bytes: 64 hexadecimal digits. */
  readonly sha256: string;
  /** Where it can be had: an http or https address. */
  readonly link: string | null;
}

/** How a standard is put into practice, as an evaluator saw it over a period. */
export interface EvaluationFacts {
  /** Normal number of a standard of the sector's own catalogue. */
  readonly standard: string;
  /** Day of the evaluation. */
  readonly on: PlainDate;
  /** The period that was looked at. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Who evaluated, as printed; the credit code only where it is known. */
  readonly evaluator: { readonly name: string; readonly creditCode: string | null };
  readonly indicators: readonly IndicatorFact[];
  readonly evidence: readonly EvidenceFact[];
  readonly conclusion: string;
  readonly source: string | null;
  readonly provenance: Provenance;
}

/** An evaluation as stored and as the change log keeps it: what was brought, and what the scoring rule made of it. */
export interface StoredEvaluation extends EvaluationFacts {
  /** Global id. */
  readonly id: string;
  /** Always 1: an evaluation is not changed, another one is made. */
  readonly version: number;
  /** 1, 2, 3 … among the evaluations of the standard, in the order in which they were recorded. */
  readonly number: number;
  /** 0 to 100, by the rule. */
  readonly score: number;
  /** Version of the scoring rule. */
  readonly rule: string;
  /** Whether the score lies below the rule's threshold. */
  readonly low: boolean;
  /** Id of the review proposal that it opened or found open; null where it is not low, or nothing is left to review. */
  readonly proposal: string | null;
}

/** A proposal to review a standard, as stored and as the change log keeps it. */
export interface StoredProposal {
  /** Global id. */
  readonly id: string;
  readonly version: number;
  /** Normal number of the standard. */
  readonly standard: string;
  /** Id of the evaluation that opened it. */
  readonly evaluation: string;
  /** Day of that evaluation. */
  readonly openedOn: PlainDate;
  /** Day of the review that settled it, or from which the standard no longer applies; null while it is open. */
  readonly settledOn: PlainDate | null;
  readonly conclusion: ReviewConclusion | null;
}
