import { ProjectStageEnum } from '../../../shared/kernel/projects/projectEnums';
import { readProjectSeeds } from '../../../shared/kernel/projects';
import { isOverdueOn } from '../../../shared/kernel/projects/projectRules';
import { sectors } from '../../../shared/kernel/sectorKeys';
import { readSeedRows } from '../../../shared/kernel/seed/readSeedRows';
import { TEST_DAY } from '../../support/testClock';

const cases = sectors
  .map((sector) => ({ folder: sector.folder, seeds: readProjectSeeds(sector) }))
  .filter(({ seeds }) => seeds.length > 0);

it('six sectors bring projects along', () => expect(cases.length).toBeGreaterThanOrEqual(6));

describe.each(cases)('the projects that $folder brings along', ({ folder, seeds }) => {
  it('are made up, and say so in their titles and numbers', () => {
    for (const { project } of seeds) {
      expect(project).toMatchObject({
        provenance: 'SYNTHETIC',
        title: expect.stringMatching(/^示例 /),
        planNumber: expect.stringMatching(/^DEMO-[A-Z]{2}-\d\d$/),
      });
    }
    expect(new Set(seeds.map(({ project }) => project.key)).size).toBe(seeds.length);
  });

  it('are at every stage; some are late and some in time', () => {
    const stages = new Set(seeds.map(({ project }) => project.stage));
    expect([...stages].sort()).toEqual(Object.keys(ProjectStageEnum).sort());
    const late = seeds.filter(({ project }) => isOverdueOn(project, TEST_DAY));
    expect(late.length).toBeGreaterThan(0);
    expect(seeds.some(({ project }) => project.due !== null && !isOverdueOn(project, TEST_DAY))).toBe(true);
  });

  it('have comments, answered and not', () => {
    const answers = seeds.flatMap(({ comments }) => comments.map(({ answer }) => answer));
    expect(answers).toContain(null);
    expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(0);
  });

  it('brought about, and revise, standards that its catalogue has', () => {
    const codes = readSeedRows(folder, 'seed.jsonl').map(({ code }) => code);
    const named = seeds.flatMap(({ project }) => [project.result, project.revises]);
    const known = named.filter((code) => code !== null);
    expect(known.length).toBeGreaterThanOrEqual(4);
    expect(codes).toEqual(expect.arrayContaining(known));
  });
});
