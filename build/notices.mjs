// dist/THIRD-PARTY-NOTICES.txt: whose code is in the files that are built here, and on what terms.
import { writeFileSync } from 'node:fs';
import license from 'rollup-plugin-license';

const INTRODUCTION = 'Script files of this package hold code of these others, on these terms.\n';
const LINE = `\n${'-'.repeat(80)}\n\n`;

/**
 * A plugin for each bundle: it notes what that takes from other packages, and writes down what all
 * have taken so far. A package without a licence text ends the build.
 */
export function noticesIn(file) {
  const textOf = new Map();
  const note = (taken) => {
    for (const { name, version, license: terms, licenseText } of taken) {
      if (!licenseText) throw new Error(`${name} ${version} comes without a licence text`);
      textOf.set(`${name} ${version} (${terms})`, licenseText.trim());
    }
    const names = [...textOf.keys()].sort();
    const blocks = [...new Set(names.map((name) => textOf.get(name)))].map(
      (text) => `${names.filter((name) => textOf.get(name) === text).join('\n')}\n\n${text}\n`,
    );
    writeFileSync(file, [INTRODUCTION, ...blocks].join(LINE));
  };
  return () => license({ thirdParty: note });
}
