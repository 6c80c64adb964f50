import { errorCatalogue, type ErrorDescription } from '../errors/catalogue';

function sectionOf(code: string, { sentence, cause, remedy, httpStatus, since }: ErrorDescription): string {
  return [
    `## \`${code}\``,
    '',
    sentence,
    '',
    `- **Usual cause:** ${cause}`,
    `- **What to do:** ${remedy}`,
    `- **HTTP status:** ${String(httpStatus)}`,
    `- **Since:** ${since}`,
    '',
  ].join('\n');
}

/** The page of the documentation that lists every error a caller can meet, in Markdown. */
export function errorsPage(): string {
  const sections = Object.entries(errorCatalogue).map(([code, description]) => sectionOf(code, description));
  return [
    '# Errors',
    '',
    'Written by `npm run generate` from `shared/errors/catalogue.ts`.',
    '',
    'Every error carries its code in `extensions.code`; codes are never renamed. The HTTP status is that of a request',
    'refused as a whole, under `application/graphql-response+json`; an error beside data comes with 200.',
    '',
    ...sections,
  ].join('\n');
}
