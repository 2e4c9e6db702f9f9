import { expect } from 'chai';
import type { AllclearHistory } from '../../src/elements/history/history.js';
import { component, group, snapshot, turned, update } from '../fixtures/snapshots.js';
import { find, findAll } from '../support/elements.js';
import { all, LONG_AGO, over, parts, past, stopTimeAround, words } from '../support/history.js';

describe('allclear-history', () => {
  stopTimeAround();

  describe('by quarter', () => {
    const year = [
      over('June', '2026-06-08'),
      over('April', '2026-04-02'),
      over('March', '2026-03-30', { resolvedAt: '2026-03-31T10:00:00.000Z' }),
      over('November', '2025-11-20'),
    ];
    const turn = async (element: AllclearHistory, name: string) => {
      const button = findAll(element, '.quarter button').find((one) => words(one) === name)!;
      button.click();
      await element.updateComplete;
    };

    it('tells the months of the present one, each incident in a line', async () => {
      const element = await past({ incidents: year }, 'by="quarter"');
      expect(words(find(element, '.quarter span')!)).to.equal('April 2026 – June 2026');
      expect(parts(element)).to.deep.equal([
        ['June 2026', 'Degraded performance: June Jun 8, 10:00 - 11:30 BST'],
        ['May 2026', 'No incidents reported.'],
        ['April 2026', 'Degraded performance: April Apr 2, 10:00 - 11:30 BST'],
      ]);
    });

    it('goes back and forth, as far as is known', async () => {
      const element = await past(
        { incidents: year, incidentsSince: '2025-10-05T00:00:00.000Z' },
        'by="quarter"',
      );
      const [earlier, later] = findAll(element, '.quarter button') as HTMLButtonElement[];
      expect([earlier!.disabled, later!.disabled]).to.deep.equal([false, true]);
      await turn(element, 'Earlier');
      expect(words(find(element, '.quarter span')!)).to.equal('January 2026 – March 2026');
      expect(parts(element)[0]![1]).to.include('Mar 30, 10:00 - Mar 31, 11:00 BST');
      expect([earlier!.disabled, later!.disabled]).to.deep.equal([false, false]);
      await turn(element, 'Earlier');
      expect(parts(element).map(([, first]) => first)).to.deep.equal([
        'No incidents reported.',
        'Degraded performance: November Nov 20, 09:00 - 10:30 GMT',
        'The page lists no incidents before Oct 5, 2025.',
      ]);
      expect(earlier!.disabled).to.equal(true);
      await turn(element, 'Later');
      expect(words(find(element, '.quarter span')!)).to.equal('January 2026 – March 2026');
    });

    it('tells no end that lies before the beginning', async () => {
      const odd = over('Odd', '2026-06-08', { resolvedAt: '2026-06-01T00:00:00.000Z' });
      const element = await past({ incidents: [odd] }, 'by="quarter"');
      expect(words(find(element, 'time')!)).to.equal('Jun 8, 10:00 BST');
    });
  });

  describe('of a component', () => {
    const of = {
      components: [
        component('Gate'),
        group('Sales'),
        component('Sales radar', 'operational', { name: 'Radar', groupId: 'sales' }),
        component('Radar'),
      ],
      incidents: [
        over('Storm', '2026-06-09', { componentIds: ['gate'] }),
        over('Fog', '2026-06-08', {
          updates: [
            update('2026-06-08T09:00:00.000Z', { affected: [turned('Radar', 'major_outage')] }),
          ],
        }),
        over('Ice', '2026-06-07'),
      ],
    };
    const titles = (element: Element) => all(element, 'article .title');

    it('is left to the visitor where the host says so', async () => {
      expect(find(await past(of), 'select')).to.equal(null);
      const element = await past(of, 'filter');
      const choice = find<HTMLSelectElement>(element, 'select')!;
      expect(choice.getAttribute('aria-label')).to.equal('Components');
      expect([...choice.options].map(words)).to.deep.equal([
        'All components',
        'Gate',
        'Sales - Radar',
        'Radar',
      ]);
      const choose = async (id: string) => {
        choice.value = id;
        choice.dispatchEvent(new Event('change'));
        await element.updateComplete;
        return titles(element).map((title) => title.split(': ')[1]);
      };
      // What names no component may have touched any.
      expect(await choose('gate')).to.deep.equal(['Storm', 'Ice']);
      expect(await choose('radar')).to.deep.equal(['Fog', 'Ice']);
      expect(await choose('')).to.deep.equal(['Storm', 'Fog', 'Ice']);
    });

    it('goes on with all where the chosen one is gone', async () => {
      const element = await past(of, 'filter');
      const choice = find<HTMLSelectElement>(element, 'select')!;
      choice.value = 'gate';
      choice.dispatchEvent(new Event('change'));
      element.snapshot = snapshot({
        ...of,
        incidentsSince: LONG_AGO,
        components: [component('Radar')],
      });
      await element.updateComplete;
      expect(titles(element)).to.have.length(3);
    });

    it('is the host’s with `components`', async () => {
      const element = await past(of, 'components="gate"');
      expect(titles(element)).to.have.length(2);
      expect(titles(element)[0]).to.include('Storm');
    });
  });
});
