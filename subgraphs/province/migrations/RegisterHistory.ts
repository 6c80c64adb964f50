import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { columnTypes, createTable } from '../../../shared/database';
import { addVersions, columnsLike, tablesNamed } from './addVersions';
import { rememberRegisters, type VersionedRegister } from './rememberRegisters';

/** The registers that the province keeps: their tables, and those of their lists by the names that the change log gives them. */
const registers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  interpretation: {},
  achievement: {
    owners: 'achievement_owner',
    projects: 'achievement_project',
    standards: 'achievement_standard',
  },
  front_runner_product: { indicators: 'front_runner_indicator' },
  front_runner_declaration: { values: 'front_runner_value' },
  front_runner_ranking: { standings: 'front_runner_standing' },
  service_institution: { offers: 'service_institution_service' },
  service_order: {},
  conference_meeting: { matters: 'conference_matter' },
  yearly_plan: {},
  duty: { owners: 'duty_owner' },
  duty_report: { evidence: 'duty_evidence' },
  supervision_notice: {},
  regional_plan: {},
  standardization_fund: { rates: 'fund_rate' },
  grant_claim: {},
  expert: { posts: 'expert_post' },
  standardization_event: {},
  foreign_edition: {},
  recognition: {},
  commodity_comparison: { indicators: 'commodity_comparison_indicator' },
  tbt_notification: {
    icsCodes: 'tbt_notification_ics',
    hsCodes: 'tbt_notification_hs',
    terms: 'tbt_notification_term',
  },
  exporter: { hsCodes: 'exporter_hs', markets: 'exporter_market' },
  tbt_warning: {},
  tbt_aid: { measures: 'tbt_aid_measure' },
  exchange_partner: {},
  innovation_base: {},
  technical_organization: {},
  information_system: {},
  group_standard_pilot: {},
  patent_disclosure: {},
  product_enterprise: {},
  enterprise_declaration: {},
  overlap_decision: {},
};

const listTables = Object.values(registers).flatMap((lists) => Object.values(lists));

/** Since when each row of the province's registers is known as it is, and what rows were known as before, by the change log. */
export class RegisterHistory1700000002900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { integer, text } = columnTypes(runner);
    const ofVersion = [new TableColumn(text('id', 120)), new TableColumn(integer('version'))];
    const versioned: VersionedRegister[] = [];
    const found = await tablesNamed(runner, [...Object.keys(registers), ...listTables]);
    for (const [name, lists] of Object.entries(registers)) {
      const table = found(name);
      await addVersions(runner, table, name);
      for (const list of Object.values(lists)) {
        const items = columnsLike(found(list), ['id', 'version', 'ordinal'], ofVersion);
        await createTable(runner, new Table({ name: `${list}_version`, columns: items }));
      }
      versioned.push({
        table: name,
        columns: table.columns.map((column) => column.name),
        lists: Object.entries(lists).map(([told, list]) => ({
          name: told,
          table: list,
          columns: found(list).columns.map((column) => column.name),
        })),
      });
    }
    await rememberRegisters(runner.manager, versioned);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [...Object.keys(registers), ...listTables]) await runner.dropTable(`${name}_version`);
    for (const name of Object.keys(registers)) await runner.dropColumn(name, 'knownFrom');
  }
}
