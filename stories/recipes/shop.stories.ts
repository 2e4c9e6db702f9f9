import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../../src/define/badge.js';
import '../../src/define/banner.js';
import { scenarioControl } from '../support/fixtures.js';
import { addressOf } from '../support/world.js';
import { answered, framed, type Screen, type ScreenArgs } from './screen.js';

const card = (title: string, when: string, price: string): TemplateResult =>
  html`<li class="card">
    <h2>${title}</h2>
    <p class="soft">${when}</p>
    <p class="soft">${price}</p>
    <button type="button">Book seats</button>
  </li>`;

export default {
  title: 'Recipes/Ticket shop',
  tags: ['!autodocs'],
  argTypes: { scenario: scenarioControl },
  args: { scenario: 'partial-outage' },
  parameters: framed('680px'),
  play: answered,
  render: ({ scenario }) =>
    html`<div class="screen">
      <allclear-source
        src=${addressOf(scenario)}
        components="Online sales, Customer accounts, E-mail tickets"
      >
        <allclear-banner></allclear-banner>
        <header>
          <div class="bar">
            <a class="brand" href="#shop">Orchard Street Playhouse</a>
            <nav><a href="#shop" aria-current="page">What’s on</a></nav>
          </div>
        </header>
        <main>
          <h1>This summer</h1>
          <p class="soft">Five plays, two concerts and one very long Sunday of Chekhov.</p>
          <ul class="cards">
            ${card('The Lighthouse Keepers', 'Until 27 June, main stage', 'from £14')}
            ${card('Summer Songs', '19 June, studio', '£18')}
            ${card('A Month in the Country', 'From 3 July, main stage', 'from £14')}
          </ul>
        </main>
        <footer>
          <div class="bar">
            <span class="soft">© Orchard Street Playhouse</span>
            <allclear-badge><a href="#status">Is booking working?</a></allclear-badge>
          </div>
        </footer>
      </allclear-source>
    </div>`,
} satisfies Meta<ScreenArgs>;

/** All is well: the banner takes no space. */
export const Quiet: Screen = { args: { scenario: 'operational' } };

/** Checkout fails for some. */
export const PartialOutage: Screen = {};

/** Printers in the box office: nothing that a visitor of the shop would notice. */
export const TroubleElsewhere: Screen = { args: { scenario: 'under-maintenance' } };
export const Dark: Screen = { globals: { ground: 'dark' } };
export const Narrow: Screen = { globals: { width: 'w320' } };
