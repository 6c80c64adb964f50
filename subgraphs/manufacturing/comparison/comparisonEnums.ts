import { registerEnumType } from 'type-graphql';

/**
 * Kinds of consumer goods. Source: the plan, chapter 2 (2) 3: 家用电器、消费类电子产品、文教体育休闲用品; the others are of
 * 《消费品标准和质量提升规划（2016—2020年）》, 国办发〔2016〕68号, which the plan carries out.
 */
export const ConsumerCategory = {
  HOME_APPLIANCES: 'HOME_APPLIANCES',
  CONSUMER_ELECTRONICS: 'CONSUMER_ELECTRONICS',
  CULTURE_SPORTS_LEISURE: 'CULTURE_SPORTS_LEISURE',
  HOME_FURNISHING: 'HOME_FURNISHING',
  CLOTHING: 'CLOTHING',
  CHILDREN_AND_ELDERLY: 'CHILDREN_AND_ELDERLY',
  DAILY_CHEMICALS: 'DAILY_CHEMICALS',
} as const;
export type ConsumerCategory = keyof typeof ConsumerCategory;
registerEnumType(ConsumerCategory, {
  name: 'ConsumerCategory',
  description:
    'Kind of consumer goods 消费品类别: 家用电器、消费类电子产品、文教体育休闲用品、家居装饰装修、服装服饰、妇幼老年用品、日用化学用品.',
});

/** The categories, those that the plan names first. */
export const consumerCategories = Object.keys(ConsumerCategory) as ConsumerCategory[];
