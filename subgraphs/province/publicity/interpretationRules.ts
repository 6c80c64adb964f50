import { aheadProblem, linkProblem, type FieldProblem } from '../../../shared/errors';

/** What is wrong with an interpretation: it is not published ahead, and its link is one that browsers open safely. */
export function interpretationProblems(
  { publishedOn, link }: { readonly publishedOn: string; readonly link: string | null },
  today: string,
): FieldProblem[] {
  return [...aheadProblem('publishedOn', publishedOn, today), ...linkProblem('link', link)];
}
