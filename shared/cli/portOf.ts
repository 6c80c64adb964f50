import { badField } from '../errors';

const HIGHEST_PORT = 65_535;

/** Reads a port; 0 takes a free one. @throws BAD_USER_INPUT */
export function portOf(field: string, text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > HIGHEST_PORT)
    throw badField(field, text, 'is not a port from 0 to 65535');
  return port;
}
