/** Brings a text into the form in which the search compares: compatibility forms folded, lower case, single spaces. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What the search compares of a standard: number and titles, a line each, folded. */
export function searchTextOf(standard: {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
}): string {
  return [standard.title, standard.titleEn ?? '', standard.code].map(foldText).join('\n');
}
