import { fieldProblem, repeatProblems, type FieldProblem } from '../../../shared/errors';
import { StandardNumber } from '../../../shared/numbers';

/** How far a run has come: its parts are arriving; its totals were told and differ; it is taken in. */
export type RunState = 'OPEN' | 'DIFFERING' | 'CLOSED';

/** What a partner says of a document. */
export type DocumentStatus = 'DRAFT' | 'IN_FORCE' | 'WITHDRAWN';

/** How a document differs from what the partner had sent before. */
export type ChangeKind = 'ADDED' | 'CHANGED' | 'DELETED';

/** A document as a partner sends it. */
export interface SentDocument {
  readonly number: string;
  readonly title: string;
  readonly status: DocumentStatus;
  readonly editionOn: string | null;
}

/** A document by its number and digest. */
export interface DigestedDocument {
  readonly number: string;
  readonly digest: string;
}

/** Orders documents by the bytes of their numbers. */
export const byNumber = (a: DigestedDocument, b: DigestedDocument): number =>
  Buffer.compare(Buffer.from(a.number), Buffer.from(b.number));

/** By which numbers our standards may adopt a document: its normal number, and the same without a year. */
export function adoptedAs(number: string): { readonly code: string; readonly base: string } {
  const read = StandardNumber.tryParse(number);
  if ('number' in read) return { code: read.number.code, base: read.number.base };
  return { code: number, base: number.replace(/:\d{4}.*$/u, '') };
}

/** Most documents of one part, and of one question for differences. */
export const MOST_DOCUMENTS = 1000;

/** Most parts of one run: a million documents. */
export const MOST_PARTS = 1000;

const KEY = /^[a-z0-9][a-z0-9-]{0,79}$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** What a call of a run tells. */
export interface RunCall {
  readonly partner: string;
  readonly run: string;
  readonly part: number | null;
  readonly documents: readonly SentDocument[];
  readonly totals: { readonly count: number; readonly digest: string } | null;
}

function keyProblems(field: string, key: string): FieldProblem[] {
  return KEY.test(key)
    ? []
    : [fieldProblem(field, key, 'must be small letters, digits and hyphens, at most 80')];
}

/** What a text that goes into digests may not be: empty, too long, with spaces around it or controls within. */
function textProblems(field: string, text: string, most: number): FieldProblem[] {
  const isSound =
    text !== '' && text === text.trim() && [...text].length <= most && !/[\p{Cc}\p{Cs}]/u.test(text);
  return isSound
    ? []
    : [
        fieldProblem(
          field,
          text,
          `must be 1 to ${String(most)} characters without spaces around them or control characters`,
        ),
      ];
}

function partProblems({ part, documents, totals }: RunCall): FieldProblem[] {
  if (part === null)
    return [
      ...(documents.length > 0 ? [fieldProblem('part', part, 'must be told with documents')] : []),
      ...(totals === null ? [fieldProblem('totals', totals, 'must be told where no part is')] : []),
    ];
  return Number.isInteger(part) && part >= 1 && part <= MOST_PARTS
    ? []
    : [fieldProblem('part', part, `must be between 1 and ${String(MOST_PARTS)}`)];
}

/** All that is wrong with a call of a run. */
export function callProblems(call: RunCall): FieldProblem[] {
  const { partner, run, documents, totals } = call;
  if (documents.length > MOST_DOCUMENTS)
    return [fieldProblem('documents', documents.length, `must be at most ${String(MOST_DOCUMENTS)}`)];
  return [
    ...keyProblems('partner', partner),
    ...keyProblems('run', run),
    ...partProblems(call),
    ...documents.flatMap(({ number, title }, index) => [
      ...textProblems(`documents[${String(index)}].number`, number, 100),
      ...textProblems(`documents[${String(index)}].title`, title, 500),
    ]),
    ...repeatProblems(
      'documents',
      documents.map(({ number }) => number),
    ),
    ...(totals !== null && (!Number.isInteger(totals.count) || totals.count < 0)
      ? [fieldProblem('totals.count', totals.count, 'must be a number of documents')]
      : []),
    ...(totals !== null && !DIGEST.test(totals.digest)
      ? [fieldProblem('totals.digest', totals.digest, 'must be 64 hexadecimal digits in small letters')]
      : []),
  ];
}

/** How one row of a partner's list stands to ours. */
export type DifferenceKind = 'MISSING_HERE' | 'MISSING_THERE' | 'DIFFERENT';

/** A row that the two sides have otherwise. */
export interface RowDifference {
  readonly number: string;
  readonly kind: DifferenceKind;
}

/** The differences between a stretch of a partner's list and the same stretch of ours, in the order of numbers. */
export function differencesOf(
  theirs: readonly DigestedDocument[],
  ours: readonly DigestedDocument[],
): RowDifference[] {
  const here = new Map(ours.map(({ number, digest }) => [number, digest]));
  const there = new Set(theirs.map(({ number }) => number));
  const differing = theirs.flatMap(({ number, digest }): RowDifference[] => {
    const known = here.get(number);
    if (known === undefined) return [{ number, kind: 'MISSING_HERE' }];
    return known === digest ? [] : [{ number, kind: 'DIFFERENT' }];
  });
  const missing = ours
    .filter(({ number }) => !there.has(number))
    .map(({ number }): RowDifference => ({ number, kind: 'MISSING_THERE' }));
  return [...differing, ...missing].sort((a, b) => byNumber({ ...a, digest: '' }, { ...b, digest: '' }));
}
