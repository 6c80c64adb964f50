import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SectorKeyEnum, type SectorKey } from '../sectorKeys';
import { Access } from './access';
import { DateTimeScalar } from './scalars';

/** How far one sector's rows are known to whoever answers. */
@ObjectType({
  description: "How far one sector's rows are in this answer 数据来源状态.",
  simpleResolvers: true,
})
@Access(['PUBLIC'])
export class SourceStatus {
  @Field(() => SectorKeyEnum)
  sector!: SectorKey;

  @Field(() => Int, { description: 'Standards of this sector known here.' })
  rows!: number;

  @Field(() => Int, { description: "Last row of the sector's change log taken in." })
  cursor!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Seconds since this was last in step with the sector; null when it never was.',
  })
  lagSeconds!: number | null;

  @Field(() => Boolean, { description: 'Whether the sector answers now.' })
  available!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When rows were last compared with the sector, one by one.',
  })
  reconciledAt!: string | null;
}

/** The certificate on every list that spans sectors: what it covers, and how fresh it is. */
@ObjectType({ description: 'What a list covers and how fresh it is 完整性证明.', simpleResolvers: true })
@Access(['PUBLIC'])
export class Completeness {
  @Field(() => Boolean, { description: 'Whether every sector answers and is in step.' })
  complete!: boolean;

  @Field(() => DateTimeScalar)
  asOf!: string;

  @Field(() => [SourceStatus])
  sources!: SourceStatus[];
}
