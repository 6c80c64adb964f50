import { idPages } from '../records/idPages';
import { partsOf } from '../records/partsOf';
import { commentOf } from './CommentStore';
import type { ProjectCommentRow } from './projectTables';
import type { ProjectParts } from './projectWork';
import type { ProjectSeed } from './toldProject';

async function seedsOf({ database, store }: ProjectParts, ids: readonly string[]): Promise<ProjectSeed[]> {
  const { reader } = database;
  const projects = await store.findByIds(reader, ids);
  const serials = await store.serialsOf(reader, ids);
  const comments = await partsOf<ProjectCommentRow>(reader, 'project_comment', [...serials.values()]);
  return ids.flatMap((id) => {
    const project = projects.get(id);
    const rows = comments.get(serials.get(id) ?? 0) ?? [];
    return project ? [{ project, comments: rows.map(commentOf) }] : [];
  });
}

/** A sector's projects with their comments in the order of their ids, a page at a time. */
export async function* allProjects(parts: ProjectParts): AsyncGenerator<ProjectSeed> {
  for await (const ids of idPages(parts.database, parts.store.table)) yield* await seedsOf(parts, ids);
}
