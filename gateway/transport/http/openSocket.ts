import { connect, isIP, type OnReadOpts, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Room for what one turn of the event loop reads from one connection. */
const READ_BYTES = 64 * 1024;
const DEFAULT_PORTS = { http: 80, https: 443 };

/**
 * Begins to connect to the origin of a URL. `onPiece` is given what arrives; the bytes are good until it returns, then
 * the next ones take their place, which spares a buffer and a stream for each piece.
 */
export function openSocket(url: URL, onPiece: (piece: Buffer) => void): Socket {
  const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
  const onread: OnReadOpts = {
    buffer,
    callback: (size) => {
      onPiece(buffer.subarray(0, size));
      return true;
    },
  };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol === 'http:') {
    return connect({ host, port: Number(url.port || DEFAULT_PORTS.http), noDelay: true, onread });
  }
  const options = {
    host,
    port: Number(url.port || DEFAULT_PORTS.https),
    ALPNProtocols: ['http/1.1'],
    // A server name is a name: RFC 6066 leaves addresses out.
    ...(isIP(host) === 0 && { servername: host }),
    onread,
  };
  return connectTls(options).setNoDelay(true);
}
