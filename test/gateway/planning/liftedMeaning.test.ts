import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { liftLiterals } from '../../../gateway/planning/liftLiterals';
import { SupergraphPlanner } from '../../../gateway/planning/SupergraphPlanner';
import { textOf } from '../../architecture/sourceFiles';
import { schema as library } from './support/libraryOperations';
import { literalText, plainScalars } from './support/literalTexts';
import { OperationTemplate } from './support/operationTemplate';
import { executeRecorded } from './support/recordedExecution';

const { schema: product } = new SupergraphPlanner(textOf('gateway/supergraph.graphql'));
const schemas = [
  { name: 'the product', schema: product },
  { name: 'a library', schema: library },
];

describe.each(schemas)('an operation of $name', ({ schema }) => {
  it('means the same with its literals as with variables in their place', () => {
    let literals = 0;
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const query = new OperationTemplate(draw, schema).write((type) => literalText(draw, type));
        const document = parse(query);
        expect(validate(schema, document)).toEqual([]);
        const lifted = liftLiterals(document, schema);
        expect(validate(schema, lifted.document)).toEqual([]);
        const values = JSON.parse(JSON.stringify(lifted.values)) as Record<string, unknown>;
        const original = executeRecorded(schema, document);
        expect(original.result.errors).toBeUndefined();
        expect(executeRecorded(schema, parse(lifted.query), values)).toEqual(original);
        literals += Object.keys(values).length;
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(literals).toBeGreaterThan(100);
  });
});

describe.each(schemas)('two operations of $name that differ in their literals only', ({ schema }) => {
  it('print the same', () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const template = new OperationTemplate(draw, schema);
        const printed = () => {
          const query = template.write((type) => literalText(draw, type, plainScalars));
          return liftLiterals(parse(query), schema).query;
        };
        expect(printed()).toBe(printed());
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
