import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/badge.js';
import '../../src/define/uptime.js';
import '../../src/define/when.js';
import { scenarioControl } from '../support/fixtures.js';
import { addressOf } from '../support/world.js';
import { answered, framed, type Screen, type ScreenArgs } from './screen.js';

export default {
  title: 'Recipes/Documentation site',
  tags: ['!autodocs'],
  argTypes: { scenario: scenarioControl },
  args: { scenario: 'twelve-days' },
  parameters: framed('760px'),
  play: answered,
  render: ({ scenario }) =>
    html`<div class="screen">
      <allclear-source src=${addressOf(scenario)}>
        <header>
          <div class="bar">
            <a class="brand" href="#docs">Brindle for developers</a>
            <allclear-badge><a href="#status">Status</a></allclear-badge>
          </div>
        </header>
        <main>
          <div class="columns">
            <nav aria-label="Guides">
              <ul>
                <li><a href="#orders">Orders</a></li>
                <li><a href="#reports" aria-current="page">Sales reports</a></li>
                <li><a href="#scanning">Scanning</a></li>
              </ul>
            </nav>
            <article>
              <h1>Sales reports</h1>
              <allclear-when components="Reports">
                <div class="notice">
                  <p>
                    <strong>Reports are late at the moment.</strong> Do not fetch them before 07:00,
                    and expect to find yesterday’s.
                  </p>
                </div>
              </allclear-when>
              <p>Every night Brindle makes a report of what was sold on each stage.</p>
              <pre><code>GET /v1/reports/2026-06-11.csv</code></pre>
              <p>A report that is not there yet answers with 404: ask again in ten minutes.</p>
              <h2>How reliable it is</h2>
              <allclear-uptime components="Reports"></allclear-uptime>
            </article>
          </div>
        </main>
      </allclear-source>
    </div>`,
} satisfies Meta<ScreenArgs>;

export const Quiet: Screen = { args: { scenario: 'operational' } };

/** Reports have been late for twelve days. */
export const LateReports: Screen = {};
export const Dark: Screen = { globals: { ground: 'dark' } };
export const Narrow: Screen = { globals: { width: 'w320' } };
