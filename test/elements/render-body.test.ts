import { expect } from 'chai';
import { html } from 'lit';
import sinon from 'sinon';
import '../../src/define/all.js';
import type { StoryElement } from '../../src/elements/incident/story-element.js';
import { incident, maintenance, snapshot, update } from '../fixtures/snapshots.js';
import { clear, find, mount } from '../support/elements.js';

const told = [
  update(new Date(Date.now() - 60_000).toISOString(), {
    body: '**Wind** & <b>rain</b>',
    bodyFormat: 'markdown',
  }),
];

const data = snapshot({
  incidents: [
    incident('Storm', {
      status: 'resolved',
      startedAt: told[0]!.at!,
      resolvedAt: new Date().toISOString(),
      updates: told,
    }),
  ],
  incidentsSince: new Date(0).toISOString(),
  maintenances: [maintenance('Painting', { updates: told })],
});

describe('the bodies of updates', () => {
  afterEach(() => {
    sinon.restore();
    clear();
  });

  it('are drawn the built-in way where the host fails, who is told', async () => {
    const told = sinon.stub(globalThis, 'reportError');
    const element = await mount<StoryElement>('<allclear-incident incident="storm">');
    element.snapshot = data;
    const mistake = new Error('a mistake of the host');
    element.renderBody = () => {
      throw mistake;
    };
    await element.updateComplete;
    expect(find(element, '.body')!.textContent).to.contain('Wind');
    expect(told.firstCall.args).to.deep.equal([mistake]);
  });

  for (const tag of ['incident incident="storm"', 'history', 'maintenance']) {
    it(`are drawn from the allow-list, or as the host likes, by ${tag.split(' ')[0]}`, async () => {
      const element = await mount<StoryElement>(`<allclear-${tag}></allclear-${tag}>`);
      element.snapshot = data;
      await element.updateComplete;
      expect(find(element, '.body strong')!.textContent).to.equal('Wind');
      element.renderBody = ({ body }) => html`<i class="own">${body.length}</i>`;
      await element.updateComplete;
      expect(find(element, '.body .own')!.textContent).to.equal('22');
    });
  }
});
