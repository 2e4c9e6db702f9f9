// What a page needs before all is known to be well. The source first: those inside it look for it.
export * from './source.js';
export * from './badge.js';
export * from './banner.js';
