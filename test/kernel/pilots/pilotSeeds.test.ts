import { readPilotSeeds } from '../../../shared/kernel/pilots';
import { PilotStageEnum } from '../../../shared/kernel/pilots/pilotEnums';
import { sectors } from '../../../shared/kernel/sectorKeys';

describe.each(sectors)('the pilots that $folder brings along', (sector) => {
  const pilots = readPilotSeeds(sector);
  const told = pilots.filter(({ history }) => history.length > 0);

  it('have each key once', () => {
    expect(new Set(pilots.map(({ key }) => key)).size).toBe(pilots.length);
  });

  it('show every stage, with the steps that lead there and evidence', () => {
    expect([...new Set(told.map(({ stage }) => stage))].sort()).toEqual(Object.keys(PilotStageEnum).sort());
    for (const { history, evidence, stage, startsOn, due } of told) {
      expect(history[0]?.action).toBe('APPLY');
      expect(history.at(-1)?.to).toBe(stage);
      expect(evidence.length).toBeGreaterThan(0);
      expect([startsOn, due]).not.toContain(null);
    }
  });

  it('are accepted at most once, with a score, whatever became of them', () => {
    for (const { history, acceptedOn, score } of told) {
      const accepted = history.filter(({ action }) => action === 'ACCEPT').map(({ on }) => on);
      expect(accepted).toEqual(acceptedOn === null ? [] : [acceptedOn]);
      expect(score === null).toBe(acceptedOn === null);
    }
  });

  it('have no steps made up where a source was read', () => {
    const sourced = pilots.filter(({ provenance }) => provenance === 'SOURCED');
    expect(sourced.filter(({ history, evidence }) => history.length + evidence.length > 0)).toEqual([]);
  });
});
