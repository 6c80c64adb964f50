import type { SectorKey } from '../../kernel/sectorKeys';

/** One rule of the assignment table. Of the conditions given, all must hold; of the values of one, any. */
export interface AssignmentRule {
  /** What it covers, as reports name it. */
  readonly name: string;
  readonly sector: SectorKey;
  /** Issuers, i.e. prefixes without `/T` and `/Z`. */
  readonly issuers?: readonly string[];
  /** Serial numbers. */
  readonly numbers?: { readonly from: number; readonly to: number };
  /** Classes or ranges of classes of the CCS. */
  readonly ccs?: readonly string[];
  /** Classes of the ICS, each with all below it. */
  readonly ics?: readonly string[];
  /** What in the plan, or in the issuer's remit, says so. */
  readonly because: string;
}

/** Values written as one text, parted by spaces. */
export function words(text: string): string[] {
  return text.split(' ');
}
