import { aheadProblem, fieldProblem, orderProblem, type FieldProblem } from '../../../shared/errors';

export type ServiceKind = 'NOVELTY_SEARCH' | 'INDICATOR_VERIFICATION' | 'IMPACT_EVALUATION';
export type ServiceOrderState = 'ORDERED' | 'DONE' | 'CANCELLED';

/** An order, as far as its rules ask. */
export interface OrderFacts {
  readonly kind: ServiceKind;
  readonly standardCode: string | null;
  readonly text: string | null;
  readonly orderedOn: string;
  readonly due: string;
  readonly state: ServiceOrderState;
  readonly doneOn: string | null;
  readonly result: string | null;
  readonly reportDigest: string | null;
}

const SHA_256 = /^[0-9a-f]{64}$/;

const when = (condition: boolean, field: string, value: unknown, problem: string): FieldProblem[] =>
  condition ? [fieldProblem(field, value, problem)] : [];

/** A novelty search is of a text; the other services are about a standard. */
function subjectProblems({ kind, standardCode, text }: OrderFacts): FieldProblem[] {
  return kind === 'NOVELTY_SEARCH'
    ? when(text === null, 'text', text, 'must be given: a novelty search is of a text')
    : when(
        standardCode === null,
        'standardCode',
        standardCode,
        'must be given: the service is about a standard',
      );
}

/** An order is done on a day, with a result; that of a novelty search is its report, told by its digest. */
function outcomeProblems({
  kind,
  state,
  doneOn,
  result,
  reportDigest,
  orderedOn,
}: OrderFacts): FieldProblem[] {
  const isDone = state === 'DONE';
  return [
    ...when(isDone && doneOn === null, 'doneOn', doneOn, 'must be given: the order is done'),
    ...when(!isDone && doneOn !== null, 'doneOn', doneOn, `must be absent: the order is ${state}`),
    ...orderProblem('doneOn', doneOn, orderedOn, 'the order'),
    ...when(isDone && result === null, 'result', result, 'must be given: the order is done'),
    ...when(
      kind === 'NOVELTY_SEARCH' && isDone && reportDigest === null,
      'reportDigest',
      reportDigest,
      'must be given: a novelty search ends with a report',
    ),
    ...when(
      reportDigest !== null && !SHA_256.test(reportDigest),
      'reportDigest',
      reportDigest,
      'must be a SHA-256, 64 digits and small letters',
    ),
  ];
}

/** What is wrong with an order. */
export function orderProblems(facts: OrderFacts, today: string): FieldProblem[] {
  const { orderedOn, due, doneOn } = facts;
  return [
    ...aheadProblem('orderedOn', orderedOn, today),
    ...aheadProblem('doneOn', doneOn, today),
    ...orderProblem('due', due, orderedOn, 'the order'),
    ...subjectProblems(facts),
    ...outcomeProblems(facts),
  ];
}

/** An institution takes orders for the services that it offers. */
export function offerProblems(
  kind: ServiceKind,
  offered: readonly { readonly kind: ServiceKind }[],
): FieldProblem[] {
  const offers = offered.map((each) => each.kind);
  return when(
    !offers.includes(kind),
    'kind',
    kind,
    `is not offered by the institution: ${offers.join(', ')}`,
  );
}

/** Whether an order is past its day and neither done nor cancelled. */
export function isOrderOverdue({ state, due }: Pick<OrderFacts, 'state' | 'due'>, on: string): boolean {
  return state === 'ORDERED' && due < on;
}
