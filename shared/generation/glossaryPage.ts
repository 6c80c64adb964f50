import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { Supergraph } from '@apollo/federation-internals';

/** A name of the API and what it is called in Chinese. */
interface Term {
  readonly name: string;
  readonly chinese: string;
  readonly english: string;
}

/**
 * Descriptions are an English sentence whose last word is the Chinese term, `Product, e.g. crab 河蟹 产品.`, or whose
 * Chinese term is followed by what it covers, `State on a day 标准状态: upcoming 即将实施, in force 现行.`
 */
const DESCRIPTIONS = [
  /^(?<english>[^\u4e00-\u9fff]+?)\s+(?<chinese>[\u4e00-\u9fff][^\s:]*): (?<scope>[^.]+)\.$/u,
  /^(?<english>.+?)\s+(?<chinese>[\u4e00-\u9fff][^\s.]*)\.$/u,
];

function termOf(name: string, description: string | null | undefined): Term[] {
  const groups = DESCRIPTIONS.map((each) => each.exec(description ?? '')?.groups).find(
    (each) => each !== undefined,
  );
  const { english, chinese, scope } = groups ?? {};
  if (english === undefined || chinese === undefined) return [];
  return [{ name, chinese, english: scope === undefined ? english : `${english}: ${scope}` }];
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** The fields or values of a type; a field that an interface declares is told with the interface only. */
function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues();
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const inherited = new Set(type.getInterfaces().flatMap((each) => Object.keys(each.getFields())));
  return Object.values(type.getFields()).filter(({ name }) => !inherited.has(name));
}

function termsOf(schema: GraphQLSchema): Term[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((type) => [
      ...termOf(type.name, type.description),
      ...membersOf(type).flatMap(({ name, description }) => termOf(`${type.name}.${name}`, description)),
    ]);
}

/** The page of the documentation that gives the Chinese term for each name of the API that has one, in Markdown. */
export function glossaryPage(supergraphSdl: string): string {
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const lines = termsOf(api).map(({ name, chinese, english }) => `- \`${name}\` · ${chinese} · ${english}`);
  return [
    '# Terms · 术语对照',
    '',
    'Written by `npm run generate` from the descriptions in the schema: name in the API · Chinese term · meaning.',
    '',
    ...lines,
    '',
  ].join('\n');
}
