import { stepOf } from '../../../shared/kernel/lifecycle/transitionRules';
import type { ProjectStage } from '../../../shared/kernel/projects/ProjectFacts';
import { projectTransitions, stageCodeOf } from '../../../shared/kernel/projects/projectTransitionRules';
import { cells, drawnOutcome, stages, told, tracks } from './support/drawnProcedure';

describe('the table of transitions of a project', () => {
  it('has a cell for every stage, action and role', () => expect(cells).toHaveLength(9 * 11 * 5));

  it.each(tracks)('says in every cell what the procedure says, on the track %s', (track) => {
    const table = projectTransitions(track);
    const outcomes = cells.map((cell) => {
      const step = stepOf(table, cell.stage, cell.deed, [cell.role]);
      return told(cell, 'to' in step ? step.to : step.refusal);
    });
    expect(outcomes).toEqual(cells.map((cell) => told(cell, drawnOutcome(track, cell))));
  });

  it.each(tracks)('has one row for a stage and an action, on the track %s', (track) => {
    const rows = projectTransitions(track).map(({ from, action }) => `${from} ${action}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it.each(tracks)('leads from the first stage to every other that the track %s has', (track) => {
    const reached = new Set<ProjectStage>(['PRELIMINARY']);
    for (const stage of reached) {
      for (const { from, to } of projectTransitions(track)) if (from === stage) reached.add(to);
    }
    // A draft that is sent back goes all the way from there.
    expect([...reached].sort()).toEqual([...stages].sort());
  });

  it('lets who has several roles do what one of them may', () => {
    const table = projectTransitions('NORMAL');
    expect(stepOf(table, 'PROPOSAL', 'ACCEPT', ['AUDITOR', 'COORDINATOR'])).toEqual({ to: 'DRAFTING' });
    expect(stepOf(table, 'PROPOSAL', 'ACCEPT', [])).toMatchObject({ refusal: 'FORBIDDEN' });
  });
});

describe('the code of a stage', () => {
  it.each([
    ['PRELIMINARY', '00'],
    ['PROPOSAL', '10'],
    ['DRAFTING', '20'],
    ['COMMENT', '30'],
    ['REVIEW', '40'],
    ['APPROVAL', '50'],
    ['PUBLICATION', '60'],
    ['WITHDRAWN', '95'],
  ] as const)('%s is %s', (stage, code) => expect(stageCodeOf(stage, 'DRAFTING')).toBe(code));

  it('of a cancelled project tells the stage it was in', () => {
    expect(stageCodeOf('CANCELLED', 'COMMENT')).toBe('30.98');
    expect(stageCodeOf('CANCELLED', null)).toBe('00.98');
  });
});
