import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../shared/kernel/graph/access';
import { codeLists, type CommitteeLevel } from '../../../shared/reference';

const CommitteeLevelEnum: { readonly [Level in CommitteeLevel]: Level } = {
  NATIONAL: 'NATIONAL',
  PROVINCIAL: 'PROVINCIAL',
};

registerEnumType(CommitteeLevelEnum, {
  name: 'CommitteeLevel',
  description: 'Who set up a committee 委员会级别.',
});

/** A technical committee as the published list has it; of a code that the list lacks only the code is known. */
@ObjectType({ description: 'A technical committee 标准化技术委员会.', simpleResolvers: true })
@Directive('@key(fields: "code")')
@Access(['PUBLIC'])
export class Committee {
  @Field({ description: 'Its code, e.g. SAC/TC 269 委员会编号.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Name 委员会名称.' })
  name!: string | null;

  @Field(() => CommitteeLevelEnum, { nullable: true })
  level!: CommitteeLevel | null;

  @Field(() => String, { nullable: true, description: 'City of its secretariat, where known 秘书处所在地.' })
  secretariatCity!: string | null;
}

/** A committee by its code. */
export function committeeOf(code: string): Committee {
  const { name = null, level = null, secretariatCity = null } = codeLists().committees.byCode(code) ?? {};
  return Object.assign(new Committee(), { code, name, level, secretariatCity });
}
