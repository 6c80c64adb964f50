const STORAGE_KEY = 'provincial-standards-graph:token';

/** What a typed token turned out to be. */
export type CheckedToken = { readonly token: string } | { readonly problem: string };

/** The token kept for this browser tab, if any. It is forgotten with the tab. */
export function keptToken(): string | null {
  return sessionStorage.getItem(STORAGE_KEY);
}

/** Keeps a token for this browser tab; `null` forgets it. */
export function keepToken(token: string | null): void {
  if (token) sessionStorage.setItem(STORAGE_KEY, token);
  else sessionStorage.removeItem(STORAGE_KEY);
}

/** Accepts a token as people paste it, with or without `Bearer`. A header cannot carry anything but printable ASCII. */
export function checkToken(text: string): CheckedToken {
  const token = text.trim().replace(/^(authorization:\s*)?bearer\s+/i, '');
  if (!/^[\x21-\x7e]+$/.test(token))
    return { problem: 'ASCII without spaces only · 只能是不含空格的 ASCII 字符' };
  return { token };
}

/** Who a token says its bearer is, for display only: the gateway alone verifies it. */
export function bearerOf(token: string): string {
  const claims = claimsOf(token);
  const roles = Array.isArray(claims?.roles) ? claims.roles.join(' ') : '';
  if (typeof claims?.exp === 'number' && claims.exp * 1000 < Date.now())
    return `${roles} expired · 已过期`.trim();
  return roles || 'Token set · 已设置令牌';
}

function claimsOf(token: string): Partial<Record<string, unknown>> | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims: unknown = JSON.parse(atob(payload));
    return typeof claims === 'object' ? { ...claims } : null;
  } catch {
    return null; // An opaque token is as good as a JWT.
  }
}
