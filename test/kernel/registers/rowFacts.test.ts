import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import {
  defineRegister,
  RegisterItem,
  RegisterRow,
  RegisterTable,
  RegisterTables,
  standardsItem,
} from '../../../shared/kernel/registers';
import { factsOfRow, problemsOfRow } from '../../../shared/kernel/registers/rowFacts';
import { StandardLink } from '../../../shared/kernel/graph/referenceKeys';
import { sectorNamesOf } from '../../../shared/kernel/sectorKeys';

const Colour = { RED: 'RED', BLUE: 'BLUE' } as const;
registerEnumType(Colour, { name: 'TestColour' });

@ObjectType()
@RegisterTable('test_thing')
class TestThing extends RegisterRow {
  @Field(() => Colour) @Column('varchar', { length: 8 }) colour!: keyof typeof Colour;
  @Field() @Column('varchar', { length: 5 }) name!: string;
  @Field(() => Number, { nullable: true })
  @Column('decimal', { precision: 6, scale: 2, nullable: true })
  size!: number | null;
  @Field() @Column('integer') count!: number;
  @Column('date', { nullable: true }) madeOn!: string | null;
  @Column('varchar', { length: 6, nullable: true }) regionCode!: string | null;
  @Column('varchar', { length: 18, nullable: true }) creditCode!: string | null;
  @Column('varchar', { length: 100, nullable: true }) standardCode!: string | null;
  @Field() @Column('boolean') isGood!: boolean;
}

@ObjectType()
@Entity('test_part')
class TestPart extends RegisterItem {
  @Field() @Column('varchar', { length: 5 }) label!: string;
}

const tables = new RegisterTables(
  defineRegister({
    Row: TestThing,
    name: 'testThings',
    description: 'Things.',
    lists: {
      parts: { Item: TestPart, description: 'Parts.', most: 2 },
      standards: { Item: standardsItem('test_thing_standard'), description: 'Standards.', most: 2 },
    },
    forms: { regionCode: 'REGION', creditCode: 'CREDIT_CODE', standardCode: 'STANDARD_NUMBER' },
    check: ({ count, parts }) =>
      count < parts.length ? [{ field: 'count', value: count, problem: 'is less than its parts' }] : [],
  }),
  { ...sectorNamesOf('ecology'), StandardLink },
);

const sound = { key: 'a-1', colour: 'RED', name: '五个字以内', count: 2, isGood: false };
const fieldsOf = (told: object) =>
  problemsOfRow(tables, factsOfRow(tables, { ...sound, ...told }), { today: '2026-06-01' }).map(
    ({ field }) => field,
  );

describe('the facts of a row', () => {
  it('are whole: what is left out is null, or no item; numbers of standards are in their normal form', () => {
    const told = { ...sound, name: ' 名称 ', standardCode: 'db32／t 3920—2020', standards: ['GB/T1.1-2020'] };
    expect(factsOfRow(tables, told)).toEqual({
      ...sound,
      name: '名称',
      size: null,
      madeOn: null,
      regionCode: null,
      creditCode: null,
      standardCode: 'DB32/T 3920-2020',
      source: null,
      provenance: 'SOURCED',
      parts: [],
      standards: ['GB/T 1.1-2020'],
    });
  });

  it.each([
    ['sound', {}, []],
    ['all told', { size: -9999.99, madeOn: '2026-02-28', regionCode: '320000', parts: [{ label: 'x' }] }, []],
    ['key with a capital', { key: 'A' }, ['key']],
    ['no key', { key: '' }, ['key']],
    ['value not listed', { colour: 'GREEN' }, ['colour']],
    ['text too long', { name: '六个字以上了' }, ['name']],
    ['empty text', { name: ' ' }, ['name']],
    ['missing text', { name: null }, ['name']],
    ['text that is a number', { name: 7 }, ['name']],
    ['decimal with too many digits', { size: 10000 }, ['size']],
    ['decimal that is too fine', { size: 0.001 }, ['size']],
    ['broken count', { count: 1.5 }, ['count']],
    ['count of more than 32 bits', { count: 2 ** 31 }, ['count']],
    ['day that cannot be', { madeOn: '2026-02-30' }, ['madeOn']],
    ['unknown region', { regionCode: '329999' }, ['regionCode']],
    ['wrong credit code', { creditCode: '91321202XX00159230' }, ['creditCode']],
    ['number of no standard', { standardCode: '某文件' }, ['standardCode']],
    ['missing truth', { isGood: null }, ['isGood']],
    ['bad item', { parts: [{ label: 'x' }, { label: '六个字以上了' }] }, ['parts[1].label']],
    ['too many items', { parts: [{ label: 'a' }, { label: 'b' }, { label: 'c' }] }, ['parts']],
    ['number named twice', { standards: ['GB/T 1.1-2020', 'GB/T1.1—2020'] }, ['standards[1]']],
    ['bad number in a list', { standards: ['某文件'] }, ['standards[0]']],
    ['several faults', { key: '', name: '', count: 0.5 }, ['key', 'name', 'count']],
    ['what the register itself refuses', { count: 0, parts: [{ label: 'x' }] }, ['count']],
  ])('with %s', (_what, told, fields) => expect(fieldsOf(told)).toEqual(fields));
});
