import { expect } from 'chai';
import '../../src/define/all.js';
import '../../src/languages/de.js';
import '../../src/languages/en-XA.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { shelf } from '../../src/text/languages.js';
import { setMessages } from '../../src/text/messages.js';
import { component, incident, snapshot, update } from '../fixtures/snapshots.js';
import { clear, find, mount, reads, until } from '../support/elements.js';

const calm = snapshot({ components: [component('Quay')] });
const trouble = snapshot({
  status: 'partial_outage',
  headline: 'Partial System Outage',
  components: [component('Quay', 'partial_outage'), component('Pier'), component('Fares')],
  incidents: [
    incident('Fog at the quay', {
      status: 'identified',
      impact: 'major',
      componentIds: ['quay'],
      updates: [
        update('2026-06-10T11:00:00.000Z', { status: 'identified', body: 'Nobody sails.' }),
      ],
    }),
  ],
});

async function shown(markup: string, data = trouble): Promise<AllclearElement> {
  const box = await mount<HTMLElement>(`<div>${markup}</div>`);
  const element =
    box.querySelector<AllclearElement>('[data-here]') ?? (box.firstElementChild as AllclearElement);
  element.snapshot = data;
  await element.updateComplete;
  return element;
}

describe('the language of the elements', () => {
  const before = document.documentElement.lang;
  afterEach(() => {
    clear();
    document.documentElement.lang = before;
  });

  it('is that of the link to the rest of a long body', async () => {
    const [first] = trouble.incidents;
    const url = 'https://status.larkfield.example/incidents/1';
    const updates = [update('2026-06-10T11:00:00.000Z', { body: 'word '.repeat(5000) })];
    const long = { ...trouble, incidents: [{ ...first!, url, updates }] };
    const story = await shown('<allclear-incident lang="de"></allclear-incident>', long);
    const link = () => story.renderRoot.querySelector('.body a span');
    await until(() => !!link());
    expect(link()!.textContent).equal('Details ansehen');
    expect(link()!.closest('[lang]')!.getAttribute('lang')).equal('de');
  });

  it('is that of the nearest lang', async () => {
    const list = (lang: string) =>
      `<section lang=${lang}><allclear-components data-here></allclear-components></section>`;
    document.documentElement.lang = 'en';
    expect(reads(await shown(list('de'))))
      .to.include('Teilausfall')
      .and.include('Funktioniert');
    expect(reads(await shown(list('de-AT')))).to.include('Teilausfall');
    expect(reads(await shown(list('en-GB')))).to.include('Partial outage');
    document.documentElement.lang = 'de-DE';
    expect(reads(await shown('<allclear-components></allclear-components>'))).to.include(
      'Teilausfall',
    );
    expect(reads(await shown('<allclear-components lang="en"></allclear-components>'))).to.include(
      'Partial outage',
    );
  });

  it('is English where there are no words, or the tag is none, and says so to screen readers', async () => {
    for (const lang of ['eo', 'zh-TW', 'x', '!', '']) {
      const element = await shown(`<allclear-components lang="${lang}"></allclear-components>`);
      expect(reads(element), lang).to.include('Partial outage');
      expect(find(element, '[part=base]')?.lang, lang).to.equal('en');
    }
    const german = await shown('<allclear-components lang="de-CH"></allclear-components>');
    expect(find(german, '[part=base]')?.lang).to.equal('de-CH');
  });

  it('is found outside of shadow trees', async () => {
    const box = await mount<HTMLElement>('<div lang="de"><div></div></div>');
    const root = box.firstElementChild!.attachShadow({ mode: 'open' });
    const element = document.createElement('allclear-components');
    root.append(element);
    element.snapshot = trouble;
    await element.updateComplete;
    expect(reads(element)).to.include('Teilausfall');
  });

  it('is found inside of a drawing', async () => {
    const element = await shown(
      '<svg lang="de"><foreignObject><allclear-components data-here></allclear-components></foreignObject></svg>',
    );
    expect(reads(element)).to.include('Teilausfall');
  });

  it('changes with the page', async () => {
    const element = await shown('<allclear-components></allclear-components>');
    expect(reads(element)).to.include('Partial outage');
    document.documentElement.lang = 'de';
    await until(() => reads(element).includes('Teilausfall'));
    document.documentElement.lang = 'en';
    await until(() => reads(element).includes('Partial outage'));
  });

  it('changes when its words come later', async () => {
    const element = await shown('<allclear-components lang="sv"></allclear-components>');
    expect(reads(element)).to.include('Operational');
    shelf.push(['sv one', 'Fungerar', ...Array.from({ length: 76 }, () => '')].join('\n'));
    await until(() => reads(element).includes('Fungerar'));
    // What a file of an older version does not know is said in English.
    expect(reads(element)).to.include('Partial outage');
  });

  it('reaches the parts of a page, also a language that nobody speaks', async () => {
    const element = await shown('<allclear-page lang="en-XA"></allclear-page>');
    const parts = find(element, 'allclear-components')!;
    await until(() => reads(parts).includes('~]'));
    expect(reads(parts)).to.match(/\[P.rt..l ..t.g.~+\]/);
    expect(reads(parts)).to.not.include('Operational');
  });

  it('tells numbers, lengths and percentages as its readers write them', async () => {
    const bar = await shown('<allclear-uptime lang="de"></allclear-uptime>', {
      ...calm,
      uptime: {
        quay: {
          origin: 'provider',
          days: [{ date: '2026-06-10', partialSeconds: 0, majorSeconds: 5400 }],
        },
      },
    });
    expect(reads(bar, '.legend')).to.equal('vor 1 Tag 93,75 % verfügbar Heute');
    expect(find(bar, '.bar')?.getAttribute('aria-valuetext')).to.equal(
      '10. Juni 2026: Ausfall: 1 Std. 30 Min.',
    );
  });

  it('leaves what the page itself says in its own language', async () => {
    const page = { ...trouble.page, language: 'cy' };
    const element = await shown('<allclear-incident lang="de"></allclear-incident>', {
      ...trouble,
      page,
    });
    const title = find(element, '[part=title] [lang]');
    expect(title?.textContent.trim()).to.equal('Fog at the quay');
    expect(title?.lang).to.equal('cy');
    const over = {
      ...trouble.incidents[0]!,
      status: 'resolved',
      resolvedAt: '2026-06-10T11:20:00.000Z',
    } as const;
    const past = await shown(
      '<allclear-incident lang="de" incident="fog-at-the-quay"></allclear-incident>',
      { ...trouble, incidents: [over] },
    );
    expect(reads(past, '[part=summary]')).to.equal(
      'Larkfield Ferries: eine größere Störung am 10. Juni 2026 bei Quay, Dauer 20 Min.',
    );
    const body = find(element, '.body');
    expect([body?.lang, body?.dir]).to.deep.equal(['cy', 'auto']);
    // A page that does not say which: unknown, not that of the host page.
    const silent = await shown('<allclear-banner lang="de"></allclear-banner>');
    expect(find(silent, '.body')?.getAttribute('lang')).to.equal('');
    expect(reads(silent, '.update strong')).to.equal('Ursache gefunden');
  });

  it('words the status itself where the page speaks another', async () => {
    expect(reads(await shown('<allclear-badge lang="de"></allclear-badge>', calm))).to.equal(
      'Alle Systeme funktionieren',
    );
    const german = { ...calm, headline: 'Alles bestens', page: { ...calm.page, language: 'de' } };
    expect(reads(await shown('<allclear-badge lang="de"></allclear-badge>', german))).to.equal(
      'Alles bestens',
    );
    expect(reads(await shown('<allclear-badge lang="en"></allclear-badge>', german))).to.equal(
      'All systems operational',
    );
    expect(reads(await shown('<allclear-badge lang="en"></allclear-badge>', calm))).to.equal(
      'All Systems Operational',
    );
  });

  it('is worded otherwise where the host page wants it, in that language only', async () => {
    const element = await shown('<allclear-components lang="fi"></allclear-components>');
    setMessages('fi', { STATUS: { operational: 'Toimii' } });
    await until(() => reads(element).includes('Toimii'));
    const german = await shown('<allclear-components lang="de"></allclear-components>');
    setMessages('de', { STATUS: { partial_outage: 'Stockt' } });
    await until(() => reads(german).includes('Stockt'));
    expect(reads(german)).to.include('Funktioniert');
    expect(() => setMessages('de', { STATUS: { fine: 'Gut' } } as never)).to.throw(
      RangeError,
      'STATUS.fine',
    );
    expect(() => setMessages('de', { AS_OF: 5 } as never)).to.throw(TypeError, 'AS_OF');
    expect(() => setMessages('no such tag', {})).to.throw(RangeError);
  });
});
