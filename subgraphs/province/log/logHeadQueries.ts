import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import type { LogEnd } from '../../../shared/kernel/changes/ChangeLog';
import type { ProvinceContext } from '../ProvinceContext';

/** Where a change log ends. */
@ObjectType({
  description:
    'Where a change log ends; whoever keeps it can prove later that nothing before it was changed 变更日志锚点.',
  simpleResolvers: true,
})
@Access(['PUBLIC'])
class LogHead {
  @Field({ description: 'Key of the sector that writes the log, or PROVINCE.' })
  keeper!: string;

  @Field(() => Int, { description: 'Number of its last row; 0 when it is empty.' })
  seq!: number;

  @Field({ description: 'SHA-256 of that row, in hex, which covers all rows before it.' })
  hash!: string;
}

/** Where the logs end, to be kept elsewhere by anybody. */
@Resolver()
export class LogHeadQueries {
  @Query(() => [LogHead], {
    nullable: true,
    description:
      'Where the change logs of the sectors end, as far as the province has read them, and its own; keep them elsewhere and compare with npm run verify-log 变更日志锚点.',
  })
  @Access(['PUBLIC'])
  async logHeads(@Ctx() { database }: ProvinceContext): Promise<LogHead[]> {
    const heads = (await database.reader.query(
      `SELECT sector AS keeper, cursorSeq AS seq, cursorHash AS hash FROM source
       UNION ALL SELECT 'PROVINCE', seq, hash FROM change_head ORDER BY 1`,
    )) as (LogEnd & { readonly keeper: string })[];
    return heads.map((head) => Object.assign(new LogHead(), head));
  }
}
