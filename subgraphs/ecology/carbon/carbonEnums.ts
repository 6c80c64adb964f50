import { registerEnumType } from 'type-graphql';

/** Whose emission it is: one's own, of the energy one buys, of others along the chain. Source: ISO 14064-1, GHG Protocol. */
export const CarbonScope = { SCOPE_1: 'SCOPE_1', SCOPE_2: 'SCOPE_2', SCOPE_3: 'SCOPE_3' } as const;
export type CarbonScope = keyof typeof CarbonScope;
registerEnumType(CarbonScope, {
  name: 'CarbonScope',
  description: 'Whose emission it is 核算范围: 直接排放、外购能源间接排放、其他间接排放.',
});

/** The scopes in order. */
export const carbonScopes = Object.keys(CarbonScope) as CarbonScope[];
