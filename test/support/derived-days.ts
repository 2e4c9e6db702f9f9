// A page of two components with its incidents, and the days that are derived from them.
import { componentUptime } from '../../src/model/derive-uptime.js';
import type { Component, Incident, StatusSnapshot } from '../../src/model/snapshot.js';
import { component, incident, NOW, snapshot } from '../fixtures/snapshots.js';

// 13:00 in London, on 10 June 2026; days begin at 23:00Z there.
const SINCE = '2020-01-01T00:00:00.000Z';
export const booking = component('Booking');
export const boarding = component('Boarding');

export const archive = (incidents: Incident[], rest: Partial<StatusSnapshot> = {}) =>
  snapshot({ components: [booking, boarding], incidentsSince: SINCE, incidents, ...rest });

export const derived = (
  incidents: Incident[],
  rest?: Partial<StatusSnapshot>,
  of: Component = booking,
) => componentUptime(archive(incidents, rest), of, NOW)!;

export const over = (title: string, from: string, to: string, rest: Partial<Incident> = {}) =>
  incident(title, {
    status: 'resolved',
    startedAt: `2026-06-${from}:00.000Z`,
    resolvedAt: `2026-06-${to}:00.000Z`,
    componentIds: ['booking'],
    impact: 'critical',
    ...rest,
  });
