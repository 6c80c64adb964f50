import { aheadProblem, fieldProblem, type FieldProblem } from '../../../shared/errors';
import { hrAspects, type HrAspect, type KeyStandardFinding, type KeyStandardState } from './hrEnums';

/** Whether an aspect is settled: here, by standards of other catalogues, or not. */
type AspectState = 'COVERED' | 'ELSEWHERE' | 'MISSING';

/** What is known of a service, aspect by aspect. */
export interface SettledFacts {
  readonly content: string | null;
  readonly authority: string | null;
  readonly duty: string | null;
  /** Steps of its process. */
  readonly steps: number;
  /** Whether it has a norm on the day asked. */
  readonly norms: AspectState;
}

/**
 * Whether each aspect is settled; who decides and who answers are one aspect, 权责, and both must be told. Source: the plan,
 * chapter 2 (7) 3: 服务内容、流程、权责、规范的标准化.
 */
export function aspectStates({ content, authority, duty, steps, norms }: SettledFacts): AspectState[] {
  const told: Readonly<Record<HrAspect, boolean>> = {
    CONTENT: content !== null,
    PROCESS: steps > 0,
    AUTHORITY: authority !== null && duty !== null,
    NORMS: norms !== 'MISSING',
  };
  return hrAspects.map((aspect) => {
    if (!told[aspect]) return 'MISSING';
    return aspect === 'NORMS' ? norms : 'COVERED';
  });
}

/** What is wrong with the steps of a process: a time limit is no less than 0 days. */
export function stepProblems(steps: readonly { readonly workingDays: number }[]): FieldProblem[] {
  return steps.flatMap(({ workingDays }, index) =>
    workingDays < 0
      ? [fieldProblem(`steps[${String(index)}].workingDays`, workingDays, 'must not be less than 0')]
      : [],
  );
}

/** A supervision, as far as its state goes. */
export interface Supervised {
  readonly supervisedOn: string;
  readonly finding: KeyStandardFinding;
  readonly problem: string | null;
  readonly correctBy: string | null;
  readonly correctedOn: string | null;
}

/**
 * Where the supervision of a standard stands on a day: by the latest look until that day. Source: the plan, chapter 2 (7) 3:
 * 对重要标准的实施情况进行监督和评估; the states are this project's own.
 */
export function supervisionState(supervisions: readonly Supervised[], on: string): KeyStandardState {
  const [latest] = supervisions
    .filter(({ supervisedOn }) => supervisedOn <= on)
    .sort((a, b) => (a.supervisedOn < b.supervisedOn ? 1 : -1));
  if (!latest) return 'NOT_SUPERVISED';
  if (latest.finding === 'CONFORMS') return 'CONFORMS';
  if (latest.correctedOn !== null && latest.correctedOn <= on) return 'CORRECTED';
  return latest.correctBy !== null && latest.correctBy < on ? 'OVERDUE' : 'CORRECTING';
}

/** What is wrong with supervisions: what deviates says how and by when, is put right no earlier than found, and no day lies ahead. */
export function supervisionProblems(supervisions: readonly Supervised[], today: string): FieldProblem[] {
  return supervisions.flatMap(({ supervisedOn, finding, problem, correctBy, correctedOn }, index) => {
    const at = (name: string) => `supervisions[${String(index)}].${name}`;
    const problems: FieldProblem[] = [];
    const refuse = (isWrong: boolean, name: string, value: string | null, reason: string) => {
      if (isWrong) problems.push(fieldProblem(at(name), value, reason));
    };
    const conforms = finding === 'CONFORMS';
    problems.push(...aheadProblem(at('supervisedOn'), supervisedOn, today));
    refuse(!conforms && problem === null, 'problem', problem, 'must say what deviates');
    refuse(!conforms && correctBy === null, 'correctBy', correctBy, 'must be told of what deviates');
    refuse(conforms && problem !== null, 'problem', problem, 'is for what deviates only');
    refuse(conforms && correctBy !== null, 'correctBy', correctBy, 'is for what deviates only');
    refuse(conforms && correctedOn !== null, 'correctedOn', correctedOn, 'is for what deviates only');
    const found = `must not be before it was found, ${supervisedOn}`;
    refuse(correctBy !== null && correctBy < supervisedOn, 'correctBy', correctBy, found);
    refuse(correctedOn !== null && correctedOn < supervisedOn, 'correctedOn', correctedOn, found);
    problems.push(...aheadProblem(at('correctedOn'), correctedOn, today));
    return problems;
  });
}
