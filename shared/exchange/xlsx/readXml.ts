import { SaxesParser } from 'saxes';
import { DomainError } from '../../errors';
import { badFile } from '../source/InflationGuard';

export type Attributes = Readonly<Record<string, string>>;

/** What wants to know of an XML text while it is read. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function localNames(attributes: Readonly<Record<string, string>>): Attributes {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  return Object.fromEntries(names.map((name) => [localName(name), attributes[name] ?? '']));
}

/**
 * Feeds an XML text to a handler and gives the handler after each piece, so that what it gathered can be taken away.
 * Entities of a document's own are not expanded. @throws BAD_USER_INPUT when it is not well-formed
 */
export async function* readXml<Handler extends XmlHandler>(
  chunks: AsyncIterable<Buffer>,
  handler: Handler,
  file: string,
): AsyncGenerator<Handler, Handler> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => handler.open(localName(name), localNames(attributes)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ name }) => handler.close?.(localName(name)));
  const decoder = new TextDecoder();
  try {
    for await (const chunk of chunks) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield handler;
    }
    parser.close();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw badFile(file, `is a damaged workbook: ${(error as Error).message}`);
  }
  return handler;
}

/** Feeds a whole XML text to a handler. @throws BAD_USER_INPUT when it is not well-formed */
export async function readWholeXml<Handler extends XmlHandler>(
  chunks: AsyncIterable<Buffer>,
  handler: Handler,
  file: string,
): Promise<Handler> {
  const pieces = readXml(chunks, handler, file);
  let piece = await pieces.next();
  while (piece.done !== true) piece = await pieces.next();
  return piece.value;
}
