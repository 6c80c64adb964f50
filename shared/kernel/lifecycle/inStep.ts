import { withFieldsRenamed } from '../../errors';

/** Does a step of a record's life, and says of a fault in which it is; `ofStep` are the fields that stand in the step's own place of the history. */
export function inStep<Result>(index: number, ofStep: RegExp, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw withFieldsRenamed(error, (field) =>
      ofStep.test(field) ? `history[${String(index)}].${field}` : field,
    );
  }
}
