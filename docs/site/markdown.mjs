// What the site makes of Markdown beyond what it says: ids, links, examples that live.
import { slugger } from './links.mjs';

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

/** Teaches a markdown-it; `resolve` makes a link of the site of one of the repository. */
export function teach(md, { resolve, integrity }) {
  md.core.ruler.push('site', (state) => {
    const page = state.env.source;
    const about = { tokens: state.tokens, Token: state.Token, env: { page } };
    for (const token of state.tokens) {
      if (token.content.startsWith('<!-- site integrity')) token.content = integrity;
    }
    liveSamples(about);
    headings(about);
    links(about, resolve);
  });
  const { rules } = md.renderer;
  // What is too wide is scrolled, by keys too.
  rules.table_open = () => '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>\n';
  rules.table_close = () => '</table></div>\n';
  const fence = rules.fence;
  rules.fence = (...args) => fence(...args).replace('<pre>', '<pre tabindex="0">');
  const block = rules.code_block;
  rules.code_block = (...args) => block(...args).replace('<pre>', '<pre tabindex="0">');
}
