import type { Change } from '../changes/ChangeLog';
import { projectId } from '../ids';
import { registerRecords, type Registration } from '../records/registerRecords';
import { commentChange } from './CommentBook';
import { CommentStore } from './CommentStore';
import type { StoredComment, StoredProject } from './ProjectFacts';
import type { ProjectParts } from './projectWork';
import type { ProjectSeed } from './toldProject';

/** Registers projects as they stand, with their comments, those whose keys are not there yet; returns how many that were. */
export function registerProjects(
  parts: ProjectParts,
  seeds: readonly ProjectSeed[],
  actor: string,
  admit?: Registration<StoredProject>['admit'],
): Promise<number> {
  const { sector, store } = parts;
  const comments = new CommentStore();
  const commentsOf = new Map<string, StoredComment[]>();
  const offered = seeds.map(({ project, comments: made }): StoredProject => {
    const id = projectId(sector, project.key);
    commentsOf.set(
      id,
      made.map((comment) => ({ project: id, ...comment })),
    );
    return { ...project, id, version: 1 };
  });
  return registerRecords<StoredProject>(
    {
      ...parts,
      sector: sector.key,
      kind: 'PROJECT',
      ...(admit && { admit }),
      alongside: async (manager, added) => {
        const changes: Change[] = [];
        const serials = await store.serialsOf(
          manager,
          added.map(({ id }) => id),
        );
        for (const { id } of added) {
          const made = commentsOf.get(id) ?? [];
          await comments.save(manager, serials.get(id) ?? 0, made);
          changes.push(...made.map((comment) => commentChange(null, comment)));
        }
        return changes;
      },
    },
    offered,
    actor,
  );
}
