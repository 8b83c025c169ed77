export * from './regions';
export * from './chains';
export * from './companies';
export * from './surveys';
export * from './statements';
export * from './settings';
export * from './shipped-rows';
