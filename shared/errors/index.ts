export * from './catalogue';
export * from './DomainError';
