import { Args, ArgsType, Ctx, Field, InputType, Int, ObjectType } from 'type-graphql';
import { badField } from '../../../shared/errors';
import { Access } from '../../../shared/kernel/graph/access';
import { Completeness } from '../../../shared/kernel/graph/completeness';
import { completenessOf } from '../../../shared/kernel/graph/completenessOf';
import { ForwardPageArguments } from '../../../shared/kernel/graph/paging';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { fingerprintOf } from '../../../shared/kernel/listing/cursor';
import { SectorKeyEnum, type SectorKey } from '../../../shared/kernel/sectorKeys';
import { StandardLink } from '../graph/StandardLink';
import type { ProvinceContext } from '../ProvinceContext';
import { ImpactConnection } from './ImpactConnection';
import { entryGroups, type EntryGroup, type ImpactEntry } from './ImpactEntry';

/** Which of what is touched a list holds. */
@InputType({
  description: 'Which of what is touched a list holds; every condition given must be met 筛选条件.',
})
export class ImpactFilter {
  @Field(() => [String], { nullable: true, description: 'Kinds by name, as the report names them.' })
  kinds?: string[] | null;

  @Field(() => [SectorKeyEnum], { nullable: true })
  sectors?: SectorKey[] | null;

  @Field(() => Boolean, { nullable: true, description: 'One step away, or further.' })
  direct?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'By the edition, or without a year.' })
  dated?: boolean | null;
}

@ArgsType()
class ImpactRowArguments extends ForwardPageArguments {
  @Field(() => ImpactFilter, { nullable: true })
  filter?: ImpactFilter | null;
}

/** What a report was made of. */
export interface ImpactFindings {
  /** Number of the standard. */
  readonly code: string;
  readonly on: string;
  readonly depth: number;
  readonly kinds: readonly string[];
  readonly entries: readonly ImpactEntry[];
  readonly isWhole: boolean;
  readonly successor: StandardLink | null;
}

/** A figure of a report, which opens to what it counts. */
@ObjectType({ description: 'How many of what is touched have a value, and which they are 影响数量.' })
@Access(['PUBLIC'])
class ImpactFigure {
  constructor(
    private readonly group: EntryGroup,
    private readonly list: readonly unknown[],
  ) {}

  @Field({ description: 'What is counted by: kind, sector, depth, directness or effect.' })
  get field(): string {
    return this.group.field;
  }

  @Field({ description: 'The value; of a sector PROVINCE where the province keeps it itself.' })
  get value(): string {
    return this.group.value;
  }

  @Field(() => Int)
  get count(): number {
    return this.group.entries.length;
  }

  @Field(() => ImpactConnection, { description: 'What it counts.' })
  rows(@Args() args: ForwardPageArguments): ImpactConnection {
    const { field, value, entries } = this.group;
    return new ImpactConnection(entries, fingerprintOf([...this.list, field, value]), args);
  }
}

function meets({ kinds, sectors, direct, dated }: ImpactFilter, entry: ImpactEntry): boolean {
  return (
    (kinds == null || kinds.includes(entry.kind)) &&
    (sectors == null || (entry.sector !== null && sectors.includes(entry.sector))) &&
    (direct == null || direct === (entry.depth === 1)) &&
    (dated == null || dated === entry.dated)
  );
}

/** What the withdrawal of a standard would touch. */
@ObjectType({ description: 'What the withdrawal of a standard would touch, in all sectors 废止影响分析.' })
@Access(['PUBLIC'])
export class ImpactReport {
  constructor(private readonly findings: ImpactFindings) {}

  @Field(() => DateScalar, { description: 'Day for which it was found.' })
  get on(): string {
    return this.findings.on;
  }

  @Field(() => Int, { description: 'Steps that were followed at most.' })
  get depth(): number {
    return this.findings.depth;
  }

  @Field({
    description:
      'Whether this is all: false when something lies deeper, or when there was more than one answer follows; the figures then are at least so many.',
  })
  get complete(): boolean {
    return this.findings.isWhole;
  }

  @Field(() => StandardLink, {
    nullable: true,
    description:
      'The edition to which those go on that name the standard without a year; null when none is left to apply 替代版本.',
  })
  get successor(): StandardLink | null {
    return this.findings.successor;
  }

  @Field(() => [String], { description: 'The kinds of thing that were looked for, by name.' })
  get kinds(): string[] {
    return [...this.findings.kinds];
  }

  @Field(() => Int, { description: 'What is touched in all.' })
  get total(): number {
    return this.findings.entries.length;
  }

  @Field(() => [ImpactFigure], {
    description:
      'How many are touched by kind, sector, depth, directness and effect; of each field the counts add up to the total.',
  })
  figures(): ImpactFigure[] {
    return entryGroups(this.findings.entries).map((group) => new ImpactFigure(group, this.list()));
  }

  @Field(() => ImpactConnection, { description: 'What is touched, nearest first.' })
  rows(@Args() { filter, ...args }: ImpactRowArguments): ImpactConnection {
    const { kinds, entries } = this.findings;
    const unknown = (filter?.kinds ?? []).find((kind) => !kinds.includes(kind));
    if (unknown !== undefined) throw badField('filter.kinds', unknown, `must be one of ${kinds.join(', ')}`);
    const asked = entries.filter((entry) => meets(filter ?? {}, entry));
    const fingerprint = fingerprintOf([...this.list(), Object.entries(filter ?? {}).sort()]);
    return new ImpactConnection(asked, fingerprint, args);
  }

  @Field(() => Completeness, { description: 'What the report covers and how fresh it is 完整性证明.' })
  completeness(@Ctx() context: ProvinceContext): Promise<Completeness> {
    return completenessOf(context);
  }

  /** Names the list, for its cursors. */
  private list(): readonly unknown[] {
    return ['impact', this.findings.code, this.findings.depth];
  }
}
