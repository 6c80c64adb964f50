import { useState, type FormEvent } from 'react';
import { bearerOf, checkToken } from './bearerToken';

interface TokenFieldProps {
  readonly token: string | null;
  readonly onChange: (token: string | null) => void;
}

/** Takes the bearer token, then shows whose it is and offers to remove it. */
export function TokenField({ token, onChange }: TokenFieldProps) {
  const [draft, setDraft] = useState('');
  const [problem, setProblem] = useState<string>();

  if (token) {
    return (
      <div className="token">
        <output className="token-bearer" aria-label="Token in use · 当前令牌">
          {bearerOf(token)}
        </output>
        <button type="button" className="token-button" onClick={() => onChange(null)}>
          Remove token · 移除令牌
        </button>
      </div>
    );
  }

  function use(event: FormEvent) {
    event.preventDefault();
    const checked = checkToken(draft);
    if ('problem' in checked) return setProblem(checked.problem);
    setDraft('');
    onChange(checked.token);
  }

  return (
    <form className="token" onSubmit={use}>
      <label htmlFor="token">Token · 令牌</label>
      <span className="token-entry">
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={draft}
          placeholder="anonymous · 匿名"
          aria-invalid={Boolean(problem)}
          aria-describedby={problem && 'token-problem'}
          onChange={(event) => {
            setDraft(event.target.value);
            setProblem(undefined);
          }}
        />
        {problem && (
          <span id="token-problem" role="alert" className="token-problem">
            {problem}
          </span>
        )}
      </span>
      <button type="submit" className="token-button" disabled={draft.trim() === ''}>
        Use · 使用
      </button>
    </form>
  );
}
