import { registerEnumType } from 'type-graphql';
import { AgricultureStage } from '../agricultureEnums';

/** Branches of farming that the plan names. Source: the plan, chapter 2 (4): 设施园艺、规模畜牧、特色水产. */
export const FarmBranch = {
  HORTICULTURE: 'HORTICULTURE',
  LIVESTOCK: 'LIVESTOCK',
  AQUACULTURE: 'AQUACULTURE',
} as const;
export type FarmBranch = keyof typeof FarmBranch;
registerEnumType(FarmBranch, {
  name: 'FarmBranch',
  description: 'Branch of farming 产业门类: 设施园艺、规模畜牧、特色水产.',
});

/** Kinds of product. Source: the plan, chapter 2 (4): 蔬菜、果品、茶叶、花木, 畜禽, 河蟹、青虾等特色水产品. */
export const FarmCategory = {
  VEGETABLES: 'VEGETABLES',
  FRUIT: 'FRUIT',
  TEA: 'TEA',
  FLOWERS: 'FLOWERS',
  MAMMALS: 'MAMMALS',
  POULTRY: 'POULTRY',
  CRABS: 'CRABS',
  SHRIMPS: 'SHRIMPS',
  FISH: 'FISH',
} as const;
export type FarmCategory = keyof typeof FarmCategory;
registerEnumType(FarmCategory, {
  name: 'FarmCategory',
  description: 'Kind of product 产品类别: 蔬菜、果品、茶叶、花木、家畜、家禽、蟹、虾、鱼.',
});

/** The categories, in the plan's order. */
export const farmCategories = Object.keys(FarmCategory) as FarmCategory[];

/** The stages, in the order of the chain. */
export const farmStages = Object.keys(AgricultureStage) as AgricultureStage[];
