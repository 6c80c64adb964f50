import type { NewSector } from './NewSector';

/** A sector's own migrations follow the kernel's, which end in 000000xxx. */
const FIRST_MIGRATION = '1700000001000';

function definition({ folder, typePrefix, en, zh }: NewSector): string {
  return `import { defineSector } from '../../shared/kernel';
import { ${typePrefix}Columns${FIRST_MIGRATION} } from './migrations/${typePrefix}Columns';
import { ${typePrefix}Standard } from './${typePrefix}Standard';

export default defineSector({
  key: '${folder}',
  names: { en: '${en}', zh: '${zh}' },
  standard: ${typePrefix}Standard,
  registers: [],
  migrations: [${typePrefix}Columns${FIRST_MIGRATION}],
  resolvers: [],
  root: [],
});
`;
}

function record({ typePrefix, en, zh }: NewSector): string {
  return `import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { StandardRecord } from '../../shared/kernel';

/** A standard of ${en.toLowerCase()} ${zh}标准. */
@ObjectType('${typePrefix}Standard', {
  implements: StandardRecord,
  description: 'A standard of ${en.toLowerCase()} ${zh}标准.',
})
@Directive('@key(fields: "id")')
@Entity('standard')
export class ${typePrefix}Standard extends StandardRecord {
  @Field(() => String, { nullable: true, description: 'What it is about 规范对象.' })
  @Column('varchar', { length: 80, nullable: true })
  subject!: string | null;
}
`;
}

function migration({ typePrefix, en }: NewSector): string {
  return `import { addOwnColumns, type Migration, type QueryRunner } from '../../../shared/kernel';

/** The columns that ${en.toLowerCase()} adds to the record of a standard. */
export class ${typePrefix}Columns${FIRST_MIGRATION} implements Migration {
  async up(runner: QueryRunner): Promise<void> {
    await addOwnColumns(runner, { subject: 80 });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('standard', ['subject']);
  }
}
`;
}

/** What the made-up standards of a new sector are about. */
export const EXAMPLES = ['术语', '信息分类与编码', '服务规范'];

/** Made-up standards, so that a first start shows something; nobody is to take them for real ones. */
function seed({ zh }: NewSector, firstNumber: number): string {
  const rows = EXAMPLES.map((subject, index) => ({
    code: `DB32/T ${String(firstNumber + index)}-2024`,
    title: `示例 ${zh}${subject}`,
    issuedOn: '2024-03-01',
    effectiveOn: '2024-06-01',
    source: '示例数据',
    provenance: 'SYNTHETIC',
    own: { subject: zh },
  }));
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/**
 * The files of a new sector's folder, text by path within it.
 * @param firstNumber number of the first made-up standard in the seed: one that no other seed has, nor those after it
 */
export function sectorFiles(sector: NewSector, firstNumber: number): ReadonlyMap<string, string> {
  const { typePrefix } = sector;
  return new Map([
    ['sector.ts', definition(sector)],
    [`${typePrefix}Standard.ts`, record(sector)],
    [`migrations/${typePrefix}Columns.ts`, migration(sector)],
    ['seed.jsonl', seed(sector, firstNumber)],
  ]);
}
