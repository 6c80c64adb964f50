import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { groundsOfExporter } from '../barriers/matchRules';
import { showGround, TbtMatchGround, TbtOrganizationMatch } from '../barriers/TbtMatches';
import { TbtNotification } from '../barriers/TbtNotification';
import type { ProvinceContext } from '../ProvinceContext';
import { exportedHs, exporters, exportMarkets, tbtAids, tbtWarnings } from './responseRegisters';
import { TbtAid } from './TbtAid';
import { TbtWarning } from './TbtWarning';

/** What was done about each notification. */
@Resolver(() => TbtNotification)
export class TbtResponseFields {
  @FieldResolver(() => [TbtWarning], { nullable: true, description: 'Who was warned, and when 通报预警.' })
  warnings(@Root() { key }: TbtNotification, @Ctx() { registers }: ProvinceContext): Promise<TbtWarning[]> {
    return registers.by(tbtWarnings, 'notificationKey').load(key);
  }

  @FieldResolver(() => [TbtAid], {
    nullable: true,
    description: 'Who asked for aid, and what came of it 壁垒应对援助.',
  })
  aids(@Root() { key }: TbtNotification, @Ctx() { registers }: ProvinceContext): Promise<TbtAid[]> {
    return registers.by(tbtAids, 'notificationKey').load(key);
  }
}

/** What an organization that a notification concerns exports of it. */
@Resolver(() => TbtOrganizationMatch)
export class TbtExporterFields {
  @FieldResolver(() => [TbtMatchGround], {
    nullable: true,
    description: 'Its exports to the notifying member that the notification covers 出口匹配依据.',
  })
  async exports(
    @Root() { creditCode, matter }: TbtOrganizationMatch,
    @Ctx() { registers }: ProvinceContext,
  ): Promise<TbtMatchGround[]> {
    const rows = await registers.by(exporters, 'creditCode').load(creditCode);
    const grounds = await Promise.all(
      rows.map(async ({ serial }) => {
        const [hs, markets] = await Promise.all([
          registers.items(exportedHs).load(serial),
          registers.items(exportMarkets).load(serial),
        ]);
        const exported = {
          hs: hs.map((each) => each.hs),
          markets: markets.map(({ member }) => member),
        };
        return groundsOfExporter(matter, exported);
      }),
    );
    return grounds.flat().map(showGround);
  }
}
