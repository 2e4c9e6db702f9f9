/*
 * Styles as the bundle needs them: text without values, adopted by shadow roots. In the script-tag
 * bundle it stands in for Lit's file of the same name, which also serves browsers without adoptable
 * style sheets (before 2023) and values inside of `css`. See docs/decisions.md.
 */

interface Style {
  readonly text: string;
  /** Made when an element first needs it. */
  sheet?: CSSStyleSheet;
}

export const css = ([text = '']: TemplateStringsArray): Style => ({ text });

export const getCompatibleStyle = (style: Style): Style => style;

export const adoptStyles = (root: ShadowRoot, styles: readonly Style[]): void => {
  root.adoptedStyleSheets = styles.map((style) => {
    if (!style.sheet) (style.sheet = new CSSStyleSheet()).replaceSync(style.text);
    return style.sheet;
  });
};

// Lit hands these on; nobody here takes them.
export const CSSResult = undefined;
export const unsafeCSS = undefined;
export const supportsAdoptingStyleSheets = true;
