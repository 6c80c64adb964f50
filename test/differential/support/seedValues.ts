import type { Asker } from '../../support/askerOf';
import type { Dice } from '../operations/Dice';
import { LEFT_OUT, type MeaningfulValues } from '../operations/Draft';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly ics: readonly { readonly code: string }[] | null;
  readonly ccs: readonly { readonly code: string }[] | null;
  readonly drafting: readonly { readonly organization: { readonly creditCode: string } | null }[] | null;
}

interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly endCursor: string | null };
}

interface Rows {
  readonly standards: Page<Row>;
  readonly cited: Page<Row>;
  readonly pilots: Page<{ readonly id: string }>;
  readonly regions: readonly { readonly code: string }[];
}

const QUERY = /* GraphQL */ `
  {
    standards(first: 100) {
      ...Known
    }
    cited: standards(query: "物流", first: 50) {
      ...Known
    }
    pilots(first: 50) {
      nodes {
        id
      }
      pageInfo {
        endCursor
      }
    }
    regions {
      code
    }
  }
  fragment Known on StandardConnection {
    nodes {
      id
      code
      ics {
        code
      }
      ccs {
        code
      }
      drafting {
        organization {
          creditCode
        }
      }
    }
    pageInfo {
      endCursor
    }
  }
`;

const WORDS = ['物流', '水泥', '养老', '农业', '服务', '安全', 'GB/T', 'no such words'];
const MOST_ROWS = 6;
const RARELY = 0.04;
const SELDOM = 0.15;
const OFTEN = 0.5;

/** Once in a while an argument says nothing that anything has, or is given as null. */
const odd = (dice: Dice, value: unknown): unknown =>
  dice.chance(RARELY) ? dice.pick(['', 'ⅩⅩ', '0']) : value;

/** What the arguments of the product's schema may be given so that there is something to answer: codes, ids and cursors of the seed. */
export async function seedValues(ask: Asker): Promise<MeaningfulValues> {
  const { data } = await ask(QUERY);
  const { standards, cited, pilots, regions } = data as unknown as Rows;
  const rows = [...standards.nodes, ...cited.nodes];
  const codes = rows.map(({ code }) => code);
  const ids = [...rows, ...pilots.nodes].map(({ id }) => id);
  const regionCodes = regions.map(({ code }) => code);
  const creditCodes = rows.flatMap(({ drafting }) =>
    (drafting ?? []).flatMap(({ organization }) => (organization ? [organization.creditCode] : [])),
  );
  const ics = rows.flatMap((row) => (row.ics ?? []).map(({ code }) => code));
  const ccs = rows.flatMap((row) => (row.ccs ?? []).map(({ code }) => code));

  const one = (values: readonly string[]) => (dice: Dice) => odd(dice, dice.pick(values));
  const several = (values: readonly string[]) => (dice: Dice) => dice.pickSome(values, dice.below(MOST_ROWS));
  const perhaps = (share: number, value: (dice: Dice) => unknown) => (dice: Dice) =>
    dice.chance(share) ? value(dice) : LEFT_OUT;

  const byEnding: readonly (readonly [RegExp, (dice: Dice) => unknown])[] = [
    [/\(first:\)$/, (dice) => (dice.chance(RARELY) ? dice.pick([0, 101, null]) : 1 + dice.below(MOST_ROWS))],
    [/\((?:last|before):\)$/, perhaps(RARELY, (dice) => dice.pick([2, null]))],
    [/\.changes\(after:\)$/, perhaps(SELDOM, (dice) => dice.below(50))],
    [/\.standards\(after:\)$/, perhaps(SELDOM, () => standards.pageInfo.endCursor)],
    [/\.pilots\(after:\)$/, perhaps(SELDOM, () => pilots.pageInfo.endCursor)],
    [/\(after:\)$/, perhaps(RARELY, () => 'no cursor')],
    [/\(depth:\)$/, perhaps(OFTEN, (dice) => 1 + dice.below(3))],
    [/\.records\(ids:\)$/, several(codes)],
    [/\(ids:\)$/, several(ids)],
    [/\(id:\)$/, one(ids)],
    [/\.region\(code:\)$/, one(regionCodes)],
    [/\(code:\)$/, one(codes)],
    [/\(codes:\)$/, several(codes)],
    [/\(creditCode:\)$/, one(creditCodes)],
    [/\(query:\)$/, perhaps(OFTEN, one(WORDS))],
    [/Filter\.ics$/, one(ics)],
    [/Filter\.ccs$/, one(ccs)],
    [/Filter\.region$/, one(regionCodes)],
    [/Filter\.organization$/, one(creditCodes)],
  ];
  return (coordinate, dice) => byEnding.find(([ending]) => ending.test(coordinate))?.[1](dice);
}
