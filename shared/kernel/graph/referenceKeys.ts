import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ClassificationSchemeEnum } from './enums';
import { Access } from './access';
import type { ClassificationScheme } from '../catalogue/standardTables';

/** Entities of the province that a sector only names by key; the province's subgraph holds the rest. */

/** A class of ICS, CCS or GB/T 4754, by code. */
@ObjectType({ description: 'A class of ICS, CCS or GB/T 4754 分类.', simpleResolvers: true })
@Directive('@key(fields: "scheme code", resolvable: false)')
@Access(['PUBLIC'])
export class Classification {
  @Field(() => ClassificationSchemeEnum)
  scheme!: ClassificationScheme;

  @Field()
  code!: string;
}

/** An administrative division, by GB/T 2260 code. */
@ObjectType({ description: 'An administrative division 行政区划.', simpleResolvers: true })
@Directive('@key(fields: "code", resolvable: false)')
@Access(['PUBLIC'])
export class Region {
  @Field()
  code!: string;
}

/** A technical committee, by code. */
@ObjectType({ description: 'A technical committee 标准化技术委员会.', simpleResolvers: true })
@Directive('@key(fields: "code", resolvable: false)')
@Access(['PUBLIC'])
export class Committee {
  @Field()
  code!: string;
}

/** An organization, by unified social credit code. */
@ObjectType({ description: 'An organization 机构.', simpleResolvers: true })
@Directive('@key(fields: "creditCode", resolvable: false)')
@Access(['PUBLIC'])
export class Organization {
  @Field(() => ID)
  creditCode!: string;
}

/** How one document names another: by number. The province finds the standard. */
@ObjectType({ description: 'Another standard, named by its number 标准引用.', simpleResolvers: true })
@Directive('@key(fields: "code")')
@Access(['PUBLIC'])
export class StandardLink {
  @Field({ description: 'Number in its normal form.' })
  code!: string;
}

/** Names a standard, where its number is known. */
export function standardLink(code: string | null): StandardLink | null {
  return code === null ? null : Object.assign(new StandardLink(), { code });
}

/** Names a region, where its GB/T 2260 code is known. */
export function regionLink(code: string | null): Region | null {
  return code === null ? null : Object.assign(new Region(), { code });
}

/** Names an organization, where its credit code is known. */
export function organizationLink(creditCode: string | null): Organization | null {
  return creditCode === null ? null : Object.assign(new Organization(), { creditCode });
}

/** Names a class of a scheme, where its code is known. */
export function classificationLink(scheme: ClassificationScheme, code: string | null): Classification | null {
  return code === null ? null : Object.assign(new Classification(), { scheme, code });
}
