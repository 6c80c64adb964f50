import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { ClassificationScheme } from '../../../shared/kernel/catalogue/standardTables';
import { Access } from '../../../shared/kernel/graph/access';
import { ClassificationSchemeEnum } from '../../../shared/kernel/graph/enums';
import { codeLists, type ClassEntry, type CodeList } from '../../../shared/reference';

const LISTS = { ICS: 'ics', CCS: 'ccs', GBT4754: 'industries' } as const;

function classesOf(scheme: ClassificationScheme): CodeList<ClassEntry> {
  return codeLists()[LISTS[scheme]];
}

/** A class as the published list has it; a code that no list has is kept and says so. */
@ObjectType({ description: 'A class of ICS, CCS or GB/T 4754 分类.' })
@Directive('@key(fields: "scheme code")')
@Access(['PUBLIC'])
export class Classification {
  @Field(() => ClassificationSchemeEnum)
  scheme!: ClassificationScheme;

  @Field()
  code!: string;

  @Field(() => String, { nullable: true, description: 'English title; ICS only.' })
  title(): string | null {
    return this.#entry()?.title ?? null;
  }

  @Field(() => String, { nullable: true, description: 'Chinese title, where the list has one 类目名称.' })
  titleZh(): string | null {
    return this.#entry()?.titleZh ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'Depth in the scheme, 1 at the top.' })
  level(): number | null {
    return this.#entry()?.level ?? null;
  }

  @Field(() => Classification, { nullable: true, description: 'The class above it 上级类目.' })
  parent(): Classification | null {
    const parent = this.#entry()?.parent;
    return parent ? classificationOf(this.scheme, parent) : null;
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether the published list has the code.' })
  known(): boolean {
    return this.#entry() !== undefined;
  }

  #entry(): ClassEntry | undefined {
    return classesOf(this.scheme).byCode(this.code);
  }
}

/** A class by its key. */
export function classificationOf(scheme: ClassificationScheme, code: string): Classification {
  return Object.assign(new Classification(), { scheme, code });
}
