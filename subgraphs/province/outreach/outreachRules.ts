import {
  aheadProblem,
  fieldProblem,
  linkProblem,
  orderProblem,
  type FieldProblem,
} from '../../../shared/errors';

/** What is wrong with a foreign edition: a language that no standard names, a day ahead, an unsafe link. */
export function foreignEditionProblems(
  {
    language,
    publishedOn,
    link,
  }: { readonly language: string; readonly publishedOn: string; readonly link: string | null },
  today: string,
): FieldProblem[] {
  return [
    ...(isLanguage(language)
      ? []
      : [fieldProblem('language', language, 'is no code of ISO 639-1 of two small letters')]),
    ...aheadProblem('publishedOn', publishedOn, today),
    ...linkProblem('link', link),
  ];
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether this is a code of ISO 639-1, e.g. `en`. */
function isLanguage(code: string): boolean {
  return /^[a-z]{2}$/.test(code) && names.of(code) !== undefined;
}

/** What is wrong with a recognition: it begins on a day that is past, and does not end before. */
export function recognitionProblems(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null },
  today: string,
): FieldProblem[] {
  return [
    ...aheadProblem('validFrom', validFrom, today),
    ...orderProblem('validTo', validTo, validFrom, 'the day from which it is valid'),
  ];
}

/** Whether a recognition is valid on a day; its last day is one on which it is. */
export function isRecognisedOn(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null },
  on: string,
): boolean {
  return validFrom <= on && (validTo === null || on <= validTo);
}

/** What is wrong with a code of the Harmonized System: it has 2, 4 or 6 digits, or 8 or 10 where a country divides further. */
export function hsProblem(field: string, code: string): FieldProblem[] {
  return /^\d{2}(?:\d\d){0,4}$/.test(code)
    ? []
    : [fieldProblem(field, code, 'must be 2, 4, 6, 8 or 10 digits of the Harmonized System, without points')];
}
