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
  CoverageCount,
  DateScalar,
  standardLink,
  type SectorContext,
  type StandardLink,
  numbersBy,
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
  const sets = await Promise.all(
    diseases.map(({ serial }) => registers.items(diseaseStandards).load(serial)),
  );
  const numbers = sets.flatMap((set) => numbersBy('purpose', diseasePurposes, set));
  const states = await catalogueStates.coverage(numbers, on);
  return numbers.map((codes, index) =>
    Object.assign(new AnimalDiseaseCell(), {
      disease: diseases[Math.floor(index / diseasePurposes.length)],
      purpose: diseasePurposes[index % diseasePurposes.length],
      state: states[index],
      standards: codes.map((code) => standardLink(code) as StandardLink),
    }),
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
      const states = diseasePurposes.map((): AnimalDiseaseCell['state'][] => []);
      const missing: AnimalDiseaseCell[] = [];
      for await (const diseases of context.registers.stretches(animalDiseases)) {
        for (const cell of await cellsOf(diseases, on ?? context.today, context)) {
          states[diseasePurposes.indexOf(cell.purpose)]?.push(cell.state);
          if (cell.state === 'MISSING' && missing.length < firstMissing) missing.push(cell);
        }
      }
      const purposes = diseasePurposes.map((purpose, place) =>
        Object.assign(new AnimalDiseasePurposeCoverage(), {
          purpose,
          count: CoverageCount.of(states[place] ?? []),
        }),
      );
      return Object.assign(new AnimalDiseaseCoverage(), {
        count: CoverageCount.of(states.flat()),
        purposes,
        missing,
      });
    }
  }
  return AnimalDiseaseCoverageField;
}
