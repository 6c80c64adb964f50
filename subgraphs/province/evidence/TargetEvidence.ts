import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access } from '../../../shared/kernel/graph/access';
import { DraftingRoleEnum } from '../../../shared/kernel/graph/enums';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { columnFacets } from '../../../shared/kernel/listing/facets';
import { recordConnectionOver } from '../../../shared/kernel/records/recordConnection';
import type { RowKind } from '../counting/Counting';
import { linkTo, StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import { CountedKindEnum } from '../rules/CountingType';
import { CountedRecord, registerOfKind } from './CountedRecord';

/** A row of evidence as it is read. */
export interface EvidenceRow {
  readonly serial: number;
  readonly id: string;
  readonly label: string;
  readonly code: string | null;
  readonly countedOn: PlainDate;
  readonly part: string | null;
}

/** A row that a target counts. */
@ObjectType({ description: 'A row that a target counts 指标明细.' })
@Access(['PUBLIC'])
export class TargetEvidence {
  @Field(() => ID, { description: 'Global id of the row.' })
  id!: string;

  @Field(() => CountedKindEnum, { description: 'What it is 对象类型.' })
  kind!: RowKind;

  @Field({ description: 'Its title or name 名称.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Its number, code or global id 编号.' })
  code!: string | null;

  @Field(() => DateScalar, { description: 'The day by which it counts 计数日期.' })
  countedOn!: PlainDate;

  @Field(() => String, { nullable: true, description: 'Key of the part it belongs to 分项.' })
  part!: string | null;

  @Field(() => DraftingRoleEnum, {
    nullable: true,
    description: 'Of a national standard: what part bodies of the province had in drafting it 主导/参与.',
  })
  role(): keyof typeof DraftingRoleEnum | null {
    if (this.part === 'led') return 'LEAD';
    return this.part === 'joined' ? 'PARTICIPANT' : null;
  }

  @Field(() => StandardLink, { nullable: true, description: 'The standard, where it is one 标准.' })
  standard(): StandardLink | null {
    return this.kind === 'STANDARD' && this.code !== null ? linkTo(this.code) : null;
  }

  /** The moment at which it was known so, ISO 8601; null where it is as it is now. */
  knownAt!: string | null;

  @Field(() => CountedRecord, {
    nullable: true,
    description: "The row of the province's register, as it is or was known 登记记录.",
  })
  async record(@Ctx() { registers }: ProvinceContext): Promise<object | null> {
    const register = registerOfKind(this.kind);
    return register && registers.at(this.knownAt).byId(register).load(this.id);
  }
}

/** Makes what shows the evidence of one kind. */
export function showEvidence(kind: RowKind, knownAt: string | null): (row: EvidenceRow) => TargetEvidence {
  return ({ id, label, code, countedOn, part }) =>
    Object.assign(new TargetEvidence(), { id, kind, label, code, countedOn, part, knownAt });
}

/** Lists of evidence. */
export const evidenceConnections = recordConnectionOver<EvidenceRow>(TargetEvidence, {
  name: 'Evidence',
  noun: 'row',
  description: 'The rows that a target counts 指标明细.',
  access: ['PUBLIC'],
  facets: columnFacets('part'),
});
