// What the site makes of Markdown beyond what it says: ids, links, examples that live.
import { slugger } from './links.mjs';

/** Columns that want more room than text. */
const MANY = 5;

const LIVE = /^<!-- live (\S+)( offline)? -->/;

/** The lines of a sample that can live on the page: no script, and no address to be asked. */
const alive = (html, offline) => {
  const shown = html.replace(/<script[^]*?<\/script>\s*/g, '');
  return offline ? shown : shown.replace(/\s(?:src|mirror)="[^"]*"/g, '');
};

/** A comment before a sample of HTML says in which scenario it is shown. */
function liveSamples({ tokens, Token }) {
  for (const [index, token] of tokens.entries()) {
    const [, scenario, offline] = (token.type === 'html_block' && LIVE.exec(token.content)) || [];
    if (!scenario) continue;
    const sample = tokens[index + 1];
    if (sample?.info !== 'html') throw new Error(`no sample of HTML after ${token.content}`);
    const block = new Token('html_block', '', 0);
    block.content = `<div class="live" data-scenario="${scenario}"${offline ? ' data-offline' : ''}>
${alive(sample.content, offline).trim()}
</div>
`;
    tokens[index] = block;
  }
}

/** Ids of headings, and what leads to those of the second level, for a list of them. */
function headings({ tokens, env }) {
  const slug = slugger();
  env.page.contents = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const text = tokens[index + 1].children
      .filter(({ type }) => type === 'text' || type === 'code_inline')
      .map(({ content }) => content)
      .join('');
    const id = slug(text);
    token.attrSet('id', id);
    if (token.tag === 'h2') env.page.contents.push({ id, text });
  }
}

const within = (tokens) => tokens.flatMap((token) => [token, ...(token.children ?? [])]);

function links({ tokens, env }, resolve) {
  for (const token of within(tokens)) {
    for (const name of ['href', 'src']) {
      const value = token.attrGet?.(name);
      if (value) token.attrSet(name, resolve(env.page, value));
    }
  }
}

/** A strict policy forbids styles in attributes; figures have a class instead. */
function figures({ tokens }) {
  for (const token of tokens) {
    if (!/^t[hd]_open$/.test(token.type) || !token.attrGet('style')) continue;
    token.attrs = [['class', 'figure']];
  }
}

/** The corner above a column of names is no heading of anything. */
function corners({ tokens }) {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'th_open' || tokens[index + 1].content) continue;
    token.tag = 'td';
    tokens[index + 2].tag = 'td';
  }
}

/** Teaches a markdown-it; `resolve` makes a link of the site of one of the repository. */
export function teach(md, { resolve, integrity }) {
  md.core.ruler.push('site', (state) => {
    for (const token of state.tokens) {
      if (token.content.startsWith('<!-- site integrity')) token.content = integrity;
    }
    liveSamples(state);
    headings(state);
    links(state, resolve);
    figures(state);
    corners(state);
  });
  const { rules } = md.renderer;
  // What is too wide is scrolled, by keys too.
  rules.table_open = (tokens, index) => {
    const row = tokens.slice(
      index,
      tokens.findIndex((one, at) => at > index && one.type === 'tr_close'),
    );
    const wide = row.filter(({ type }) => type === 'th_open').length > MANY ? ' wide' : '';
    return `<div class="scroll${wide}" tabindex="0" role="group" aria-label="Table"><table>\n`;
  };
  rules.table_close = () => '</table></div>\n';
  const fence = rules.fence;
  rules.fence = (...args) => fence(...args).replace('<pre>', '<pre tabindex="0">');
  const block = rules.code_block;
  rules.code_block = (...args) => block(...args).replace('<pre>', '<pre tabindex="0">');
}
