import { getMetadataStorage } from 'type-graphql';

const termAtEnd = /(?:^|\s)(\p{Script=Han}[^\s.]*)\.?$/u;

/** The Chinese term that ends a description, e.g. `检查日期` of `Day of the inspection 检查日期.`; undefined where there is none. */
export const chineseTerm = (description: string | undefined): string | undefined =>
  termAtEnd.exec(description ?? '')?.[1];

/** The words for the values of an enum of the graph: their names, and the Chinese terms of those that have one of their own. */
export function wordsOfEnum(Enum: unknown, values: readonly string[]): Readonly<Record<string, string>> {
  const described = getMetadataStorage().enums.find(({ enumObj }) => enumObj === Enum)?.valuesConfig ?? {};
  const configs = described as Readonly<Record<string, { readonly description?: string } | undefined>>;
  const terms = values.map((value) => chineseTerm(configs[value]?.description));
  const names = values.map((value): [string, string] => [value, value]);
  const chinese = terms.flatMap((term, index): [string, string][] => {
    const isOwn = term !== undefined && terms.indexOf(term) === terms.lastIndexOf(term);
    return isOwn ? [[term, values[index] ?? '']] : [];
  });
  return Object.fromEntries([...names, ...chinese]);
}
