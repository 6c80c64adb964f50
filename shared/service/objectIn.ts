import { isRecord } from './isRecord';

/** The JSON object that a line of a file holds; null where it holds none. */
export function objectIn(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
