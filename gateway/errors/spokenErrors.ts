import { errorCatalogue, type ErrorCode } from '../../shared/errors';

/** What callers are told beside a message; anything else (stack traces, names of subgraphs, addresses) stays inside. */
const SPOKEN_EXTENSIONS = ['code', 'fields', 'sector', 'owner', 'currentVersion', 'errorId'] as const;

/** Says whether a code is one of the catalogue. */
export function isCatalogued(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}

/** Says whether an error of this code may be told as it is. INTERNAL may not: its message is for the log. */
export function isSpoken(code: unknown): code is string {
  return code !== 'INTERNAL' && isCatalogued(code);
}

/** The part of an error's extensions that callers are told. */
export function spokenExtensions(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    SPOKEN_EXTENSIONS.filter((key) => extensions[key] !== undefined).map((key) => [key, extensions[key]]),
  );
}
