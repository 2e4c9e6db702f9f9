import { scenario } from 'allclear/testing';

/** Stands for what a page knows already, from its own server. */
export const snapshot = scenario('major-outage', { at: new Date() });
