import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import '../../src/define/badge.js';
import type { AllclearBadge } from '../../src/define/badge.js';
import { play } from '../../src/testing/index.js';
import { IncidentPlayer } from '../../stories/play/player.js';
import { resetWorld } from '../../stories/support/world.js';
import { until } from '../support/elements.js';

const { start, end, frames } = play('slow-then-down');
const down = frames.findIndex(({ label }) => label === 'Down');

let player: IncidentPlayer;
let badge: AllclearBadge;

const found = <E extends Element>(selector: string): E =>
  player.renderRoot.querySelector<E>(selector)!;
const lines = (): string[] =>
  Array.from(player.renderRoot.querySelectorAll('.log > div'), (one) => one.textContent.trim());
const settled = async (): Promise<void> => {
  await player.updateComplete;
  await badge.updateComplete;
  await player.updateComplete;
};

beforeEach(async () => {
  const root = document.createElement('div');
  document.body.append(root);
  render(
    html`<incident-player play="slow-then-down"
      ><allclear-badge></allclear-badge
    ></incident-player>`,
    root,
  );
  player = root.querySelector('incident-player')!;
  badge = root.querySelector('allclear-badge')!;
  await settled();
});

afterEach(() => {
  player.parentElement!.remove();
  resetWorld();
});

describe('playing an incident', () => {
  it('begins at its first moment, by the clock of the page too', () => {
    expect(badge.status).to.equal('operational');
    expect(Date.now()).to.equal(start);
    expect(found('[aria-current=step]').textContent).to.contain(frames[0]!.label);
  });

  it('shows what the page said at a moment, and what the elements told of the way there', async () => {
    const buttons = player.renderRoot.querySelectorAll<HTMLButtonElement>('.frames button');
    expect(buttons.length).to.equal(frames.length);
    buttons[down]!.click();
    await settled();
    expect(badge.status).to.equal('major_outage');
    expect(Date.now()).to.equal(frames[down]!.at);
    expect(found('[aria-current=step]')).to.equal(buttons[down]!);
    expect(lines().join('\n')).to.contain(
      'allclear-badge allclear-change operational → major_outage',
    );

    buttons[0]!.click();
    await settled();
    expect(badge.status).to.equal('operational');
  });

  it('is moved by keys, and says where it is', async () => {
    const slider = found<HTMLInputElement>('input');
    slider.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(Date.now()).to.equal(start + 300_000);
    expect(slider.getAttribute('aria-valuetext')).to.match(/^\d\d:\d5: All is well$/);
    await sendKeys({ press: 'End' });
    await settled();
    expect(Date.now()).to.equal(end);
  });

  it('plays by itself until it is stopped', async () => {
    const button = found<HTMLButtonElement>('.row button');
    button.click();
    await settled();
    expect(button.textContent).to.equal('Pause');
    await until(() => Date.now() > start);
    button.click();
    await settled();
    expect(button.textContent).to.equal('Play');
    expect(badge.freshness).to.equal('fresh');
  });
});

declare global {
  interface HTMLElementTagNameMap {
    'incident-player': IncidentPlayer;
  }
}
