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
  coverageCells,
  CoverageTally,
  DateScalar,
  type SectorContext,
} from '../../../shared/kernel';
import { AnimalDisease } from './AnimalDisease';
import {
  AnimalDiseaseCell,
  AnimalDiseaseCoverage,
  AnimalDiseasePurposeCoverage,
} from './AnimalDiseaseCoverage';
import { diseasePurposes } from './diseaseEnums';
import { animalDiseases, diseaseStandards } from './diseaseRegisters';

/** The sets of diseases, disease by disease and purpose by purpose. */
async function cellsOf(
  diseases: readonly AnimalDisease[],
  on: string,
  { registers, catalogueStates }: SectorContext,
): Promise<AnimalDiseaseCell[]> {
  const cells = await coverageCells(
    { name: 'purpose', places: diseasePurposes },
    diseases,
    await Promise.all(diseases.map(({ serial }) => registers.items(diseaseStandards).load(serial))),
    (numbers) => catalogueStates.coverage(numbers, on),
  );
  return cells.map(({ row, place, ...cell }) =>
    Object.assign(new AnimalDiseaseCell(), { disease: row, purpose: place, ...cell }),
  );
}

/** What each disease shows beside its row. */
@Resolver(() => AnimalDisease)
export class AnimalDiseaseFields {
  @FieldResolver(() => [AnimalDiseaseCell], {
    nullable: true,
    description: 'Its set on a day: diagnosis, detection, control 诊断、检测、防治覆盖.',
  })
  cells(
    @Root() disease: AnimalDisease,
    @Ctx() context: SectorContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
  ): Promise<AnimalDiseaseCell[]> {
    return cellsOf([disease], on ?? context.today, context);
  }
}

@ArgsType()
class DiseaseCoverageArguments {
  @Field(() => DateScalar, { nullable: true, description: 'Day for which it is counted; today when absent.' })
  on?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'Missing standards to be shown, 1 to 100.' })
  firstMissing!: number;
}

/** `animalDiseaseCoverage`: the sets of standards against diseases, counted. */
export function animalDiseaseCoverageField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class AnimalDiseaseCoverageField {
    @FieldResolver(() => AnimalDiseaseCoverage, {
      nullable: true,
      description: 'The sets of standards against animal diseases, counted on a day 动物疫病标准覆盖.',
    })
    async animalDiseaseCoverage(
      @Args(() => DiseaseCoverageArguments) { on, firstMissing }: DiseaseCoverageArguments,
      @Ctx() context: SectorContext,
    ): Promise<AnimalDiseaseCoverage> {
      checkPageSize('firstMissing', firstMissing);
      const tally = new CoverageTally(
        diseasePurposes,
        ({ purpose }: AnimalDiseaseCell) => purpose,
        firstMissing,
      );
      for await (const diseases of context.registers.stretches(animalDiseases)) {
        tally.take(await cellsOf(diseases, on ?? context.today, context));
      }
      const purposes = tally.columns.map(({ place, count }) =>
        Object.assign(new AnimalDiseasePurposeCoverage(), { purpose: place, count }),
      );
      return Object.assign(new AnimalDiseaseCoverage(), {
        count: tally.count,
        purposes,
        missing: tally.missing,
      });
    }
  }
  return AnimalDiseaseCoverageField;
}
