import { hash } from 'node:crypto';
import { canonicalJson } from '../../../shared/kernel/changes/canonicalJson';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { condition } from '../../../shared/kernel/listing/Condition';
import type { RegisterReads } from '../../../shared/kernel/registers';
import { createEditionLoaders, type EditionLoaders } from '../lookup/EditionLoaders';
import { linkStateOf } from '../lookup/editionRules';
import { linkedStandard } from '../lookup/findStandards';
import type { ProvinceContext } from '../ProvinceContext';
import type { FrontRunnerDeclaration } from './FrontRunnerDeclaration';
import type { FrontRunnerProduct } from './FrontRunnerProduct';
import {
  coreIndicators,
  declaredValues,
  frontRunnerDeclarations,
  frontRunnerProducts,
} from './frontRunnerRegisters';
import {
  RANKING_RULE,
  rankDeclarations,
  type CoreIndicator,
  type RankedDeclaration,
  type Standing,
} from './frontRunnerRules';

/** A declaration with what it is ranked by. */
export interface PlacedDeclaration extends RankedDeclaration {
  readonly row: FrontRunnerDeclaration;
}

/** A kind of product ranked on a day. */
export interface ProductRanking {
  readonly product: FrontRunnerProduct;
  readonly on: PlainDate;
  /** The moment by whose knowledge it is ranked, ISO 8601; null for what is known now. */
  readonly knownAt: string | null;
  readonly indicators: readonly CoreIndicator[];
  readonly standings: readonly Standing<PlacedDeclaration>[];
}

/** What declarations are read with: all as it is known at one moment. */
interface Reading {
  readonly registers: RegisterReads;
  readonly editions: EditionLoaders;
}

async function placed(
  row: FrontRunnerDeclaration,
  on: PlainDate,
  { registers, editions }: Reading,
): Promise<PlacedDeclaration> {
  const [values, standard] = await Promise.all([
    registers.itemsOf(declaredValues, row),
    linkedStandard(row.standardCode, editions, on),
  ]);
  const { key, enterpriseCode, model, standardCode, declaredOn } = row;
  const standardState = linkStateOf(standard, on);
  return { row, key, enterpriseCode, model, standardCode, declaredOn, values, standardState };
}

/** Ranks what was declared of a kind of product by a day, by what is known now or was at a moment; null where there is no such kind. */
export async function rankProduct(
  productKey: string,
  { on, knownAt }: Pick<ProductRanking, 'on' | 'knownAt'>,
  { database, loaders, registers: all }: Pick<ProvinceContext, 'database' | 'loaders' | 'registers'>,
): Promise<ProductRanking | null> {
  const registers = all.at(knownAt);
  const editions = knownAt === null ? loaders.editions : createEditionLoaders(database, knownAt);
  const product = await registers.byKey(frontRunnerProducts, productKey);
  if (!product) return null;
  const [indicators, rows] = await Promise.all([
    registers.itemsOf(coreIndicators, product),
    registers.where(
      frontRunnerDeclarations,
      condition('s.productKey = ? AND s.declaredOn <= ?', productKey, on),
    ),
  ]);
  const declarations = await Promise.all(rows.map((row) => placed(row, on, { registers, editions })));
  return { product, on, knownAt, indicators, standings: rankDeclarations(declarations, indicators) };
}

/** The values of a declaration in one line. */
const declaredText = ({ values }: RankedDeclaration) =>
  values.map(({ indicator, value, unit }) => `${indicator} ${String(value)} ${unit}`).join('; ');

/** A standing as a published ranking keeps it. */
export function frozenStanding({ declaration, position, score, disqualification, reason }: Standing) {
  const { key, enterpriseCode, model, standardCode } = declaration;
  const declared = declaredText(declaration);
  return {
    position,
    score,
    declarationKey: key,
    enterpriseCode,
    model,
    standardCode,
    disqualification,
    reason,
    declared,
  };
}

/** SHA-256 over the canonical JSON of a ranking: product, day, rule, indicators, and the standings as they are published. */
export function digestOf({ product, on, indicators, standings }: ProductRanking): string {
  const ranked = {
    productKey: product.key,
    rankedOn: on,
    rule: RANKING_RULE,
    indicators: indicators.map(({ name, unit, direction, baseline }) => ({
      name,
      unit,
      direction,
      baseline,
    })),
    standings: standings.map(frozenStanding),
  };
  return hash('sha256', canonicalJson(ranked), 'hex');
}
