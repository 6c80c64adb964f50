import { useEffect, useState } from 'react';
import type { Example } from '../Example';
import { loadExamples } from './loadExamples';
import { useOpenExample } from './useOpenExample';

/** The menu of example operations, with a filter over both languages. */
export function ExamplesPane() {
  const [examples, setExamples] = useState<readonly Example[]>();
  const [problem, setProblem] = useState<string>();
  const [filter, setFilter] = useState('');
  const openExample = useOpenExample();

  useEffect(() => {
    loadExamples().then(setExamples, (error: unknown) => setProblem(String(error)));
  }, []);

  const shown = examples?.filter((example) => matches(example, filter));
  return (
    <section className="examples" aria-label="Examples · 示例">
      <h2 className="examples-heading">Examples · 示例</h2>
      <input
        className="examples-filter"
        type="search"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        placeholder="Filter · 筛选"
        aria-label="Filter examples · 筛选示例"
      />
      {problem && (
        <p role="alert" className="examples-note">
          The examples could not be loaded · 示例加载失败 ({problem})
        </p>
      )}
      {shown?.length === 0 && <p className="examples-note">Nothing found · 没有找到</p>}
      <ul className="examples-list">
        {shown?.map((example) => (
          <li key={example.name}>
            <button type="button" className="examples-item" onClick={() => openExample(example)}>
              <span className="examples-row" aria-hidden="true">
                {example.row}
              </span>
              <span>
                <span className="examples-title">{example.title}</span>
                <span className="examples-title-zh" lang="zh">
                  {example.titleZh}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function matches({ name, title, titleZh }: Example, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  return [name, title, titleZh].some((text) => text.toLowerCase().includes(wanted));
}
