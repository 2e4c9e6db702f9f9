import { html } from 'lit';
import {
  long,
  offline,
  old,
  oldOffline,
  on,
  ownWords,
  show,
  unavailable,
  type Story,
} from './show.js';

/*
 * The states that every element can be in. A file of stories has them all, but for those that it
 * leaves out (`excludeStories`) or tells in its own way, under the same name:
 *
 *     export * from './support/states.js';
 *
 * Those at the end show the scenario of the file's own `args`.
 */

export const Operational: Story = show('operational');
export const Degraded: Story = show('degraded');
export const PartialOutage: Story = show('partial-outage');
export const MajorOutage: Story = show('major-outage');
export const UnderMaintenance: Story = show('under-maintenance');

/** The page was understood, its words were not. */
export const Unknown: Story = show('unknown');

/** Before the first answer. */
export const Loading: Story = show(undefined);

/** The page's own words stand there until there is something better, and without scripts. */
export const LoadingWithFallback: Story = show(undefined, {
  content: html`<a href="https://status.brindle-tickets.example/">Status of Brindle Tickets</a>`,
});

/** Trouble is believed "as of" for a day. */
export const Stale: Story = old('partial-outage');

/** That all is well is no longer claimed after 15 minutes. */
export const TooOld: Story = old('operational');

/** Old, and no network: the last known picture, and the host's own words. */
export const StaleOffline: Story = oldOffline('partial-outage');

/** The status page does not answer, and the browser knows of no network. */
export const Offline: Story = offline();
export const OfflineOwnWords: Story = offline({ content: ownWords });

/** The status page does not answer. */
export const Unavailable: Story = unavailable();

/** The host's own words where nothing is known. */
export const UnavailableOwnWords: Story = unavailable({ content: ownWords });

/** A page that has just been set up. */
export const Empty: Story = show('empty');

/** Titles, texts and words that are longer than any design has room for. */
export const LongText: Story = show('long-text');
export const LongTextNarrow: Story = { ...show('long-text'), globals: { width: 'w320' } };

export const ThreeComponents: Story = show('three');
export const FiveHundredComponents: Story = long();
export const OneWordNames: Story = show('one-word');

/** Names of 500 characters, one of them a single word. */
export const LongNames: Story = show('long-names');

/** The worst leads, each is named, each with its own freshness. */
export const SeveralSources: Story = show(undefined, {
  scenarios: ['operational', 'partial-outage', 'incident-io'],
});

/** incident.io: no groups, no time zone, and incidents that name no components. */
export const IncidentIo: Story = show('incident-io');

/** Right to left, in Arabic. */
export const RightToLeft: Story = on({ language: 'ar' });

/** Right to left, in Hebrew. */
export const Hebrew: Story = on({ language: 'he' });

/** Every message is 40 % longer than in English, and in letters that no message has by accident. */
export const PseudoLanguage: Story = on({ language: 'en-XA' });

export const Dark: Story = on({ ground: 'dark' });

/**
 * A web page cannot turn forced colours on. In Chromium's developer tools: Rendering, "Emulate CSS media
 * feature forced-colors". The pictures of this story are taken with it.
 */
export const ForcedColours: Story = {
  ...on({}),
  parameters: { forcedColours: true },
  tags: ['forced-colours'],
};

/** The width of a small phone. */
export const Narrow: Story = on({ width: 'w320' });

/** Twice the size of text. */
export const LargeText: Story = on({ text: 'large' });
export const LargeTextNarrow: Story = on({ text: 'large', width: 'w320' });
