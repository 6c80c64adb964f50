import type { PlainDate, Provenance } from '../../../shared/kernel/catalogue/StandardFacts';

/** A period of days, both included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What a plan sets out to reach, as a figure. */
export interface TargetFact {
  /** Names the target within its plan. */
  readonly key: string;
  /** As the plan says it, in Chinese. */
  readonly title: string;
  readonly titleEn: string;
  readonly goal: number;
  /** In Chinese: 个, 项, 家 or %. */
  readonly unit: string;
  /** Key of the counting rule. */
  readonly rule: string;
}

/** A plan of the province with its targets. */
export interface PlanFact {
  readonly id: string;
  /** In Chinese. */
  readonly title: string;
  readonly period: Period;
  readonly source: string;
  readonly provenance: Provenance;
  readonly targets: readonly TargetFact[];
}
