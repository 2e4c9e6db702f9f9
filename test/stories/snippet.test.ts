import { expect } from 'chai';
import { html, render } from 'lit';
import { attributes } from '../../stories/support/attributes.js';
import { snippet, type SnippetOptions } from '../../stories/support/snippet.js';

/** The lines to paste for what a story draws, without the script tag. */
function pasted(drawn: unknown, options?: SnippetOptions): string {
  const root = document.createElement('div');
  render(drawn, root);
  const [script, ...lines] = snippet(root, options).split('\n');
  expect(script).to.match(/^<script type="module" src="https:\/\/[^"]+\/allclear\.js"><\/script>$/);
  return lines.join('\n');
}

/** What a browser makes of it. */
const parsed = (code: string): Element =>
  new DOMParser().parseFromString(code, 'text/html').body.firstElementChild!;

describe('the snippet of a story', () => {
  it('has the address of a status page in place of the fixture', () => {
    expect(pasted(html`<allclear-badge .snapshot=${{}}></allclear-badge>`)).to.equal(
      '<allclear-badge src="https://status.example.com"></allclear-badge>',
    );
    expect(pasted(html`<allclear-badge src="https://nowhere.example"></allclear-badge>`)).to.equal(
      '<allclear-badge src="https://status.example.com"></allclear-badge>',
    );
  });

  it('has as many addresses as the story has sources', () => {
    expect(pasted(html`<allclear-badge></allclear-badge>`, { sources: 2 })).to.equal(
      '<allclear-badge src="https://status.example.com https://status.example.net"></allclear-badge>',
    );
  });

  it('loads the words of another language', () => {
    const root = document.createElement('div');
    render(html`<allclear-source><allclear-badge></allclear-badge></allclear-source>`, root);
    expect(snippet(root, { language: 'pt-BR' }).split('\n').slice(1)).to.deep.equal([
      '<script type="module" src="https://cdn.jsdelivr.net/npm/allclear/dist/languages/pt-BR.js"></script>',
      '<allclear-source src="https://status.example.com" lang="pt-BR">',
      '  <allclear-badge></allclear-badge>',
      '</allclear-source>',
    ]);
  });

  it('has the style sheet of a theme', () => {
    const root = document.createElement('div');
    render(html`<allclear-badge></allclear-badge>`, root);
    expect(snippet(root, { preset: 'carbon' }).split('\n')[0]).to.equal(
      '<link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/allclear/dist/themes/carbon.css">',
    );
  });

  it('has the attributes that are set, and those without a value bare', () => {
    const args = { uptime: true, silent: false, components: '', days: 3, theme: undefined };
    expect(pasted(html`<allclear-components ${attributes(args)}></allclear-components>`)).to.equal(
      '<allclear-components src="https://status.example.com" uptime days="3"></allclear-components>',
    );
  });

  it('leaves out what is so by default', () => {
    const defaultOf = (tag: string, name: string) =>
      tag === 'allclear-badge' && name === 'theme' ? 'auto' : undefined;
    const drawn = (theme: string) => html`<allclear-badge theme=${theme}></allclear-badge>`;
    expect(pasted(drawn('auto'), { defaultOf })).not.to.contain('theme');
    expect(pasted(drawn('dark'), { defaultOf })).to.contain(' theme="dark"');
  });

  it('means the same to a browser, whatever stands in it', () => {
    const value = `"R&D" <&lt;> 'it'`;
    const code = pasted(
      html`<allclear-badge components=${value}
        ><a href="/?a=1&amp;b=2">${value}</a></allclear-badge
      >`,
    );
    expect(parsed(code).getAttribute('components')).to.equal(value);
    expect(parsed(code).querySelector('a')!.textContent).to.equal(value);
    expect(parsed(code).querySelector('a')!.getAttribute('href')).to.equal('/?a=1&b=2');
  });

  it('gives the source once to all that stands inside one', () => {
    const code = pasted(
      html`<allclear-source time-zone="Asia/Tokyo">
        <p>Works? <allclear-badge></allclear-badge></p>
        <allclear-banner position="top"></allclear-banner>
      </allclear-source>`,
    );
    expect(code).to.equal(
      `<allclear-source src="https://status.example.com" time-zone="Asia/Tokyo">
  <p>Works? <allclear-badge></allclear-badge></p>
  <allclear-banner position="top"></allclear-banner>
</allclear-source>`,
    );
  });

  it('breaks what would be too long for a line, and ends what has an end', () => {
    const long = 'Online sales - Card payments, Box office - Card payments';
    const code = pasted(
      html`<allclear-when components=${long} at-least=${'major_outage'}
        ><p>Take cash.<br /><input size="8" /></p>
        <button slot="else">Pay</button></allclear-when
      >`,
    );
    expect(code).to.equal(`<allclear-when
  src="https://status.example.com"
  components="${long}"
  at-least="major_outage"
>
  <p>Take cash.<br><input size="8"></p>
  <button slot="else">Pay</button>
</allclear-when>`);
  });

  it('follows the arguments of a story', () => {
    const root = document.createElement('div');
    const draw = (args: Record<string, unknown>) =>
      render(html`<allclear-badge ${attributes(args)}></allclear-badge>`, root);
    draw({ theme: 'dark', silent: true });
    const [badge] = root.children;
    draw({ theme: 'light' });
    expect(root.children[0] === badge).to.equal(true);
    expect(snippet(root)).to.contain(
      '<allclear-badge src="https://status.example.com" theme="light"></',
    );
  });
});
