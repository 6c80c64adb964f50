import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { badField, badInput } from '../../errors';
import { Access } from './access';

/** Where a page lies within its list 分页信息. */
@ObjectType({ description: 'Where a page lies within its list 分页信息.', simpleResolvers: true })
@Access(['PUBLIC'])
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field()
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export const DEFAULT_PAGE_SIZE = 20;
export const LARGEST_PAGE_SIZE = 100;

/** Refuses a page size outside 1 to `largest`. @throws BAD_USER_INPUT */
export function checkPageSize(field: string, size: number, largest: number = LARGEST_PAGE_SIZE): number {
  if (!Number.isInteger(size) || size < 1 || size > largest) {
    throw badField(field, size, `must be between 1 and ${String(largest)}`);
  }
  return size;
}

/** One page asked for: how many rows, from where, and in which direction. */
export interface PageRequest {
  readonly size: number;
  readonly cursor: string | null;
  readonly backwards: boolean;
}

/** Relay's forward arguments. */
@ArgsType()
export class ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'Rows from the start or after the cursor, 1 to 100; 20 when absent.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row already seen.' })
  after?: string | null;
}

/** Relay's arguments in both directions. */
@ArgsType()
export class PageArguments extends ForwardPageArguments {
  @Field(() => Int, { nullable: true, description: 'Rows from the end or before the cursor, 1 to 100.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row already seen.' })
  before?: string | null;
}

/** Reads the paging arguments. @throws BAD_USER_INPUT when sizes are out of range or both directions are asked at once */
export function pageRequest({ first, after, last, before }: Partial<PageArguments>): PageRequest {
  if (last != null || before != null) {
    if (first != null || after != null) {
      throw badInput({
        field: 'last',
        value: last ?? before,
        problem: 'cannot be combined with first or after',
      });
    }
    return {
      size: checkPageSize('last', last ?? DEFAULT_PAGE_SIZE),
      cursor: before ?? null,
      backwards: true,
    };
  }
  return {
    size: checkPageSize('first', first ?? DEFAULT_PAGE_SIZE),
    cursor: after ?? null,
    backwards: false,
  };
}
