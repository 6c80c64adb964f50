import 'graphiql/style.css';
import './explorer.css';
import './monacoWorkers';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Explorer } from './Explorer';

const root = document.getElementById('root');
const graphqlPath = document.querySelector<HTMLMetaElement>('meta[name="graphql-path"]')?.content;
if (!root || !graphqlPath) throw new Error('The page lacks its root element or its graphql-path.');

createRoot(root).render(
  <StrictMode>
    <Explorer graphqlPath={graphqlPath} />
  </StrictMode>,
);
