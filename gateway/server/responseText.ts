import type { GraphQLFormattedError } from 'graphql';

/** The `data` of a response as it has been written; kept as text, since nothing between here and the caller reads it. */
export class DataText {
  constructor(readonly text: string) {}

  /** For whoever stringifies it all the same. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The text of a response: errors first, so that nobody misses them. */
export function responseText(data: string, errors: readonly GraphQLFormattedError[]): string {
  return errors.length === 0 ? `{"data":${data}}` : `{"errors":${JSON.stringify(errors)},"data":${data}}`;
}
