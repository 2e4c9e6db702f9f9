import { expect } from 'chai';
import { findAll } from '../support/elements.js';
import { componentRow, incidentRow, PAGE, summary, trouble, updateRow } from './answers.js';
import { complete, row } from './row.js';
import { NOON } from './scene.js';
import { shows } from './ways.js';

const iso = (time: number): string => new Date(time).toISOString();

/** What could turn the words beside it round. */
const TURNING = /[\u0590-\u05ff\u202a-\u202e\u2066-\u2069]/;

describe('faults in letters', () => {
  row(45, async (scene) => {
    const POISON = `"__proto__": { "status": "operational", "polluted": true },
      "constructor": { "prototype": { "polluted": true } }, "toJSON": "x", "toString": 1,
      "valueOf": null, "hasOwnProperty": "x"`;
    const own = (id: string) =>
      `{ ${POISON}, "id": "${id}", "name": "${id}", "status": "major_outage" }`;
    const ids = ['__proto__', 'constructor', 'toJSON', 'toString', 'hasOwnProperty'];
    const documents = [
      `{ ${POISON}, "page": { ${POISON}, "name": "Larkfield" },
        "status": { ${POISON}, "indicator": "critical" }, "components": [${ids.map(own).join()}],
        "incidents": [{ ${POISON}, "id": "constructor", "name": "Odd", "status": "investigating",
          "impact": "major", "components": [{ ${POISON}, "id": "__proto__" }],
          "incident_updates": [{ ${POISON}, "id": "u", "body": "Words" }] }] }`,
      `{ ${POISON}, "format": "allclear/1", "page": { ${POISON}, "name": "Larkfield" },
        "status": "major_outage", "components": [${ids.map(own).join()}],
        "uptime": { "__proto__": { "days": [] }, "constructor": 1, "toString": { "days": "x" } } }`,
    ];
    for (const body of documents) {
      await scene.open({ body });
      scene.green = 'rows'; // of the past
      await scene.show('uptime', ['badge', 'components', 'banner', 'incident', 'uptime']);
      await scene.loaded();
      expect(scene.kinds).deep.equal([]);
      expect(scene.badge.status).equal('major_outage');
      expect(findAll(scene.get('components'), '[part=row]')).have.length(ids.length);
      expect(({} as { polluted?: unknown }).polluted).equal(undefined);
      expect(scene.badge.snapshot).not.have.any.keys('polluted', 'constructor', 'toJSON');
      expect(Object.getPrototypeOf(scene.badge.snapshot)).equal(Object.prototype);
      expect(JSON.parse(JSON.stringify(scene.badge.snapshot))).have.property('format');
    }
  });

  row(46, async (scene) => {
    scene.watch.mayJump = true;
    const ATTACK = '<img src=x onerror="hacked=1"><script>hacked=1</script>';
    const BODY = `<p>${ATTACK}<a href="javascript:hacked=1">here</a> <a href="data:text/html,x">or</a>
      <iframe src="javascript:hacked=1"></iframe><svg onload="hacked=1"></svg></p>`;
    const dangerous = ['javascript:hacked=1', 'data:text/html,<script>hacked=1</script>'];
    for (const url of dangerous) {
      await shows(
        scene,
        'rows', // in the legend of the page
        summary({
          page: { ...PAGE, name: ATTACK, url },
          components: [componentRow('web', ATTACK, { status: 'major_outage', description: BODY })],
          status: { indicator: 'critical', description: ATTACK },
          incidents: [
            incidentRow('x', {
              name: ATTACK,
              shortlink: url,
              incident_updates: [{ id: 'u', status: 'investigating', body: BODY, display_at: url }],
            }),
          ],
        }),
        ['components', 'banner', 'incident', 'page'],
      );
      for (const element of scene.elements) {
        const roots = [element, ...findAll(element, '*')].flatMap((one) => one.shadowRoot ?? []);
        for (const root of roots) {
          expect(root.querySelectorAll('img, script, iframe, [onerror], [onload]')).have.length(0);
          for (const link of root.querySelectorAll('a')) {
            expect(link.protocol, link.outerHTML).match(/^https?:$/);
          }
        }
        const text = roots.map((root) => root.textContent).join();
        expect(text, element.localName).contain('<img src=x');
      }
      await scene.pass(1);
      expect(window).not.have.property('hacked');
    }
  });

  row(47, async (scene) => {
    scene.watch.mayJump = true;
    const names = {
      override: '\u202Ereversed',
      isolate: '\u2067open',
      endless: 'Harbour'.repeat(72),
      hebrew: 'נמל הצפון (3)',
      hidden: 'a\u200B\u200D\uFEFFb',
    };
    for (const [kind, name] of Object.entries(names)) {
      await shows(
        scene,
        'rows',
        trouble({
          page: { ...PAGE, name },
          components: [componentRow('web', name, { status: 'major_outage' })],
          status: { indicator: 'none' },
          incidents: [
            incidentRow('x', {
              name,
              incident_updates: [updateRow('u', iso(NOON), { body: name })],
            }),
          ],
        }),
        ['components', 'banner', 'incident'],
        'class="narrow"',
      );
      for (const element of scene.elements) {
        element.style.inlineSize = element.style.maxInlineSize = '320px';
        await element.updateComplete;
        expect(element.getBoundingClientRect().width, `${element.localName} ${kind}`).most(321);
        expect(element.scrollWidth, `${element.localName} ${kind}`).most(321);
        if (TURNING.test(name)) {
          expect(mixed(element, name), `${element.localName} ${kind}`).deep.equal([]);
        }
      }
    }
  });

  complete('letters');
});

/** The texts in which a name stands beside other words, and could turn them round. */
function mixed(element: Element, name: string): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue!.trim();
    if (!text.includes(name)) continue;
    // Between marks of isolation it harms nobody.
    if (!text.replaceAll(`\u2068${name}\u2069`, '').includes(name)) continue;
    const parent = walker.currentNode.parentElement!;
    const { display, unicodeBidi } = getComputedStyle(parent);
    const apart = display !== 'inline' || /isolate|plaintext/.test(unicodeBidi);
    if (text !== name || !apart) found.push(parent.outerHTML.slice(0, 120));
  }
  return found;
}
