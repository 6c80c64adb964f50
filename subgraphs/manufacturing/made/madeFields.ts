import { Arg, Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import {
  condition,
  DateScalar,
  standardConnections,
  StandardListArguments,
  type SectorContext,
  type StandardConnection,
} from '../../../shared/kernel';
import { countMade } from './countMade';
import { IndustryAlliance } from './IndustryAlliance';
import {
  JiangsuMade,
  ManufacturingFigures,
  ManufacturingThemeState,
  StrategicIndustryState,
} from './JiangsuMade';
import { manufacturingThemes } from './madeEnums';
import { sumOf, type MadeCell } from './madeFigures';
import { strategicIndustries } from './madeRegisters';
import { ProductMark } from './ProductMark';
import { StrategicIndustry } from './StrategicIndustry';

const figuresOf = (cells: readonly MadeCell[]): ManufacturingFigures =>
  Object.assign(new ManufacturingFigures(), sumOf(cells));

/** The standards of a theme. */
@Resolver(() => ManufacturingThemeState)
export class ManufacturingThemeFields {
  @FieldResolver(() => standardConnections.Connection, {
    nullable: true,
    description: 'Its standards 标准目录.',
  })
  standards(
    @Root() { theme }: ManufacturingThemeState,
    @Args(() => StandardListArguments) args: StandardListArguments,
    @Ctx() context: SectorContext,
  ): Promise<StandardConnection> {
    const scope = theme === null ? condition('s.theme IS NULL') : condition('s.theme = ?', theme);
    return standardConnections.open(context, args, context.showStandard, [scope]);
  }
}

/** The industry that each mark shows. */
@Resolver(() => ProductMark)
export class ProductMarkFields {
  @FieldResolver(() => StrategicIndustry, { nullable: true, description: 'Its strategic industry 产业.' })
  industry(@Root() { industryKey }: ProductMark, @Ctx() { registers }: SectorContext) {
    return registers.byKey(strategicIndustries, industryKey);
  }
}

/** The industry that each alliance shows. */
@Resolver(() => IndustryAlliance)
export class IndustryAllianceFields {
  @FieldResolver(() => StrategicIndustry, { nullable: true, description: 'Its strategic industry 产业.' })
  industry(@Root() { industryKey }: IndustryAlliance, @Ctx() { registers }: SectorContext) {
    return registers.byKey(strategicIndustries, industryKey);
  }
}

async function jiangsuMadeOn(on: string, { database, registers }: SectorContext): Promise<JiangsuMade> {
  const [cells, industries] = await Promise.all([
    countMade(database, on),
    registers.where(strategicIndustries),
  ]);
  return Object.assign(new JiangsuMade(), {
    on,
    figures: figuresOf(cells),
    themes: [...manufacturingThemes, null].map((theme) =>
      Object.assign(new ManufacturingThemeState(), {
        theme,
        figures: figuresOf(cells.filter((cell) => cell.theme === theme)),
      }),
    ),
    industries: industries.map((industry) =>
      Object.assign(new StrategicIndustryState(), {
        industry,
        figures: figuresOf(cells.filter((cell) => cell.industry === industry.name)),
      }),
    ),
  });
}

/** `jiangsuMade`: advanced manufacturing by theme and industry. */
export function jiangsuMadeField(Sector: ClassType): ClassType {
  @Resolver(() => Sector)
  class JiangsuMadeField {
    @FieldResolver(() => JiangsuMade, {
      nullable: true,
      description: 'Standards, marks and alliances on a day, by theme and industry “江苏制造”.',
    })
    jiangsuMade(
      @Ctx() context: SectorContext,
      @Arg('on', () => DateScalar, { nullable: true, description: 'Today when absent.' }) on?: string | null,
    ): Promise<JiangsuMade> {
      return jiangsuMadeOn(on ?? context.today, context);
    }
  }
  return JiangsuMadeField;
}
