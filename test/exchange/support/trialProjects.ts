import fc from 'fast-check';
import type { ProjectRow } from '../../../shared/exchange';
import {
  commentedProject,
  toldProject,
  type ToldComment,
  type ToldStep,
} from '../../../shared/kernel/projects';
import type { ProjectOutline } from '../../../shared/kernel/projects/ProjectFacts';
import { text } from './trialTexts';

export const TODAY = '2026-01-01';

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const number = fc.constantFrom('GB/T 18354-2021', 'DB32/T 3920-2020');

const outline: fc.Arbitrary<ProjectOutline> = fc
  .record({
    planNumber: fc.stringMatching(/^2025\d{4}-T-\d{3}$/),
    title: text,
    level: fc.constantFrom('NATIONAL' as const, 'LOCAL' as const),
    track: fc.constantFrom('NORMAL' as const, 'WITHOUT_DRAFTING' as const, 'WITHOUT_COMMENT' as const),
    basedOn: number,
    revises: maybe(number),
    lead: maybe(fc.record({ name: text, creditCode: fc.constantFrom(null, '91330100799655058B') })),
    source: maybe(text),
    provenance: fc.constantFrom('SOURCED' as const, 'SYNTHETIC' as const),
  })
  .map((each) => ({ ...each, kind: each.revises === null ? ('NEW' as const) : ('REVISION' as const) }));

const step = fc.record({
  action: fc.constantFrom<ToldStep['action']>(
    ...(['PROPOSE', 'ACCEPT', 'CIRCULATE', 'SUBMIT_FOR_REVIEW', 'SUBMIT_FOR_APPROVAL'] as const),
    ...(['PUBLISH', 'WITHDRAW', 'RETURN', 'CANCEL'] as const),
  ),
  by: text,
  reason: text,
  due: maybe(fc.constantFrom('2025-12-31', '2026-03-31')),
  planNumber: maybe(fc.stringMatching(/^2026\d{4}-T-\d{3}$/)),
  result: number,
});

/** The way from proposal to withdrawal, without detours. */
const straight = [
  ...(['PROPOSE', 'ACCEPT', 'CIRCULATE', 'SUBMIT_FOR_REVIEW', 'SUBMIT_FOR_APPROVAL'] as const),
  ...(['PUBLISH', 'WITHDRAW'] as const),
];

/** Some way along it, and then any steps: all stages come up, however the draws fall. */
const steps = fc
  .tuple(fc.nat({ max: straight.length }), fc.array(step, { minLength: 7, maxLength: 12 }))
  .map(([far, any]) => [
    ...straight
      .slice(0, far)
      .map((action, index) => ({ ...(any[index] as (typeof any)[0]), action, due: null })),
    ...any,
  ]);

const comment: fc.Arbitrary<Omit<ToldComment, 'number'>> = fc.record({
  by: text,
  clause: maybe(text),
  text,
  on: fc.constantFrom('2025-02-01', '2025-03-01'),
  enteredBy: text,
  answer: fc.constantFrom('ACCEPTED' as const, 'REJECTED' as const),
  reason: text,
  answeredOn: fc.constant('2025-04-01'),
  answeredBy: text,
});

/** Takes what steps the rules allow, in the order given, a day apart. */
function walked(
  about: ProjectOutline,
  begin: 'REGISTER' | 'PROPOSE',
  tried: readonly Omit<ToldStep, 'on'>[],
) {
  const silent = { reason: null, due: null, planNumber: null, result: null };
  const steps: [ToldStep, ...ToldStep[]] = [{ ...silent, action: begin, on: '2025-05-01', by: 'agency' }];
  for (const each of tried) {
    const result = each.action === 'PUBLISH' ? each.result : null;
    const next = { ...each, result, on: `2025-05-${String(steps.length + 1).padStart(2, '0')}` };
    try {
      toldProject(about, [...steps, next], TODAY);
      steps.push(next);
    } catch {
      // Not allowed from here.
    }
  }
  return toldProject(about, steps, TODAY);
}

/** Projects at every stage, with answered comments, as the rules let them become. */
export const projectRows: fc.Arbitrary<ProjectRow> = fc
  .record({
    about: outline,
    begin: fc.constantFrom('REGISTER' as const, 'PROPOSE' as const),
    tried: steps,
    comments: fc.array(comment, { maxLength: 3 }),
  })
  .map(({ about, begin, tried, comments }) => ({
    sector: 'ECOLOGY',
    ...commentedProject(
      walked(about, begin, tried),
      comments.map((each, index) => ({ ...each, number: index + 1 })),
    ),
  }));
