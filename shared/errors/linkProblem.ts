import { fieldProblem, type FieldProblem } from './DomainError';

/** The problem with an address that browsers do not open safely; null is no address and has none. */
export function linkProblem(field: string, link: string | null): FieldProblem[] {
  return link === null || /^https:\/\/[^\s]+$/u.test(link)
    ? []
    : [fieldProblem(field, link, 'must be an address that begins with https://')];
}
