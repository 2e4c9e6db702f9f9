import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/badge.js';
import '../../src/define/banner.js';
import '../../src/define/components.js';
import '../../src/define/when.js';
import type { AllclearBadge } from '../../src/define/badge.js';
import { scenarioControl } from '../support/fixtures.js';
import { addressOf, goOffline } from '../support/world.js';
import { answered, framed, type Screen, type ScreenArgs } from './screen.js';

/** No card payment while the terminals are known to be down. */
function decide({ currentTarget }: Event): void {
  const { status } = currentTarget as AllclearBadge;
  const pay = document.querySelector<HTMLButtonElement>('.screen .pay');
  if (pay) pay.disabled = /^(?:partial|major)_outage$/.test(status);
}

export default {
  title: 'Recipes/Back office',
  tags: ['!autodocs'],
  argTypes: { scenario: scenarioControl },
  args: { scenario: 'partial-outage' },
  parameters: framed('760px'),
  play: answered,
  render: ({ scenario }) =>
    html`<div class="screen">
      <allclear-source src=${addressOf(scenario)} components="Box office, Ticket scanning">
        <allclear-banner position="top" dismiss-scope="phase" snooze="30">
          <span slot="offline">This desk is offline: sell for cash, and write down each seat.</span>
          <span slot="unavailable"
            >Not known whether ticketing works: ring the duty manager, 4470.</span
          >
        </allclear-banner>
        <header>
          <div class="bar">
            <a class="brand" href="#office">Box office</a>
            <span class="soft">Orchard Street Playhouse, desk 2</span>
            <allclear-badge></allclear-badge>
          </div>
        </header>
        <main>
          <h1>Tonight, 19:30: The Lighthouse Keepers</h1>
          <p class="soft">212 of 260 seats sold, 31 tickets to collect.</p>
          <h2>Order 4471</h2>
          <div class="card">
            <h3>2 × Stalls, row F, seats 11 and 12</h3>
            <p>£56.00</p>
            <allclear-when components="Box office - Card payments" at-least="partial_outage">
              <div class="card">
                <p>
                  <strong>Card terminals are not reliable now.</strong> Take cash, or note the
                  number of the receipt and charge it later.
                </p>
                <label>Receipt <input inputmode="numeric" autocomplete="off" /></label>
                <button type="button">Hold the seats</button>
              </div>
              <button slot="else" class="pay" type="button">Take card payment</button>
            </allclear-when>
            <allclear-badge
              components="Box office - Card payments"
              silent
              @allclear-load=${decide}
              @allclear-change=${decide}
            ></allclear-badge>
          </div>
          <allclear-when components="Ticket scanning" freshness="offline unknown">
            <div class="notice">
              <h3>At the door</h3>
              <p>Print the occupancy list now, and tear tickets by hand.</p>
            </div>
          </allclear-when>
          <h2>What this desk depends on</h2>
          <allclear-components></allclear-components>
        </main>
      </allclear-source>
    </div>`,
} satisfies Meta<ScreenArgs>;

export const Quiet: Screen = { args: { scenario: 'operational' } };

/** Card terminals fail now and then. */
export const PartialOutage: Screen = {};

/** The desk has no network, and has not heard of the status page today. */
export const Offline: Screen = { beforeEach: goOffline };
export const Dark: Screen = { globals: { ground: 'dark' } };
export const Narrow: Screen = { globals: { width: 'w320' } };
