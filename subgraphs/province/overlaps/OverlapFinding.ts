import { Ctx, Field, Float, ID, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../shared/kernel/catalogue/StandardFacts';
import { Access, INSIDERS } from '../../../shared/kernel/graph/access';
import { DateScalar } from '../../../shared/kernel/graph/scalars';
import { Classification, classificationOf } from '../directory/Classification';
import { ProvinceStandard } from '../graph/ProvinceStandard';
import type { ProvinceContext } from '../ProvinceContext';
import type { FoundReference, KnownFindingReads } from './KnownFindingReads';
import { matterOf } from './matterOf';
import { OverlapDecision } from './OverlapDecision';
import { overlapDecisions } from './overlapDecisions';
import { OverlapKindEnum, OverlapStateEnum } from './overlapEnums';
import { overlapKinds, type OverlapKind } from './overlapKinds';
import { OverlapRule } from './OverlapRule';
import { stateOf, type OverlapState } from './overlapStates';
import type { OverlapFindingRow, StatedValueRow } from './overlapTables';
import { ConflictingValues } from './StatedValue';
import { SubjectOverlap } from './SubjectOverlap';
import { valueConflict } from './valueRules';

/** Something between two standards that a coordinator should see. */
@ObjectType({ description: 'Something found between two standards, and why 重复交叉问题.' })
@Access(INSIDERS)
export class OverlapFinding {
  constructor(
    private readonly row: OverlapFindingRow,
    /** What is known of a moment; null for what is known now. */
    private readonly known: KnownFindingReads | null,
  ) {}

  @Field(() => ID, { description: 'Names it, whenever it is found anew; the key of a decision on it.' })
  key(): string {
    return this.row.findingKey;
  }

  @Field(() => OverlapKindEnum, { description: 'What was found 问题类别.' })
  kind(): OverlapKind {
    return this.row.kind;
  }

  @Field(() => OverlapRule, { description: 'The rule by which it was found 判定规则.' })
  rule(): OverlapRule {
    return Object.assign(new OverlapRule(), overlapKinds[this.row.kind]);
  }

  @Field(() => Float, {
    nullable: true,
    description: 'How far the titles overlap, 0.5 to 1; null for what a rule decides without them 重合度.',
  })
  score(): number | null {
    return this.row.terms === null ? null : this.row.standing / 10_000;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it holds, where known 起始日期.',
  })
  since(): PlainDate | null {
    return this.row.sinceOn;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day from which it holds no more, where known 终止日期.',
  })
  until(): PlainDate | null {
    return this.row.untilOn;
  }

  @Field(() => ProvinceStandard, {
    nullable: true,
    description: 'The standard to be looked at: the looser, the one that cites, or the first by number 标准.',
  })
  standard(@Ctx() context: ProvinceContext): Promise<ProvinceStandard | null> {
    return this.side(this.row.oneSerial, context);
  }

  @Field(() => ProvinceStandard, {
    nullable: true,
    description: 'The standard that it stands beside 相关标准.',
  })
  other(@Ctx() context: ProvinceContext): Promise<ProvinceStandard | null> {
    return this.side(this.row.otherSerial, context);
  }

  @Field(() => SubjectOverlap, {
    nullable: true,
    description:
      'How far the titles overlap, and why; null for what a rule decides without them 题名重合说明.',
  })
  async subject(@Ctx() context: ProvinceContext): Promise<SubjectOverlap | null> {
    const [one, other] = await this.both(context);
    return one && other && SubjectOverlap.of(this.row, one.title, other.title);
  }

  @Field(() => [Classification], { description: 'Classes of ICS and CCS that both are in 共同分类.' })
  async sharedClasses(@Ctx() { loaders }: ProvinceContext): Promise<Classification[]> {
    const { oneSerial, otherSerial } = this.row;
    const [own, others] = await Promise.all(
      [oneSerial, otherSerial].map((serial) => loaders.parts.classifications.load(serial)),
    );
    const theirs = new Set(others?.map(({ scheme, code }) => `${scheme} ${code}`));
    return (own ?? [])
      .filter(({ scheme, code }) => scheme !== 'GBT4754' && theirs.has(`${scheme} ${code}`))
      .map(({ scheme, code }) => classificationOf(scheme, code));
  }

  @Field(() => [ConflictingValues], {
    description: 'Values of the two that conflict, at most 100; none for another kind 不一致指标.',
  })
  async values(@Ctx() context: ProvinceContext): Promise<ConflictingValues[]> {
    if (!['VALUES_DIFFER', 'LOOSER_THAN_MANDATORY'].includes(this.row.kind)) return [];
    const [one, other] = await this.both(context);
    if (!one || !other) return [];
    const { statedValues } = this.known ?? context.loaders;
    const [own, theirs] = await Promise.all([one, other].map(({ code }) => statedValues.load(code)));
    const pairs = (own ?? []).flatMap((mine) =>
      (theirs ?? [])
        .filter((their) => this.matterOf(their, other) === this.matterOf(mine, one))
        .filter((their) => {
          const found = valueConflict({ stated: mine, standard: one }, { stated: their, standard: other });
          return found?.kind === this.row.kind && found.isFirst;
        })
        .map((their) => new ConflictingValues(mine, their)),
    );
    return pairs.slice(0, 100);
  }

  @Field(() => [String], {
    description:
      'Clauses in which the first cites the second, where they are told; none for another kind 引用条款.',
  })
  async citingClauses(@Ctx() context: ProvinceContext): Promise<string[]> {
    if (this.row.kind !== 'WITHDRAWN_REFERENCE') return [];
    const [one, other] = await this.both(context);
    if (!one || !other) return [];
    const references = await this.referencesOf(one, context);
    return references.flatMap(({ dated, clause, code }) =>
      dated && code === other.code && clause ? [clause] : [],
    );
  }

  @Field(() => OverlapStateEnum, { description: 'Whether it waits for a decision 处理状态.' })
  async state(@Ctx() context: ProvinceContext): Promise<OverlapState> {
    return stateOf((await this.decision(context))?.verdict ?? null);
  }

  @Field(() => OverlapDecision, { nullable: true, description: 'What was decided about it 处理决定.' })
  decision(@Ctx() { registers }: ProvinceContext): Promise<OverlapDecision | null> {
    return registers.at(this.known?.knownAt ?? null).byKey(overlapDecisions, this.row.findingKey);
  }

  /** Name of what a value is for, which may follow from the title: from that of then, where it has changed since. */
  private matterOf(stated: StatedValueRow, { title }: ProvinceStandard): string | null {
    return this.known === null ? stated.matter : matterOf(stated, title);
  }

  private side(serial: number, { loaders }: ProvinceContext): Promise<ProvinceStandard | null> {
    return this.known?.standard(serial) ?? loaders.standardsBySerial.load(serial);
  }

  private both(context: ProvinceContext) {
    const { oneSerial, otherSerial } = this.row;
    return Promise.all([this.side(oneSerial, context), this.side(otherSerial, context)]);
  }

  private async referencesOf(
    standard: ProvinceStandard,
    { loaders }: ProvinceContext,
  ): Promise<readonly FoundReference[]> {
    const before = this.known?.referencesBefore(standard) ?? null;
    if (before !== null) return before;
    const references = await loaders.parts.references.load(standard.serial);
    return references.map(({ dated, clause, target: { code } }) => ({ dated, clause, code }));
  }
}
