import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import {
  checkPageSize,
  condition,
  coverageCells,
  CoverageTally,
  DateScalar,
  type SectorContext,
} from '../../../shared/kernel';
import { LicenceCell, LicenceCoverage, LicenceStepCoverage } from './LicenceCoverage';
import { LicenceItem } from './LicenceItem';
import { LicenceSupervision } from './LicenceSupervision';
import { licenceSteps } from './licensingEnums';
import { licenceItems, licenceSupervisions, stepStandards } from './licensingRegisters';

/** The cells of items, item by item and step by step. */
async function cellsOf(
  items: readonly LicenceItem[],
  on: string,
  { registers, catalogueStates }: SectorContext,
): Promise<LicenceCell[]> {
  const cells = await coverageCells(
    { name: 'step', places: licenceSteps },
    items,
    await Promise.all(items.map(({ serial }) => registers.items(stepStandards).load(serial))),
    (numbers) => catalogueStates.coverage(numbers, on),
  );
  return cells.map(({ row, place, ...cell }) =>
    Object.assign(new LicenceCell(), { item: row, step: place, ...cell }),
  );
}

/** What each licence item shows beside its row. */
@Resolver(() => LicenceItem)
export class LicenceItemFields {
  @FieldResolver(() => [LicenceCell], { nullable: true, description: 'Its five steps on a day 各环节覆盖.' })
  cells(
    @Root() item: LicenceItem,
    @Ctx() context: SectorContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
  ): Promise<LicenceCell[]> {
    return cellsOf([item], on ?? context.today, context);
  }

  @FieldResolver(() => [LicenceSupervision], {
    nullable: true,
    description: 'How its steps were found 实施监督.',
  })
  supervisions(
    @Root() { key }: LicenceItem,
    @Ctx() { registers }: SectorContext,
  ): Promise<LicenceSupervision[]> {
    return registers.by(licenceSupervisions, 'itemKey').load(key);
  }
}

@ArgsType()
class CoverageArguments {
  @Field(() => DateScalar, { nullable: true, description: 'Day for which it is counted; today when absent.' })
  on?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this department only 实施部门.' })
  department?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'Cells without a standard to be shown, 1 to 100.' })
  firstMissing!: number;
}

/** `licenceCoverage`: the matrix of items and steps. */
export function licenceCoverageField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class LicenceCoverageField {
    @FieldResolver(() => LicenceCoverage, {
      nullable: true,
      description: 'The matrix of licence items and steps, counted on a day 行政许可标准覆盖矩阵.',
    })
    async licenceCoverage(
      @Args(() => CoverageArguments) { on, department, firstMissing }: CoverageArguments,
      @Ctx() context: SectorContext,
    ): Promise<LicenceCoverage> {
      checkPageSize('firstMissing', firstMissing);
      const chosen = department == null ? [] : [condition('s.department = ?', department)];
      const tally = new CoverageTally(licenceSteps, ({ step }: LicenceCell) => step, firstMissing);
      for await (const items of context.registers.stretches(licenceItems, ...chosen)) {
        tally.take(await cellsOf(items, on ?? context.today, context));
      }
      const steps = tally.columns.map(({ place, count }) =>
        Object.assign(new LicenceStepCoverage(), { step: place, count }),
      );
      return Object.assign(new LicenceCoverage(), { count: tally.count, steps, missing: tally.missing });
    }
  }
  return LicenceCoverageField;
}
