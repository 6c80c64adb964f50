export * from './access';
export * from './checkAccess';
export * from './Identity';
export * from './identityKeys';
export * from './identityOfHeader';
export * from './issueToken';
export * from './verifyToken';
